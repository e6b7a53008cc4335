package obscura.web.exports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import obscura.plugin.time.TimeRange;
import obscura.web.text.Texts;

/**
 * What there is of a range, in words.
 *
 * @param anything whether anything at all was recorded in it
 * @param asked how long the range is
 * @param length how much of it was recorded
 * @param holes what was not, at most {@link #MOST_HOLES}
 * @param moreHoles how many more there are
 */
public record Recorded(boolean anything, String asked, String length, List<String> holes, long moreHoles) {
    static final int MOST_HOLES = 8;
    /** Recorders leave that much between two files of one recording. */
    private static final Duration NO_HOLE = Duration.ofSeconds(2);

    static Recorded of(TimeRange asked, List<TimeRange> recorded, Texts texts) {
        Duration length = recorded.stream().map(TimeRange::length).reduce(Duration.ZERO, Duration::plus);
        List<TimeRange> holes = holes(asked, recorded);
        List<String> named =
                holes.stream().limit(MOST_HOLES).map(hole -> span(hole, texts)).toList();
        return new Recorded(
                !recorded.isEmpty(),
                texts.length(asked.length()),
                texts.length(length),
                named,
                holes.size() - named.size());
    }

    static String span(TimeRange range, Texts texts) {
        return texts.clock(range.from()) + "–" + texts.clock(range.to()) + " (" + texts.length(range.length()) + ")";
    }

    private static List<TimeRange> holes(TimeRange asked, List<TimeRange> recorded) {
        List<TimeRange> holes = new ArrayList<>();
        java.time.Instant covered = asked.from();
        for (TimeRange part : recorded) {
            add(covered, part.from(), holes);
            covered = part.to().isAfter(covered) ? part.to() : covered;
        }
        add(covered, asked.to(), holes);
        return holes;
    }

    private static void add(java.time.Instant from, java.time.Instant to, List<TimeRange> holes) {
        if (Duration.between(from, to).compareTo(NO_HOLE) > 0) {
            holes.add(new TimeRange(from, to));
        }
    }
}
