package obscura.plugin.export.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import obscura.plugin.mask.Box;
import obscura.plugin.track.Moment;
import obscura.plugin.track.Track;

/**
 * The few moments of a track that best tell a person who it is, spread over its life, as crops for a strip of
 * pictures. The pictures show people: they are for the reviewer alone.
 */
public final class StripShots {
    public static final int MOST = 6;

    private static final double MARGIN = 0.15;
    private static final double EDGE = 0.005;
    private static final double CUT_OFF = 0.3;

    private StripShots() {}

    /**
     * One picture of a strip.
     *
     * @param time of a frame that was looked at, microseconds in the footage's own time
     * @param crop what to show of it
     */
    public record Shot(long time, Box crop) {}

    /** 1 to {@value #MOST}, in the order of time: of each equal part of the track's life the best sighting. */
    public static List<Shot> of(Track track) {
        List<Shot> shots = new ArrayList<>();
        long first = track.first().time();
        long length = track.last().time() - first + 1;
        for (int part = 0; part < MOST; part++) {
            long from = first + length * part / MOST;
            long to = first + length * (part + 1) / MOST;
            best(track, from, to).ifPresent(m -> shots.add(shot(m)));
        }
        return shots;
    }

    private static Optional<Moment> best(Track track, long from, long to) {
        return track.moments().stream()
                .filter(m -> m.seen() && m.time() >= from && m.time() < to)
                .max(Comparator.comparingDouble(StripShots::worth));
    }

    /** Large and sure is good; cut off by the edge of the picture is not. */
    private static double worth(Moment moment) {
        Box box = moment.box();
        boolean cut = box.left() <= EDGE || box.top() <= EDGE || box.right() >= 1 - EDGE || box.bottom() >= 1 - EDGE;
        return moment.score() * Math.sqrt(box.area()) * (cut ? CUT_OFF : 1);
    }

    private static Shot shot(Moment moment) {
        Box box = moment.box();
        return new Shot(moment.time(), box.grown(MARGIN * box.width(), MARGIN * box.height()));
    }
}
