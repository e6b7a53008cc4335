package obscura.plugin.export.review;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.mask.Box;
import obscura.plugin.time.Span;
import obscura.plugin.track.Margin;
import obscura.plugin.track.Moment;
import obscura.plugin.track.Track;

/**
 * One step of a track in which it is sure where it is: from one sure sighting to the next.
 *
 * @param span from the one, included, to the other, excluded
 * @param box holds both of them, with a margin
 */
record CertainPart(Span span, Box box) {
    /** Two looks at five looks a second; what happened in a longer time nobody saw. */
    private static final long LONGEST = 400_000;
    /** Overlap from which nobody can say who of two is who. */
    private static final double TOO_CLOSE = 0.3;
    /** How much larger than its parts a joined part may be: whoever stands still is one part. */
    private static final double SPARE = 1.1;

    /**
     * The steps of a track in which it is sure where it is and that it is itself, in the order of time. Gaps, weak
     * sightings, holds and moments at which another is too close are in none of them.
     *
     * @param threshold least score of a sure sighting
     * @param others whoever is not to be seen
     */
    static List<CertainPart> of(Track track, double threshold, List<Track> others, Margin margin) {
        List<Track> near = others.stream()
                .filter(o -> o.first().time() <= track.last().time()
                        && o.last().time() >= track.first().time())
                .toList();
        List<CertainPart> parts = new ArrayList<>();
        for (int i = 1; i < track.moments().size(); i++) {
            Moment a = track.moments().get(i - 1);
            Moment b = track.moments().get(i);
            if (isSure(a, threshold, near) && isSure(b, threshold, near) && b.time() - a.time() <= LONGEST) {
                Box box = margin.around(a.box().union(b.box()));
                parts.add(new CertainPart(new Span(a.time(), b.time()), box));
            }
        }
        return parts;
    }

    private static boolean isSure(Moment moment, double threshold, List<Track> others) {
        return moment.seen() && moment.score() >= threshold && others.stream().noneMatch(o -> tooClose(moment, o));
    }

    private static boolean tooClose(Moment moment, Track other) {
        return other.boxAt(moment.time())
                .filter(box -> box.iou(moment.box()) >= TOO_CLOSE)
                .isPresent();
    }

    /** The same with fewer parts: neighbours in time that are about one place become one. */
    static List<CertainPart> joined(List<CertainPart> parts) {
        List<CertainPart> joined = new ArrayList<>();
        double smallest = 0;
        for (CertainPart part : parts) {
            CertainPart last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            double area = part.box.area();
            smallest = last != null && last.span.to() == part.span.from() ? Math.min(smallest, area) : area;
            if (last != null
                    && last.span.to() == part.span.from()
                    && last.box.union(part.box).area() <= SPARE * smallest) {
                joined.set(joined.size() - 1, last.and(part));
            } else {
                joined.add(part);
                smallest = area;
            }
        }
        return joined;
    }

    /** Their times alone, neighbours joined. */
    static List<Span> spans(List<CertainPart> parts) {
        List<Span> spans = new ArrayList<>();
        for (CertainPart part : parts) {
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.to() == part.span.from()) {
                spans.set(spans.size() - 1, new Span(last.from(), part.span.to()));
            } else {
                spans.add(part.span);
            }
        }
        return spans;
    }

    private CertainPart and(CertainPart next) {
        return new CertainPart(new Span(span.from(), next.span.to()), box.union(next.box));
    }
}
