package obscura.plugin.export.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import obscura.plugin.mask.Hide;
import obscura.plugin.mask.Polygon;
import obscura.plugin.plan.Paint;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Span;
import obscura.plugin.track.Track;

/** What a look and a person's decisions about it come to. Pure: the same for the same. */
public sealed interface Review {
    /**
     * Everything is decided.
     *
     * @param plan what is painted
     * @param shown who is to be seen, for the check
     * @param visible when somebody is to be seen on purpose, in the footage's own time, rising, apart from each other
     * @param confirmed how many moments were confirmed, covered, and not listed for checking at all
     */
    record Ready(Plan plan, Shown shown, List<Span> visible, int confirmed, int covered, int leftOut)
            implements Review {
        public Ready {
            visible = List.copyOf(visible);
        }
    }

    /** Moments are still to be checked, the worst first: nothing may be painted. */
    record Open(List<ToCheck> moments, int leftOut) implements Review {
        public Open {
            moments = List.copyOf(moments);
        }
    }

    /** The decisions are not about this look; words say what to do. */
    record Unfit(String words) implements Review {}

    /** For a person who must have checked every moment. */
    static Review of(Looked looked, Decisions decisions, Paint paint) {
        Checklist list = Checklist.of(looked, decisions.kept());
        List<ToCheck> covered = covered(list, decisions);
        if (covered.size() < decisions.covered().size()) {
            return new Unfit("A moment that is to be covered is not among those to check: review the clip again.");
        }
        for (String id : decisions.kept()) {
            if (looked.track(id).filter(t -> t.kind() != Hide.TEXT).isEmpty()) {
                return new Unfit("There is no person or face " + id + " in this look: review the clip again.");
            }
        }
        List<ToCheck> open = list.open(decisions);
        return open.isEmpty() ? ready(looked, decisions, paint, covered, list) : new Open(open, list.leftOut());
    }

    /** The plan as it would be if all that is still open were confirmed, for showing it while someone decides. */
    static Plan preview(Looked looked, Decisions decisions, Paint paint) {
        Checklist list = Checklist.of(looked, decisions.kept());
        return ready(looked, decisions, paint, covered(list, decisions), list).plan();
    }

    private static List<ToCheck> covered(Checklist list, Decisions decisions) {
        return list.moments().stream()
                .filter(m -> decisions.covered().contains(m.id()))
                .toList();
    }

    private static Ready ready(Looked looked, Decisions decisions, Paint paint, List<ToCheck> covered, Checklist list) {
        List<Track> hidden = hidden(looked, decisions.kept());
        List<KeptTrack> kept = looked.tracks().stream()
                .filter(t -> decisions.kept().contains(t.id()))
                .map(t -> KeptTrack.of(looked, t, hidden))
                .toList();
        List<Region> found = looked.found();
        for (KeptTrack one : kept) {
            found = one.clear(found);
        }
        List<Region> drawn = new ArrayList<>(looked.given());
        decisions.drawn().forEach(d -> drawn.addAll(DrawnRegions.of(d)));
        covered.forEach(m -> drawn.add(new Region(idOf(m), null, m.span(), Polygon.of(m.box()))));
        Plan plan = new Plan(paint, drawn).with(found);
        int confirmed = list.moments().size() - covered.size();
        return new Ready(plan, new Shown(kept, hidden), visible(kept), confirmed, covered.size(), list.leftOut());
    }

    private static List<Track> hidden(Looked looked, Set<String> kept) {
        return looked.tracks().stream().filter(t -> !kept.contains(t.id())).toList();
    }

    /** Moments' ids are long; what tells them apart stands at their end. */
    private static String idOf(ToCheck moment) {
        String id = "check-" + moment.id();
        return id.length() <= 64 ? id : id.substring(id.length() - 64);
    }

    private static List<Span> visible(List<KeptTrack> kept) {
        List<Span> sorted = kept.stream()
                .flatMap(k -> k.spans().stream())
                .sorted(Comparator.comparingLong(Span::from))
                .toList();
        List<Span> joined = new ArrayList<>();
        for (Span span : sorted) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && span.from() <= last.to()) {
                joined.set(joined.size() - 1, new Span(last.from(), Math.max(last.to(), span.to())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}
