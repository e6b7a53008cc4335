package obscura.plugin.nvr;

import java.util.List;
import obscura.plugin.id.NvrId;

/**
 * What one round of {@link IndexFootage} saw and did.
 *
 * @param files pieces of footage that were found
 * @param waiting of them still being written, left for the next round
 * @param notRemoved clips that were not found and stay in the index all the same, for a reason among the problems
 * @param problems sentences for people; at most {@link #MOST}
 * @param refused the first {@link #MOST} files that are not taken, and why
 * @param refusedFiles how many there were
 * @param finished whether all was listed; false after an interruption
 */
public record IndexReport(
        NvrId nvr,
        Reach reach,
        long files,
        long added,
        long changed,
        long removed,
        long waiting,
        long notRemoved,
        List<String> problems,
        List<Refused> refused,
        long refusedFiles,
        boolean finished) {
    public static final int MOST = 50;

    /** Path and reason, as text in one line. */
    public record Refused(String path, String why) {}

    public IndexReport {
        problems = List.copyOf(problems);
        refused = List.copyOf(refused);
    }
}
