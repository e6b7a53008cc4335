package obscura.plugin.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;

/**
 * Follows what does not move, such as signs and lettering, over looks that may be seconds apart: a sighting belongs to
 * what was seen at the same place before, never to something elsewhere. A track here is one box that holds all its
 * sightings, from the first to the last. One thread, one kind.
 */
public final class StillTracker implements Following {
    /** Overlap of two boxes that are the same lettering. */
    private static final double SAME_PLACE = 0.3;
    /** How much larger than the newest sighting the joined box may become; beyond, it is something new. */
    private static final double SPARE = 1.6;

    private final Thresholds thresholds;
    private final List<Still> living = new ArrayList<>();
    private final List<Track> ended = new ArrayList<>();
    private int lastNumber;

    public StillTracker(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    @Override
    public void look(long time, List<Sighting> sightings) {
        end(time);
        sightings.stream()
                .filter(thresholds::isStrong)
                .sorted(Sighting.SUREST_FIRST)
                .forEach(this::see);
    }

    @Override
    public List<Track> ended() {
        List<Track> taken = List.copyOf(ended);
        ended.clear();
        return taken;
    }

    @Override
    public List<Track> living() {
        return living.stream().map(Still::track).toList();
    }

    @Override
    public List<Track> finish() {
        living.forEach(still -> ended.add(still.track()));
        living.clear();
        return ended();
    }

    private void see(Sighting sighting) {
        living.stream()
                .filter(still -> still.fits(sighting))
                .max(Comparator.comparingDouble(still -> still.last.box().iou(sighting.box())))
                .ifPresentOrElse(still -> still.see(sighting), () -> living.add(new Still(++lastNumber, sighting)));
    }

    private void end(long time) {
        living.stream()
                .filter(still -> time - still.last.time() > thresholds.patience())
                .forEach(still -> ended.add(still.track()));
        living.removeIf(still -> time - still.last.time() > thresholds.patience());
    }

    private static final class Still {
        private final int number;
        private final Hide kind;
        private Moment first;
        private Moment last;

        Still(int number, Sighting sighting) {
            this.number = number;
            this.first = Moment.seen(sighting);
            this.last = first;
            this.kind = sighting.kind();
        }

        boolean fits(Sighting sighting) {
            return last.box().iou(sighting.box()) >= SAME_PLACE
                    && last.box().union(sighting.box()).area()
                            <= SPARE * sighting.box().area();
        }

        void see(Sighting sighting) {
            Box all = last.box().union(sighting.box());
            double score = Math.max(last.score(), sighting.score());
            first = new Moment(first.time(), all, true, score);
            last = new Moment(sighting.time(), all, true, score);
        }

        Track track() {
            return new Track(number, kind, first.time() == last.time() ? List.of(last) : List.of(first, last));
        }
    }
}
