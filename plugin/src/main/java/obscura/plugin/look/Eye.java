package obscura.plugin.look;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import obscura.plugin.detect.Detection;
import obscura.plugin.detect.Detector;
import obscura.plugin.detect.NonMaximumSuppression;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Coverage;
import obscura.plugin.video.Frame;
import obscura.plugin.video.SmallPicture;

/**
 * One detector with the tiles it is shown. A tile is looked at when it has changed since its last look, and now and
 * then anyway; in between, what was seen there is taken to be there still.
 */
final class Eye {
    private static final Comparator<Place> LONGEST_WAIT = Comparator.comparingLong(place -> place.lookedAt);

    /** Overlap above which two boxes of neighbouring tiles are one thing. */
    private static final double SAME_THING = 0.5;

    private final Detector detector;
    private final double threshold;
    private final Rhythm rhythm;
    private final List<Place> places = new ArrayList<>();
    private long looks;

    /**
     * How often a tile is looked at, in microseconds.
     *
     * @param changed shortest time between two looks at a tile that has changed
     * @param anyway longest time without a look, changed or not
     * @param tilesAtOnce how many small tiles are looked at in one frame; the rest wait for the next looks
     */
    record Rhythm(long changed, long anyway, int tilesAtOnce) {}

    Eye(Detector detector, double threshold, Rhythm rhythm, List<Tile> tiles, SmallPicture small) {
        this.detector = detector;
        this.threshold = threshold;
        this.rhythm = rhythm;
        tiles.forEach(tile -> places.add(new Place(tile, new ChangeGate(tile.area(), small))));
    }

    Hide kind() {
        return detector.kind();
    }

    Detector detector() {
        return detector;
    }

    /** How often the model was run. */
    long looks() {
        return looks;
    }

    /** Everything this detector sees, or saw in tiles that have not changed since, in fractions of the picture. */
    List<Detection> look(Frame frame, SmallPicture small, Coverage covered) {
        int allowed = rhythm.tilesAtOnce;
        List<Detection> all = new ArrayList<>();
        // The tiles that waited longest come first.
        for (Place place : places.stream().sorted(LONGEST_WAIT).toList()) {
            place.gate.show(small, covered);
            boolean changed = place.gate.changed();
            boolean whole = place.tile == Tile.WHOLE;
            if ((whole || allowed > 0) && place.due(frame.time(), changed, rhythm)) {
                place.look(frame, detector, threshold);
                allowed -= whole ? 0 : 1;
                looks++;
                all.addAll(place.seen);
            } else if (!changed) {
                all.addAll(place.sure(detector.card().threshold()));
            }
        }
        return NonMaximumSuppression.keep(all, SAME_THING);
    }

    private static final class Place {
        private final Tile tile;
        private final ChangeGate gate;
        private List<Detection> seen = List.of();
        private long lookedAt = -1;
        private boolean doubtful;

        Place(Tile tile, ChangeGate gate) {
            this.tile = tile;
            this.gate = gate;
        }

        boolean due(long now, boolean changed, Rhythm rhythm) {
            return lookedAt < 0 || now - lookedAt >= rhythm.anyway || changed && now - lookedAt >= rhythm.changed;
        }

        /** A doubt does not become stronger by being repeated. */
        List<Detection> sure(double strong) {
            return seen.stream().filter(d -> d.score() >= strong).toList();
        }

        void look(Frame frame, Detector detector, double threshold) {
            boolean nothingBefore = seen.isEmpty();
            seen = detector.look(frame, tile.area(), threshold);
            // What is new is looked at once more soon, to see whether it stays.
            doubtful = nothingBefore && !seen.isEmpty();
            lookedAt = frame.time();
            gate.looked();
        }
    }
}
