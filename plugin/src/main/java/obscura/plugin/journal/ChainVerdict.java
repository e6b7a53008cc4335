package obscura.plugin.journal;

import java.util.List;

/**
 * What a check of the whole chain came to.
 *
 * @param entries how many lines there were
 * @param head the last entry; {@link Head#NONE} when there is none or it is not as it was written
 * @param findings in the order they were met; of many of a sort only the first
 * @param more how many more faults there were
 */
public record ChainVerdict(long entries, Head head, List<ChainFinding> findings, long more) {
    public ChainVerdict {
        findings = List.copyOf(findings);
    }

    /** True when nothing was changed, removed, put into another order or cut off, as far as the anchor reaches. */
    public boolean whole() {
        return findings.stream().noneMatch(ChainFinding::breaks) && more == 0;
    }
}
