package obscura.web.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import obscura.plugin.access.Right;
import obscura.plugin.export.order.OpenReview;
import obscura.plugin.export.review.Drawn;
import obscura.plugin.export.review.Looked;
import obscura.plugin.export.review.StripShots;
import obscura.plugin.export.review.ToCheck;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.mask.Polygon;
import obscura.plugin.time.Span;
import obscura.plugin.track.Track;
import obscura.web.http.Form;
import obscura.web.http.View;

/** Puts together what the page of a review shows. */
final class BuildPage {
    private static final long USUAL_LENGTH = 3 * Span.SECOND;

    private final View view;
    private final OpenReview review;
    private final Looked.Source source;
    private final String base;
    private final Asked asked;
    private final long at;

    BuildPage(View view, OpenReview review, Asked asked) {
        this.view = view;
        this.review = review;
        this.source = review.looked().source();
        this.base = "/exports/" + review.export().id() + "/review";
        this.at = inside(asked.at() < 0 ? firstSight() : asked.at());
        this.asked = asked.at(at);
    }

    ReviewPage page(Optional<String> notice, Form form) {
        boolean pictures = view.visitor().filter(v -> v.may(Right.SEE_FOOTAGE)).isPresent();
        return new ReviewPage(
                view,
                base,
                review.revision(),
                asked,
                notice,
                pictures,
                review.undoable(),
                tracks(),
                stage(),
                new MomentRows(view, review, asked, base).rows(),
                drawing(),
                form);
    }

    /** Where somebody is best seen, so that the first picture is not an empty room. */
    private long firstSight() {
        return review.looked().tracks().stream()
                .filter(t -> t.kind() == Hide.PEOPLE)
                .findFirst()
                .map(t -> StripShots.of(t).get(0).time())
                .orElse(source.first());
    }

    private long inside(long time) {
        return Math.max(source.first(), Math.min(source.last(), time));
    }

    private ReviewPage.Tracks tracks() {
        List<Track> listed = review.looked().tracks().stream()
                .sorted(Comparator.comparing(this::order)
                        .thenComparing(
                                Comparator.comparingLong(BuildPage::length).reversed()))
                .limit(asked.show())
                .toList();
        boolean more = review.looked().tracks().size() > listed.size();
        return new ReviewPage.Tracks(
                rows(listed, Hide.PEOPLE),
                rows(listed, Hide.FACES),
                rows(listed, Hide.TEXT),
                review.decisions().kept().size(),
                more ? Optional.of(asked.showing(2 * asked.show()).link(base)) : Optional.empty());
    }

    /** Whoever is kept first, then people before faces before text. */
    private int order(Track track) {
        return review.decisions().kept().contains(track.id())
                ? -1
                : track.kind().ordinal();
    }

    private static long length(Track track) {
        return track.last().time() - track.first().time();
    }

    private List<ReviewPage.Track> rows(List<Track> tracks, Hide kind) {
        return tracks.stream()
                .filter(t -> t.kind() == kind)
                .sorted(Comparator.comparingInt(Track::number))
                .map(this::row)
                .toList();
    }

    private ReviewPage.Track row(Track track) {
        List<StripShots.Shot> shots = StripShots.of(track);
        String seconds = view.texts().length(Duration.ofMillis(length(track) / 1000 + 500));
        return new ReviewPage.Track(
                track.id(),
                MomentRows.name(view, track.id()),
                view.t(
                        "review.when",
                        clock(track.first().time()),
                        clock(track.last().time()),
                        seconds),
                shots.size(),
                kindMayBeKept(track.kind()),
                review.decisions().kept().contains(track.id()),
                asked.at(shots.get(0).time()).link(base));
    }

    static boolean kindMayBeKept(Hide kind) {
        return kind == Hide.PEOPLE || kind == Hide.FACES;
    }

    private String clock(long time) {
        return Clocks.of(time - source.first());
    }

    private ReviewPage.Stage stage() {
        long frame = source.frames() > 1 ? Math.max(1, (source.last() - source.first()) / (source.frames() - 1)) : 1;
        return new ReviewPage.Stage(
                at,
                clock(at),
                clock(source.last()),
                source.width(),
                source.height(),
                source.first(),
                source.last(),
                frame,
                new Shapes(review, at, asked).all(),
                marks(),
                new ReviewPage.Steps(
                        to(at - frame),
                        to(at + frame),
                        to(at - Span.SECOND),
                        to(at + Span.SECOND),
                        moment(-1),
                        moment(1)));
    }

    private String to(long time) {
        return asked.at(inside(time)).link(base);
    }

    private List<ReviewPage.Mark> marks() {
        MomentRows rows = new MomentRows(view, review, asked, base);
        double length = Math.max(1, source.last() - source.first());
        List<ReviewPage.Mark> marks = new ArrayList<>();
        for (ToCheck moment : review.checklist().moments()) {
            double part = (MomentRows.look(moment, review) - source.first()) / length;
            marks.add(new ReviewPage.Mark((int) Math.round(1000 * part), rows.state(moment.id())));
        }
        return marks;
    }

    /** The address of the moment before or after the one the person is at, or the nearest in time. */
    private String moment(int direction) {
        List<ToCheck> all = MomentRows.inTime(review);
        if (all.isEmpty()) {
            return asked.link(base);
        }
        List<String> ids = all.stream().map(ToCheck::id).collect(Collectors.toList());
        int here = ids.indexOf(asked.moment());
        int next = here < 0 ? (direction > 0 ? 0 : all.size() - 1) : Math.floorMod(here + direction, all.size());
        ToCheck moment = all.get(next);
        return asked.at(MomentRows.look(moment, review), moment.id()).link(base);
    }

    private ReviewPage.Drawing drawing() {
        List<ReviewPage.Region> regions =
                review.decisions().drawn().stream().map(this::region).toList();
        Optional<Drawn> chosen = review.decisions().drawn().stream()
                .filter(d -> d.id().equals(asked.drawn()))
                .findFirst();
        ReviewPage.Fields fields = chosen.map(this::fields).orElseGet(this::emptyFields);
        return new ReviewPage.Drawing(regions, chosen.map(this::region), fields);
    }

    private ReviewPage.Region region(Drawn drawn) {
        List<ReviewPage.Key> keys = drawn.keyFrames().stream()
                .map(key -> new ReviewPage.Key(
                        key.time(),
                        clock(key.time()),
                        asked.at(inside(key.time())).withDrawn(drawn.id()).link(base),
                        drawn.keyFrames().size() == 1))
                .toList();
        return new ReviewPage.Region(
                drawn.id(),
                view.t("review.region", ReviewPage.name(drawn)),
                clock(drawn.span().from()) + " – "
                        + clock(Math.min(source.last(), drawn.span().to())),
                asked.at(inside(drawn.keyFrames().get(0).time()))
                        .withDrawn(drawn.id())
                        .link(base),
                keys);
    }

    private ReviewPage.Fields emptyFields() {
        return new ReviewPage.Fields(
                "", "", "", "", "", seconds(at), seconds(Math.min(source.last(), at + USUAL_LENGTH)));
    }

    private ReviewPage.Fields fields(Drawn drawn) {
        Polygon polygon = drawn.at(at);
        String from = seconds(drawn.span().from());
        String to = seconds(Math.min(source.last(), drawn.span().to()));
        if (polygon.isUprightRectangle()) {
            Box box = polygon.bounds();
            return new ReviewPage.Fields(
                    Clocks.percent(box.left()),
                    Clocks.percent(box.top()),
                    Clocks.percent(box.width()),
                    Clocks.percent(box.height()),
                    "",
                    from,
                    to);
        }
        String corners = polygon.corners().stream()
                .map(p -> Clocks.percent(p.x()) + "," + Clocks.percent(p.y()))
                .collect(Collectors.joining(" "));
        return new ReviewPage.Fields("", "", "", "", corners, from, to);
    }

    private String seconds(long time) {
        return Clocks.seconds(time - source.first());
    }
}
