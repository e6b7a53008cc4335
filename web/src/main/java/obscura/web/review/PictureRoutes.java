package obscura.web.review;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import obscura.plugin.access.Right;
import obscura.plugin.export.order.Exports;
import obscura.plugin.export.order.OpenReview;
import obscura.plugin.export.order.Reviews;
import obscura.plugin.export.review.StripShots;
import obscura.plugin.id.ExportId;
import obscura.plugin.journal.Journal;
import obscura.plugin.mask.Box;
import obscura.plugin.video.Pictures;
import obscura.web.http.Call;
import obscura.web.http.NotThere;
import obscura.web.http.Route;
import obscura.web.rounds.InTime;

/**
 * Unmasked pictures for a review, straight from the footage: kept nowhere, had only while the export waits for the review, and
 * written down before the first one is shown.
 */
public final class PictureRoutes {
    private static final int STRIP = 120;
    /** Nobody waits longer for footage that has to be fetched. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Exports exports;
    private final Reviews reviews;
    private final Pictures pictures;
    private final InTime inTime;
    private final LookNotes notes;

    public PictureRoutes(
            Exports exports, Reviews reviews, Pictures pictures, InTime inTime, Journal journal, Clock clock) {
        this.inTime = inTime;
        this.exports = exports;
        this.reviews = reviews;
        this.pictures = pictures;
        this.notes = new LookNotes(journal, clock);
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/exports/{id}/review/picture", Right.REVIEW_EXPORTS, this::picture),
                Route.get("/exports/{id}/review/strip/{track}/{n}", Right.REVIEW_EXPORTS, this::strip));
    }

    private void picture(Call call) {
        int width = (int) number(call.query("width").orElse("640"));
        if (width < 16 || width > Pictures.WIDEST) {
            throw new NotThere();
        }
        OpenReview review = review(call);
        long at = number(call.query("at").orElse(""));
        if (at < review.looked().source().first()
                || at > review.looked().source().last()) {
            throw new NotThere();
        }
        answer(call, review, at, Optional.empty(), width);
    }

    private void strip(Call call) {
        OpenReview review = review(call);
        List<StripShots.Shot> shots =
                review.looked().track(call.part("track")).map(StripShots::of).orElseThrow(NotThere::new);
        long n = number(call.part("n"));
        if (n >= shots.size()) {
            throw new NotThere();
        }
        StripShots.Shot shot = shots.get((int) n);
        answer(call, review, shot.time(), Optional.of(shot.crop()), STRIP);
    }

    private OpenReview review(Call call) {
        ExportId id = ReviewRoutes.export(call, exports);
        if (!call.visitor().may(Right.SEE_FOOTAGE)) {
            throw new NotThere();
        }
        return reviews.find(id).orElseThrow(NotThere::new);
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new NotThere();
        }
        return Long.parseLong(text);
    }

    private void answer(Call call, OpenReview review, long time, Optional<Box> crop, int width) {
        notes.looking(call.who(), review.export().order());
        Optional<byte[]> picture = inTime.within(LONGEST_WAIT, () -> reviews.shot(review, time, crop))
                .flatMap(Function.identity())
                .flatMap(shot -> pictures.take(List.of(shot), width).get(0));
        // Taking it may have lasted; what was decided meanwhile counts.
        if (reviews.find(review.export().id()).isEmpty()) {
            throw new NotThere();
        }
        if (picture.isPresent()) {
            call.raw().contentType("image/jpeg").result(picture.get());
        } else {
            call.raw()
                    .contentType("image/svg+xml; charset=utf-8")
                    .result(call.fragment("review/nopicture", new NoPicture(call.view(), crop.isPresent())));
        }
    }
}
