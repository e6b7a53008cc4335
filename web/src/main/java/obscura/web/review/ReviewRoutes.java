package obscura.web.review;

import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import obscura.plugin.access.Right;
import obscura.plugin.export.order.Export;
import obscura.plugin.export.order.Exports;
import obscura.plugin.export.order.OpenReview;
import obscura.plugin.export.order.Reviews;
import obscura.plugin.export.review.Decisions;
import obscura.plugin.export.review.ToCheck;
import obscura.plugin.id.ExportId;
import obscura.plugin.journal.Note;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.NotThere;
import obscura.web.http.Route;

/** The page on which a person decides what an export shows. Every change is sent with the revision it was made on. */
public final class ReviewRoutes {
    private static final String PAGE = "/exports/{id}/review";

    private final Exports exports;
    private final Reviews reviews;

    public ReviewRoutes(Exports exports, Reviews reviews) {
        this.exports = exports;
        this.reviews = reviews;
    }

    public List<Route> routes() {
        DrawRoutes draw = new DrawRoutes(this);
        return List.of(
                Route.get(PAGE, Right.REVIEW_EXPORTS, this::show),
                Route.post(PAGE + "/keep", Right.REVIEW_EXPORTS, this::keep),
                Route.post(PAGE + "/check", Right.REVIEW_EXPORTS, this::check),
                Route.post(PAGE + "/cover-rest", Right.REVIEW_EXPORTS, this::coverRest),
                Route.post(PAGE + "/draw", Right.REVIEW_EXPORTS, draw::draw),
                Route.post(PAGE + "/key", Right.REVIEW_EXPORTS, draw::key),
                Route.post(PAGE + "/span", Right.REVIEW_EXPORTS, draw::span),
                Route.post(PAGE + "/erase", Right.REVIEW_EXPORTS, draw::erase),
                Route.post(PAGE + "/undo", Right.REVIEW_EXPORTS, this::undo),
                Route.post(PAGE + "/paint", Right.REVIEW_EXPORTS, this::paint));
    }

    /** The export of the path, if this visitor may know of it. */
    static ExportId export(Call call, Exports exports) {
        ExportId id = call.id("id", ExportId::new);
        Export export = exports.find(id).orElseThrow(NotThere::new);
        if (!call.visitor().maySee(export.order().camera())) {
            throw new NotThere();
        }
        return id;
    }

    private static String page(ExportId id) {
        return "/exports/" + id + "/review";
    }

    private void show(Call call) {
        ExportId id = export(call, exports);
        Optional<OpenReview> review = reviews.find(id);
        if (review.isEmpty()) {
            call.raw().redirect("/exports/" + id, HttpStatus.SEE_OTHER);
            return;
        }
        Asked asked = Asked.in(call);
        call.page("review/review", new BuildPage(call.view(), review.get(), asked).page(asked.tells(), Form.empty()));
    }

    private void keep(Call call) {
        Form form = call.form();
        String track = form.text("track");
        boolean visible = form.text("keep").equals("yes");
        change(call, form, review -> {
            review.looked()
                    .track(track)
                    .filter(t -> BuildPage.kindMayBeKept(t.kind()))
                    .orElseThrow(NotThere::new);
            return now -> now.keeping(track, visible);
        });
    }

    private void check(Call call) {
        Form form = call.form();
        String moment = form.text("moment");
        Asked asked = Asked.in(form);
        decide(
                call,
                form,
                review -> {
                    if (review.checklist().moments().stream().noneMatch(m -> m.id().equals(moment))) {
                        throw new NotThere();
                    }
                    return decision(form.text("do"), moment);
                },
                now -> after(now, moment, form, asked));
    }

    private static UnaryOperator<Decisions> decision(String what, String moment) {
        return switch (what) {
            case "fine" -> now -> now.confirming(Set.of(moment));
            case "cover" -> now -> now.covering(Set.of(moment));
            case "open" -> now -> now.reopening(moment);
            default -> throw new NotThere();
        };
    }

    /** On to the next one that is open; whoever opens one again stays with it. */
    private static Asked after(OpenReview now, String moment, Form form, Asked asked) {
        Optional<ToCheck> next = form.text("do").equals("open") ? Optional.empty() : MomentRows.nextOpen(now, moment);
        return next.map(m -> asked.at(MomentRows.look(m, now), m.id())).orElse(asked);
    }

    private void coverRest(Call call) {
        change(call, call.form(), review -> {
            Set<String> open = review.open().stream().map(ToCheck::id).collect(Collectors.toSet());
            return now -> now.covering(open);
        });
    }

    private void undo(Call call) {
        ExportId id = export(call, exports);
        Form form = call.form();
        answered(call, id, Asked.in(form), reviews.undo(id, form.text("seen")), now -> Asked.in(form));
    }

    private void paint(Call call) {
        ExportId id = export(call, exports);
        Form form = call.form();
        String reason = form.text("reason").strip();
        if (!form.has("sure", "yes") || reason.length() > Note.LONGEST_TEXT) {
            form.wrong("sure", call.view().t("review.surebad"));
            refused(call, id, form);
            return;
        }
        answered(
                call,
                id,
                Asked.in(form),
                reviews.paint(id, form.text("seen"), call.who(), reason),
                now -> Asked.in(form));
    }

    void change(Call call, Form form, Function<OpenReview, UnaryOperator<Decisions>> how) {
        decide(call, form, how, now -> Asked.in(form));
    }

    /** @param then where the person is after it */
    void decide(
            Call call,
            Form form,
            Function<OpenReview, UnaryOperator<Decisions>> how,
            Function<OpenReview, Asked> then) {
        ExportId id = export(call, exports);
        Optional<OpenReview> review = reviews.find(id);
        Reviews.Answer answer = review.isPresent()
                ? reviews.change(id, form.text("seen"), how.apply(review.get()))
                : new Reviews.Answer.Over();
        answered(call, id, Asked.in(form), answer, then);
    }

    private static void answered(
            Call call, ExportId id, Asked asked, Reviews.Answer answer, Function<OpenReview, Asked> then) {
        if (answer instanceof Reviews.Answer.Kept kept) {
            go(call, then.apply(kept.now()).link(page(id)));
        } else if (answer instanceof Reviews.Answer.Outdated) {
            go(call, asked.telling("outdated").link(page(id)));
        } else if (answer instanceof Reviews.Answer.StillOpen) {
            go(call, asked.telling("open").link(page(id)));
        } else {
            call.redirect(
                    "/exports/" + id,
                    answer instanceof Reviews.Answer.Ordered ? "review.told.ordered" : "review.told.over");
        }
    }

    /** The script follows it too and takes the page from there. */
    private static void go(Call call, String link) {
        call.raw().redirect(link, HttpStatus.SEE_OTHER);
    }

    /** The page again with what was typed and why that is not right. */
    void refused(Call call, ExportId id, Form form) {
        Optional<OpenReview> review = reviews.find(id);
        if (review.isEmpty()) {
            call.redirect("/exports/" + id, "review.told.over");
            return;
        }
        // A script takes only what succeeded.
        int status = call.isFragment() ? HttpStatus.OK.getCode() : HttpStatus.UNPROCESSABLE_CONTENT.getCode();
        call.page(
                status,
                "review/review",
                new BuildPage(call.view(), review.get(), Asked.in(form)).page(Optional.empty(), form));
    }

    Optional<OpenReview> review(Call call) {
        return reviews.find(export(call, exports));
    }
}
