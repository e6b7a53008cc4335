package obscura.plugin.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Sums up entries that are to be removed, and looks at each while it is still there: a summary of entries that were falsified
 * would be a lie for good. Takes the lines one by one in the order of their numbers. For one thread.
 */
public final class SumUp {
    private final MessageDigest digest = Sha256.fresh();
    private final TreeMap<String, Long> acts = new TreeMap<>();
    private final long first;
    private Head end;
    private Instant oldest = Instant.MAX;
    private Instant newest = Instant.MIN;
    private OptionalLong broken = OptionalLong.empty();

    /** @param before what the first line must follow from */
    public SumUp(Head before) {
        this.first = before.number() + 1;
        this.end = before;
    }

    public void line(Line line) {
        if (broken.isPresent()) {
            return;
        }
        if (line.number() != end.number() + 1 || !end.hash().equals(line.previous()) || !line.isAsWritten()) {
            broken = OptionalLong.of(end.number() + 1);
            return;
        }
        Instant at = Instant.ofEpochMilli(line.at());
        oldest = at.isBefore(oldest) ? at : oldest;
        newest = at.isAfter(newest) ? at : newest;
        acts.merge(line.act(), 1L, Long::sum);
        digest.update((line.hash() + "\n").getBytes(StandardCharsets.US_ASCII));
        end = new Head(line.number(), line.hash(), at);
    }

    /** The first entry that is missing or not as it was written. */
    public OptionalLong broken() {
        return broken;
    }

    /**
     * After the last line, when there were any and none was broken.
     *
     * @param before the hash of the summary before this one
     * @throws IllegalArgumentException when there is nothing to sum up, or a word nobody knows the shape of
     */
    public CutSummary summary(String before, CutSummary.Rule rule, Instant now) {
        return new CutSummary(
                new EntryRange(first, end.number(), oldest, newest),
                end,
                acts,
                Sha256.hex(digest),
                before,
                rule,
                Instant.ofEpochMilli(now.toEpochMilli()));
    }
}
