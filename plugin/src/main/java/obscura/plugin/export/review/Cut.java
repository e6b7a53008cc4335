package obscura.plugin.export.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Polygon;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Span;

/** A place that is taken out of a region for a time: what is left of it are rectangles again. */
record Cut(Span span, Box box) {
    /**
     * What is left of a region, an upright rectangle, under cuts in the order of time that do not overlap in it; all of
     * it keeps the region's id and kind.
     */
    static List<Region> out(Region region, List<Cut> cuts) {
        Box whole = region.polygon().bounds();
        Span span = region.span();
        List<Region> left = new ArrayList<>();
        long from = span.from();
        for (int i = firstAfter(cuts, from); i < cuts.size() && cuts.get(i).span.from() < span.to(); i++) {
            Cut cut = cuts.get(i);
            if (cut.box.intersection(whole) > 0) {
                Span now = new Span(Math.max(from, cut.span.from()), Math.min(span.to(), cut.span.to()));
                part(region, from, now.from(), whole).ifPresent(left::add);
                rest(whole, cut.box).forEach(box -> left.add(of(region, now, box)));
                from = now.to();
            }
        }
        if (from == span.from()) {
            return List.of(region);
        }
        part(region, from, span.to(), whole).ifPresent(left::add);
        return left;
    }

    /** Place of the first cut that ends after a time. */
    private static int firstAfter(List<Cut> cuts, long time) {
        int low = 0;
        int high = cuts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cuts.get(middle).span.to() <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Up to four rectangles: above, below, left and right of what is taken out. */
    static List<Box> rest(Box whole, Box out) {
        double top = Math.max(whole.top(), out.top());
        double bottom = Math.min(whole.bottom(), out.bottom());
        return Stream.of(
                        box(whole.left(), whole.top(), whole.right(), top),
                        box(whole.left(), bottom, whole.right(), whole.bottom()),
                        box(whole.left(), top, Math.max(whole.left(), out.left()), bottom),
                        box(Math.min(whole.right(), out.right()), top, whole.right(), bottom))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Box> box(double left, double top, double right, double bottom) {
        return Optional.ofNullable(Box.clipped(left, top, right, bottom));
    }

    private static Optional<Region> part(Region region, long from, long to, Box box) {
        return from < to ? Optional.of(of(region, new Span(from, to), box)) : Optional.empty();
    }

    private static Region of(Region region, Span span, Box box) {
        return new Region(region.id(), region.kind(), span, Polygon.of(box));
    }
}
