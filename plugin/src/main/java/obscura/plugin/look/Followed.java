package obscura.plugin.look;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import obscura.plugin.mask.Hide;
import obscura.plugin.track.Moment;
import obscura.plugin.track.Track;

/** Puts the parts of tracks that were handed over in parts together again. */
final class Followed {
    private final Map<String, Growing> tracks = new LinkedHashMap<>();

    private record Growing(int number, Hide kind, List<Moment> moments) {}

    /** Parts of one track come in the order of time; a part begins with the last sighting of the one before. */
    void add(Track part) {
        Growing whole =
                tracks.computeIfAbsent(part.id(), id -> new Growing(part.number(), part.kind(), new ArrayList<>()));
        long last = whole.moments.isEmpty()
                ? -1
                : whole.moments.get(whole.moments.size() - 1).time();
        part.moments().stream().filter(m -> m.time() > last).forEach(whole.moments::add);
    }

    List<Track> tracks() {
        return tracks.values().stream()
                .map(t -> new Track(t.number, t.kind, t.moments))
                .toList();
    }
}
