package obscura.web.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.plugin.export.order.OpenReview;
import obscura.plugin.export.review.ToCheck;
import obscura.web.http.View;

/** The moments to check, as a person goes through them: one after the other in time. */
record MomentRows(View view, OpenReview review, Asked asked, String base) {
    private static final Pattern TRACK = Pattern.compile("[a-z]+-((?:people|faces|text)[0-9]+)-.*");
    private static final Comparator<ToCheck> IN_TIME =
            Comparator.<ToCheck>comparingLong(m -> m.span().from()).thenComparing(ToCheck::id);

    static List<ToCheck> inTime(OpenReview review) {
        return review.checklist().moments().stream().sorted(IN_TIME).toList();
    }

    ReviewPage.Moments rows() {
        List<ReviewPage.Moment> all = inTime(review).stream().map(this::row).toList();
        int done = all.size() - review.open().size();
        Optional<ReviewPage.Moment> now =
                all.stream().filter(ReviewPage.Moment::here).findFirst();
        return new ReviewPage.Moments(all, now, done, review.checklist().leftOut());
    }

    private ReviewPage.Moment row(ToCheck moment) {
        long first = review.looked().source().first();
        String when = Clocks.of(moment.span().from() - first) + " – "
                + Clocks.of(
                        Math.min(moment.span().to(), review.looked().source().last()) - first);
        return new ReviewPage.Moment(
                moment.id(),
                title(moment),
                view.t("review.why." + moment.kind().word()),
                when,
                state(moment.id()),
                asked.at(look(moment, review), moment.id()).link(base),
                moment.id().equals(asked.moment()));
    }

    private String title(ToCheck moment) {
        String what = view.t("review.moment." + moment.kind().word());
        Matcher track = TRACK.matcher(moment.id());
        return track.matches() ? name(view, track.group(1)) + ": " + what : what;
    }

    /** What a track is called, from its id. */
    static String name(View view, String track) {
        return view.t("review.name." + track.replaceAll("[0-9]", ""), track.replaceAll("[^0-9]", ""));
    }

    String state(String moment) {
        if (review.decisions().confirmed().contains(moment)) {
            return "fine";
        }
        return review.decisions().covered().contains(moment) ? "covered" : "open";
    }

    /** The picture that best tells what a moment is about. */
    static long look(ToCheck moment, OpenReview review) {
        long time = switch (moment.kind()) {
            case BIRTH -> moment.span().to() - 1;
            case DEATH -> moment.span().from();
            case MEETING, GAP, DOUBT, WEAK, EDGE, CAMERA, SCENE, DAMAGE ->
                (moment.span().from() + moment.span().to()) / 2;
        };
        return Math.max(
                review.looked().source().first(),
                Math.min(review.looked().source().last(), time));
    }

    /** The next open moment after one, once around; empty when none is open. */
    static Optional<ToCheck> nextOpen(OpenReview review, String after) {
        List<ToCheck> all = inTime(review);
        int at = 0;
        for (int i = 0; i < all.size(); i++) {
            at = all.get(i).id().equals(after) ? i + 1 : at;
        }
        for (int i = 0; i < all.size(); i++) {
            ToCheck next = all.get((at + i) % all.size());
            if (!review.decisions().dealWith(next.id())) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }
}
