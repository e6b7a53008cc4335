package obscura.plugin.export.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import obscura.plugin.detect.ModelCard;
import obscura.plugin.look.Doubt;
import obscura.plugin.look.Seen;
import obscura.plugin.mask.Hide;
import obscura.plugin.time.Span;

/**
 * What a look noted besides tracks and regions, for the receipt and for whoever reviews.
 *
 * @param counts how many things of each kind were followed
 * @param runs how often each kind's detector was run
 * @param models the detectors that looked
 * @param moving spans in which the camera moved, so that motion protects nothing there
 * @param whole spans painted whole because no empty scene could be known
 * @param damaged spans with frames that the recording gave only damaged; they are painted whole
 * @param doubts what was seen several times and not believed
 */
public record Noted(
        Map<Hide, Integer> counts,
        Map<Hide, Long> runs,
        List<ModelCard> models,
        List<Span> moving,
        List<Span> whole,
        List<Span> damaged,
        List<Doubt> doubts) {
    /** Damaged frames that are no further apart are one span, microseconds. */
    private static final long NEAR = Span.SECOND;

    /** What is noted when nobody looked. */
    public static final Noted NOTHING =
            new Noted(Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Noted {
        counts = Map.copyOf(counts);
        runs = Map.copyOf(runs);
        models = List.copyOf(models);
        moving = List.copyOf(moving);
        whole = List.copyOf(whole);
        damaged = List.copyOf(damaged);
        doubts = List.copyOf(doubts);
        if (counts.values().stream().anyMatch(n -> n < 0)
                || runs.values().stream().anyMatch(n -> n < 0)) {
            throw new IllegalArgumentException("Counts are not negative");
        }
    }

    /** @param damaged times of damaged frames, rising */
    public static Noted of(Seen seen, List<Long> damaged) {
        return new Noted(
                seen.tracks(), seen.runs(), seen.models(), seen.moving(), seen.whole(), joined(damaged), seen.doubts());
    }

    private static List<Span> joined(List<Long> times) {
        List<Span> spans = new ArrayList<>();
        for (long time : times) {
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && time <= last.to() + NEAR) {
                spans.set(spans.size() - 1, new Span(last.from(), time + 1));
            } else {
                spans.add(new Span(time, time + 1));
            }
        }
        return spans;
    }
}
