package obscura.plugin.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What stands in the place of entries that were removed under a rule. It tells nothing of anybody, only how many of what there
 * were; whoever kept a copy of them can show with it that the copy is the journal's.
 *
 * @param range of the entries that were removed
 * @param end the last of them: what the first entry that was kept follows from
 * @param acts how many there were of each word for an act
 * @param sha256 over the hashes of the removed entries, in their order, each with a line feed; 64 lower-case hex digits
 * @param before the {@link #hash} of the summary before this one; zeros in the first
 * @param at when it was made
 */
public record CutSummary(
        EntryRange range, Head end, Map<String, Long> acts, String sha256, String before, Rule rule, Instant at) {
    private static final String ACT = "[a-z][a-z-]{0,99}";

    /**
     * Why they were removed.
     *
     * @param version of all the rules
     * @param days the journal was to be kept
     */
    public record Rule(long version, int days) {}

    public CutSummary {
        acts = new TreeMap<>(acts);
        boolean counted = acts.values().stream().mapToLong(Long::longValue).sum() == range.entries()
                && acts.entrySet().stream().allMatch(act -> act.getKey().matches(ACT) && act.getValue() > 0);
        if (!counted || end.number() != range.last() || !isHash(sha256) || !isHash(before)) {
            throw new IllegalArgumentException("A summary counts what was removed, by words, and names its end");
        }
    }

    private static boolean isHash(String text) {
        return text != null && text.matches("[0-9a-f]{64}");
    }

    @Override
    public Map<String, Long> acts() {
        return Collections.unmodifiableMap(acts);
    }

    /** Whether it follows from the one before it, or is the first. */
    public boolean follows(Optional<CutSummary> earlier) {
        return before.equals(earlier.map(CutSummary::hash).orElse(Head.NONE.hash()))
                && range.first() == earlier.map(cut -> cut.range.last()).orElse(0L) + 1;
    }

    /** What is signed: everything in it, in one way only. What was signed once is written so for good. */
    public byte[] message() {
        String text = String.join(
                "\n",
                "obscura journal cut 1",
                "entries " + range.first() + " to " + range.last(),
                "from " + range.oldest() + " to " + range.newest(),
                "end " + end.hash() + " " + end.at(),
                "acts " + actsText(),
                "sha256 " + sha256,
                "before " + before,
                "rules " + rule.version() + ", days " + rule.days(),
                "at " + at,
                "");
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** As the journal names it where it says that the entries were removed. */
    public String name() {
        return "entries " + range.first() + " to " + range.last() + ", summary " + hash();
    }

    /** How the next summary names it; 64 lower-case hex digits. */
    public String hash() {
        MessageDigest digest = Sha256.fresh();
        digest.update(message());
        return Sha256.hex(digest);
    }

    /** The counts on one line, by words in their order. */
    public String actsText() {
        return acts.entrySet().stream()
                .map(act -> act.getKey() + " " + act.getValue())
                .collect(Collectors.joining(", "));
    }

    /** @throws IllegalArgumentException when {@link #actsText} never writes this */
    public static SortedMap<String, Long> acts(String text) {
        SortedMap<String, Long> acts = new TreeMap<>();
        for (String act : text.split(", ", -1)) {
            String[] parts = act.split(" ", -1);
            if (parts.length != 2 || acts.put(parts[0], Long.valueOf(parts[1])) != null) {
                throw new IllegalArgumentException("Not counts of acts");
            }
        }
        return acts;
    }
}
