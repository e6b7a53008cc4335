package obscura.web.review;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import obscura.plugin.export.order.OpenReview;
import obscura.plugin.export.review.Decisions;
import obscura.plugin.export.review.Drawn;
import obscura.plugin.mask.Polygon;
import obscura.plugin.time.Span;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.NotThere;

/** Regions that are drawn by hand: made, moved through key frames, lengthened, erased. */
final class DrawRoutes {
    private final ReviewRoutes page;

    DrawRoutes(ReviewRoutes page) {
        this.page = page;
    }

    /** A new region from one time to another. */
    void draw(Call call) {
        Form form = call.form();
        OpenReview review = page.review(call).orElseThrow(NotThere::new);
        DrawForm typed = new DrawForm(form, review.looked().source(), call.view());
        Optional<Polygon> polygon = typed.polygon();
        Optional<Span> span = typed.span();
        if (!form.isRight()) {
            page.refused(call, review.export().id(), form);
            return;
        }
        String id = nextId(review.decisions());
        Drawn drawn = new Drawn(
                id, span.orElseThrow(), List.of(new Drawn.KeyFrame(time(form, review), polygon.orElseThrow())));
        page.decide(
                call,
                form,
                now -> room(now.decisions(), drawn),
                now -> Asked.in(form).withDrawn(id));
    }

    private static UnaryOperator<Decisions> room(Decisions before, Drawn drawn) {
        if (before.drawn().size() >= Decisions.MOST_DRAWN) {
            throw new NotThere();
        }
        return now -> now.drawing(drawn);
    }

    /** Moves a region at the time of the big picture. */
    void key(Call call) {
        Form form = call.form();
        OpenReview review = page.review(call).orElseThrow(NotThere::new);
        Drawn drawn = chosen(form, review);
        Optional<Polygon> polygon = new DrawForm(form, review.looked().source(), call.view()).polygon();
        if (!form.isRight() || drawn.keyFrames().size() >= Drawn.MOST_KEY_FRAMES) {
            page.refused(call, review.export().id(), form);
            return;
        }
        long time = time(form, review);
        page.change(call, form, now -> decisions -> decisions.drawing(drawn.moved(time, polygon.orElseThrow())));
    }

    void span(Call call) {
        Form form = call.form();
        OpenReview review = page.review(call).orElseThrow(NotThere::new);
        Drawn drawn = chosen(form, review);
        Optional<Span> span = new DrawForm(form, review.looked().source(), call.view()).span();
        if (!form.isRight()) {
            page.refused(call, review.export().id(), form);
            return;
        }
        page.change(call, form, now -> decisions -> decisions.drawing(drawn.lasting(span.orElseThrow())));
    }

    /** A whole region, or one of its key frames. */
    void erase(Call call) {
        Form form = call.form();
        OpenReview review = page.review(call).orElseThrow(NotThere::new);
        Drawn drawn = chosen(form, review);
        String key = form.text("key");
        if (key.matches("[0-9]{1,18}")) {
            page.change(call, form, now -> decisions -> decisions.drawing(drawn.released(Long.parseLong(key))));
        } else {
            page.decide(
                    call,
                    form,
                    now -> decisions -> decisions.erasing(drawn.id()),
                    now -> Asked.in(form).withDrawn(""));
        }
    }

    private static Drawn chosen(Form form, OpenReview review) {
        return review.decisions().drawn().stream()
                .filter(d -> d.id().equals(form.text("region").isEmpty() ? form.text("d") : form.text("region")))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private static long time(Form form, OpenReview review) {
        return Math.max(
                review.looked().source().first(),
                Math.min(review.looked().source().last(), Asked.in(form).at()));
    }

    private static String nextId(Decisions decisions) {
        int highest = decisions.drawn().stream()
                .map(ReviewPage::name)
                .filter(number -> number.matches("[0-9]{1,6}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return "d" + (highest + 1);
    }
}
