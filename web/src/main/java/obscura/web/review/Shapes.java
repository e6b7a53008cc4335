package obscura.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import obscura.plugin.export.order.OpenReview;
import obscura.plugin.export.review.Drawn;
import obscura.plugin.export.review.ToCheck;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.mask.Polygon;
import obscura.plugin.plan.Region;
import obscura.plugin.track.Track;

/** What lies over the big picture: what will be painted, who stays visible, what was drawn, where to look. */
record Shapes(OpenReview review, long at, Asked asked) {
    private static final String DRAWN = "drawn-";

    List<ReviewPage.Shape> all() {
        List<ReviewPage.Shape> all = new ArrayList<>();
        review.plan().regions().stream().filter(r -> r.span().contains(at)).forEach(r -> all.add(painted(r)));
        review.looked().tracks().stream()
                .filter(t -> t.kind() != Hide.TEXT)
                .forEach(track -> track.boxAt(at).ifPresent(box -> all.add(followed(track, box))));
        review.checklist().moments().stream()
                .filter(m -> m.id().equals(asked.moment()))
                .filter(m -> m.span().contains(at))
                .map(ToCheck::box)
                .forEach(box -> all.add(shape("moment", Polygon.of(box), "", "")));
        chosen().ifPresent(d -> all.add(shape("chosen", d.at(at), "", ReviewPage.name(d))));
        return all;
    }

    private Optional<Drawn> chosen() {
        return review.decisions().drawn().stream()
                .filter(d -> d.id().equals(asked.drawn()))
                .findFirst();
    }

    private ReviewPage.Shape painted(Region region) {
        boolean byHand = region.kind() == null && region.id().startsWith(DRAWN);
        return shape(byHand ? "painted drawn" : "painted", region.polygon(), "", "");
    }

    private ReviewPage.Shape followed(Track track, Box box) {
        boolean kept = review.decisions().kept().contains(track.id());
        String look = kept ? "kept" : track.kind() == Hide.PEOPLE ? "followed" : "followed small";
        String label = track.kind() == Hide.PEOPLE || kept ? Integer.toString(track.number()) : "";
        return shape(look, Polygon.of(box), track.id(), label);
    }

    private ReviewPage.Shape shape(String look, Polygon polygon, String track, String label) {
        int width = review.looked().source().width();
        int height = review.looked().source().height();
        String points = polygon.corners().stream()
                .map(p -> Math.round(p.x() * width) + "," + Math.round(p.y() * height))
                .collect(Collectors.joining(" "));
        Box bounds = polygon.bounds();
        return new ReviewPage.Shape(look, points, track, label, (int) Math.round(bounds.left() * width), (int)
                Math.round(bounds.top() * height));
    }
}
