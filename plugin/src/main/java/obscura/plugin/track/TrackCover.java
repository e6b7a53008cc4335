package obscura.plugin.track;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.time.Span;

/**
 * The boxes that cover a track at every moment: pieces that follow each other without a hole, from the lead before it was
 * first seen to the lead after it was last seen, at most five in a second and one for as long as nothing moves. Each
 * piece holds all that was seen in its time and all that lies between; nothing is smoothed away.
 */
public final class TrackCover {
    private static final long STEP = Span.SECOND / 5;
    /** How much larger than its smallest part a piece may become by joining: fewer pieces against more picture. */
    private static final double SPARE = 1.5;

    private final List<Piece> pieces = new ArrayList<>();
    private double smallestPart;

    private TrackCover() {}

    public static List<Piece> of(Track track, Margin margin) {
        Path path = new Path(track, margin);
        TrackCover cover = new TrackCover();
        for (long from = path.from(); from < path.to(); from += STEP) {
            long to = Math.min(from + STEP, path.to());
            cover.add(new Piece(new Span(from, to), margin.around(path.during(from, to))));
        }
        return List.copyOf(cover.pieces);
    }

    private void add(Piece next) {
        double area = next.box().area();
        smallestPart = Math.min(smallestPart, area);
        if (!pieces.isEmpty() && last().and(next).box().area() <= SPARE * smallestPart) {
            pieces.set(pieces.size() - 1, last().and(next));
        } else {
            pieces.add(next);
            smallestPart = area;
        }
    }

    private Piece last() {
        return pieces.get(pieces.size() - 1);
    }
}
