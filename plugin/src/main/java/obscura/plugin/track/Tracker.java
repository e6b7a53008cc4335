package obscura.plugin.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import obscura.plugin.mask.Hide;

/**
 * Joins sightings into tracks, look by look. The same sightings give the same tracks, in whatever order a look lists
 * them; a kind never joins another kind. Keeps the living tracks and those that ended and were not yet taken, nothing
 * else. For one thread.
 */
public final class Tracker implements Following {
    private static final int MOST_SIGHTINGS = 2_000;

    private final Map<Hide, Trails> byKind = new EnumMap<>(Hide.class);
    private long lastTime = -1;
    private int lastNumber;
    private boolean finished;

    public Tracker(Thresholds thresholds) {
        for (Hide kind : Hide.values()) {
            byKind.put(kind, new Trails(thresholds, () -> ++lastNumber));
        }
    }

    /**
     * One look at the picture, and everything that was seen in it; a look that saw nothing counts too.
     *
     * @param time microseconds from the first frame, later than the look before
     */
    @Override
    public void look(long time, List<Sighting> sightings) {
        refuseWrong(time, sightings);
        lastTime = time;
        List<Sighting> sorted = sightings.stream().sorted(Sighting.SUREST_FIRST).toList();
        byKind.forEach((kind, trails) ->
                trails.look(time, sorted.stream().filter(s -> s.kind() == kind).toList()));
    }

    @Override
    public List<Track> ended() {
        List<Track> ended = new ArrayList<>();
        byKind.values().forEach(trails -> ended.addAll(trails.takeEnded()));
        ended.sort(Comparator.comparingInt(Track::number));
        return ended;
    }

    /** The tracks that are alive and certain, as far as they go now; by number. */
    @Override
    public List<Track> living() {
        return byKind.values().stream()
                .flatMap(trails -> trails.living().stream())
                .sorted(Comparator.comparingInt(Track::number))
                .toList();
    }

    /** Ends every track; gives all that {@link #ended()} has not given yet. No look may follow. */
    @Override
    public List<Track> finish() {
        finished = true;
        byKind.values().forEach(Trails::endAll);
        return ended();
    }

    private void refuseWrong(long time, List<Sighting> sightings) {
        if (finished) {
            throw new IllegalStateException("This tracker has finished; begin a new one");
        }
        if (time <= lastTime) {
            throw new IllegalArgumentException("A look at " + time + " cannot follow one at " + lastTime);
        }
        if (sightings.size() > MOST_SIGHTINGS) {
            throw new IllegalArgumentException(sightings.size() + " sightings in one picture, at most " + MOST_SIGHTINGS
                    + " can be followed; raise the detector's threshold");
        }
        for (Sighting s : sightings) {
            if (s.time() != time) {
                throw new IllegalArgumentException("A sighting at " + s.time() + " is not of the look at " + time);
            }
        }
    }
}
