package obscura.plugin.look;

import java.util.List;
import java.util.Map;
import obscura.plugin.detect.ModelCard;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Span;
import obscura.plugin.track.Track;

/**
 * What a look came to.
 *
 * @param regions what must be painted
 * @param tracks how many things of each kind were followed
 * @param runs how often each detector was run
 * @param models the detectors that really looked
 * @param moving spans in which the camera moved, so that motion protects nothing there
 * @param whole spans painted whole because no empty scene could be known
 * @param followed everything that was followed, whole; none in a second look
 * @param doubts what was seen several times and yet not believed, so that nothing was painted for it; none in a second
 *     look
 */
public record Seen(
        List<Region> regions,
        Map<Hide, Integer> tracks,
        Map<Hide, Long> runs,
        List<ModelCard> models,
        List<Span> moving,
        List<Span> whole,
        List<Track> followed,
        List<Doubt> doubts) {
    public Seen {
        regions = List.copyOf(regions);
        tracks = Map.copyOf(tracks);
        runs = Map.copyOf(runs);
        models = List.copyOf(models);
        moving = List.copyOf(moving);
        whole = List.copyOf(whole);
        followed = List.copyOf(followed);
        doubts = List.copyOf(doubts);
    }

    /** What is known when nobody looked. */
    public static final Seen NOTHING =
            new Seen(List.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of());
}
