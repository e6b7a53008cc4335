package obscura.plugin.export.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.time.Span;
import obscura.plugin.track.Moment;
import obscura.plugin.track.Track;

/** What is to be checked of one track; what of it lies close together is one moment, named by the worst. */
final class TrackChecks {
    /** Closer to the edge of the picture than this share of it is at the edge. */
    private static final double EDGE = 0.02;
    /** Microseconds: whoever is seen this soon was there from the start, and the same at the end. */
    private static final long AT_ONCE = 500_000;
    /** Looks are closer together than this, and so are the moments that become one. */
    private static final long NEAR = Span.SECOND;

    private static final long LONG_WEAK = 600_000;
    private static final long AROUND = 2 * Span.SECOND;

    private final Looked looked;
    private final Track track;
    private final List<ToCheck> found = new ArrayList<>();

    private TrackChecks(Looked looked, Track track) {
        this.looked = looked;
        this.track = track;
    }

    /** Lettering is read now and then only, so that its gaps and ends say nothing; so does a face within a body. */
    static List<ToCheck> of(Looked looked, Track track) {
        if (track.kind() == Hide.TEXT || track.kind() == Hide.FACES && isOnSomeone(looked, track)) {
            return List.of();
        }
        return new TrackChecks(looked, track).moments();
    }

    private static boolean isOnSomeone(Looked looked, Track face) {
        return looked.tracks().stream()
                .filter(t -> t.kind() == Hide.PEOPLE)
                .anyMatch(person -> face.moments().stream()
                        .allMatch(m -> person.boxAt(m.time())
                                .filter(box -> box.intersection(m.box())
                                        >= 0.5 * m.box().area())
                                .isPresent()));
    }

    private List<ToCheck> moments() {
        start();
        gaps();
        weak();
        end();
        return joined();
    }

    private void start() {
        Moment first = track.first();
        if (isAtEdge(first.box())) {
            add(ToCheck.Kind.EDGE, first, first, "comes in at the edge of the picture; is it covered from the start?");
        } else if (first.time() > looked.source().first() + AT_ONCE) {
            add(ToCheck.Kind.BIRTH, first, first, "is first seen in the middle of the picture; where was it before?");
        }
    }

    private void end() {
        Moment last = track.last();
        if (isAtEdge(last.box())) {
            add(ToCheck.Kind.EDGE, last, last, "goes out at the edge of the picture; is it covered to the end?");
        } else if (last.time() < looked.source().last() - AT_ONCE) {
            add(ToCheck.Kind.DEATH, last, last, "is last seen in the middle of the picture; where did it go?");
        }
    }

    private void gaps() {
        Moment seen = track.first();
        boolean missed = false;
        for (Moment m : track.moments()) {
            if (m.seen()) {
                if (missed || m.time() - seen.time() > NEAR) {
                    double seconds = (m.time() - seen.time()) / (double) Span.SECOND;
                    add(ToCheck.Kind.GAP, seen, m, String.format(Locale.ROOT, "is not seen for %.1f s.", seconds));
                }
                seen = m;
            }
            missed = !m.seen();
        }
    }

    private void weak() {
        double threshold = looked.threshold(track.kind());
        Moment since = null;
        Moment until = null;
        for (Moment m : track.moments()) {
            boolean weak = m.seen() && m.score() < threshold;
            if (weak) {
                since = since == null ? m : since;
                until = m;
            } else if (m.seen()) {
                weak(since, until);
                since = null;
            }
        }
        weak(since, until);
    }

    private void weak(Moment since, Moment until) {
        if (since != null && until.time() - since.time() >= LONG_WEAK) {
            add(ToCheck.Kind.WEAK, since, until, "is hardly made out; is it covered well?");
        }
    }

    private static boolean isAtEdge(Box box) {
        return box.left() <= EDGE || box.top() <= EDGE || box.right() >= 1 - EDGE || box.bottom() >= 1 - EDGE;
    }

    private void add(ToCheck.Kind kind, Moment from, Moment to, String what) {
        Span span = new Span(from.time(), to.time() + 1).grown(before(kind), after(kind));
        String why = Wording.subject(track.kind()) + " " + what;
        String id = kind.word() + "-" + track.id() + "-" + from.time();
        double weight = kind.weight() + (to.time() - from.time()) / (double) Span.SECOND;
        found.add(new ToCheck(id, kind, span, from.box().union(to.box()), why, weight));
    }

    /** What may have been there unseen is there before the first sighting, so that is where to look, or to cover. */
    private static long before(ToCheck.Kind kind) {
        return kind == ToCheck.Kind.BIRTH || kind == ToCheck.Kind.EDGE ? AROUND : 0;
    }

    private static long after(ToCheck.Kind kind) {
        return kind == ToCheck.Kind.DEATH || kind == ToCheck.Kind.EDGE ? AROUND : 0;
    }

    private List<ToCheck> joined() {
        List<ToCheck> sorted = new ArrayList<>(found);
        sorted.sort((a, b) -> Long.compare(a.span().from(), b.span().from()));
        List<ToCheck> joined = new ArrayList<>();
        for (ToCheck next : sorted) {
            ToCheck last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && next.span().from() <= last.span().to() + NEAR) {
                joined.set(joined.size() - 1, both(last, next));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static ToCheck both(ToCheck a, ToCheck b) {
        ToCheck worse = a.weight() >= b.weight() ? a : b;
        Span span = new Span(
                Math.min(a.span().from(), b.span().from()),
                Math.max(a.span().to(), b.span().to()));
        return new ToCheck(worse.id(), worse.kind(), span, a.box().union(b.box()), worse.why(), worse.weight() + 0.5);
    }
}
