package obscura.plugin.look;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import obscura.plugin.track.Following;
import obscura.plugin.track.Sighting;
import obscura.plugin.track.StillTracker;
import obscura.plugin.track.Thresholds;
import obscura.plugin.track.Track;
import obscura.plugin.track.Tracker;

/**
 * Follows lettering where motion is hidden: what moves is covered by that, and only what stands still needs following,
 * over looks that are seconds apart. While the camera moves, motion covers nothing, and all lettering is followed.
 */
final class Lettering implements Following {
    private final Following still;
    private final Following moving;
    private boolean cameraMoves;

    Lettering(Thresholds thresholds) {
        this.still = new StillTracker(thresholds);
        this.moving = new Tracker(thresholds);
    }

    void cameraMoves(boolean moves) {
        cameraMoves = moves;
    }

    @Override
    public void look(long time, List<Sighting> sightings) {
        still.look(time, cameraMoves ? List.of() : sightings);
        moving.look(time, cameraMoves ? sightings : List.of());
    }

    @Override
    public List<Track> ended() {
        return both(Following::ended);
    }

    @Override
    public List<Track> living() {
        return both(Following::living);
    }

    @Override
    public List<Track> finish() {
        return both(Following::finish);
    }

    /** Odd numbers stand still, even ones move, so that no two have the same. */
    private List<Track> both(Function<Following, List<Track>> what) {
        List<Track> all = new ArrayList<>();
        what.apply(still).forEach(t -> all.add(new Track(2 * t.number() - 1, t.kind(), t.moments())));
        what.apply(moving).forEach(t -> all.add(new Track(2 * t.number(), t.kind(), t.moments())));
        return all;
    }
}
