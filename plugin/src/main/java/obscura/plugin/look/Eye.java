package obscura.plugin.look;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import obscura.plugin.detect.Detection;
import obscura.plugin.detect.Detector;
import obscura.plugin.detect.NonMaximumSuppression;
import obscura.plugin.mask.Box;
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

    /** Overlap of two readings of the same lettering. */
    private static final double SAME_PLACE = 0.3;

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

    /**
     * Everything this detector sees, or saw in tiles that have not changed since, in fractions of the picture.
     *
     * @param covered what is already hidden, or null
     * @param hurry the camera moves: a look at the whole picture does not wait
     */
    List<Detection> look(Frame frame, SmallPicture small, Coverage covered, boolean hurry) {
        int allowed = rhythm.tilesAtOnce;
        List<Detection> all = new ArrayList<>();
        // The tiles that waited longest come first.
        for (Place place : places.stream().sorted(LONGEST_WAIT).toList()) {
            place.gate.show(small, covered);
            boolean changed = place.gate.changed();
            boolean whole = place.tile == Tile.WHOLE;
            if ((whole || allowed > 0) && (whole && hurry || place.due(frame.time(), changed, rhythm))) {
                place.look(frame, detector, threshold);
                allowed -= whole ? 0 : 1;
                looks++;
                all.addAll(place.seen);
            } else if (!changed) {
                all.addAll(place.sure);
            }
        }
        return NonMaximumSuppression.keep(all, SAME_THING).stream()
                .map(best -> joined(best, all))
                .toList();
    }

    /** What two tiles see of one thing differs; the joined box holds both. */
    private static Detection joined(Detection best, List<Detection> all) {
        Box box = all.stream()
                .map(Detection::box)
                .filter(b -> b.iou(best.box()) > SAME_THING)
                .reduce(best.box(), Box::union);
        return new Detection(best.kind(), box, best.score());
    }

    private static final class Place {
        private final Tile tile;
        private final ChangeGate gate;
        private List<Detection> seen = List.of();
        /** A doubt does not become stronger by being repeated; only this is. */
        private List<Detection> sure = List.of();

        private boolean doubtful;
        private long lookedAt = -1;

        Place(Tile tile, ChangeGate gate) {
            this.tile = tile;
            this.gate = gate;
        }

        boolean due(long now, boolean changed, Rhythm rhythm) {
            long since = now - lookedAt;
            return lookedAt < 0 || since >= rhythm.anyway || (changed || doubtful) && since >= rhythm.changed;
        }

        void look(Frame frame, Detector detector, double threshold) {
            List<Detection> before = seen;
            seen = detector.look(frame, tile.area(), threshold);
            lookedAt = frame.time();
            gate.looked();
            List<Detection> strong = seen.stream()
                    .filter(d -> d.score() >= detector.card().threshold())
                    .toList();
            // Many a texture is taken for letters once: what is new is read again before it is believed.
            sure = detector.kind() == Hide.TEXT
                    ? strong.stream().filter(d -> isIn(before, d)).toList()
                    : strong;
            doubtful = sure.size() < strong.size();
        }

        private static boolean isIn(List<Detection> before, Detection now) {
            return before.stream().anyMatch(b -> b.box().iou(now.box()) >= SAME_PLACE);
        }
    }
}
