package obscura.plugin.export.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.mask.Box;
import obscura.plugin.time.Span;
import obscura.plugin.track.Moment;
import obscura.plugin.track.Track;

/**
 * Where someone who stays visible comes so close to someone else that one may have been followed on as the other: from
 * there on the wrong one would be shown.
 */
final class Meetings {
    private static final double CLOSE = 0.1;
    /** A meeting that goes on after so many microseconds apart is the same one. */
    private static final long APART = Span.SECOND;

    private Meetings() {}

    static List<ToCheck> of(Looked looked, Track kept, Set<String> alsoKept) {
        List<ToCheck> all = new ArrayList<>();
        looked.tracks().stream()
                .filter(other -> other.kind() == kept.kind() && !alsoKept.contains(other.id()))
                .forEach(other -> all.addAll(between(kept, other)));
        return all;
    }

    private static List<ToCheck> between(Track kept, Track other) {
        List<ToCheck> all = new ArrayList<>();
        for (Moment m : kept.moments()) {
            Optional<Box> near = other.boxAt(m.time()).filter(box -> box.iou(m.box()) >= CLOSE);
            if (near.isPresent()) {
                Box box = near.get().union(m.box());
                ToCheck last = all.isEmpty() ? null : all.get(all.size() - 1);
                if (last != null && m.time() <= last.span().to() + APART) {
                    Span span = new Span(last.span().from(), m.time() + 1);
                    all.set(all.size() - 1, meeting(last.id(), span, last.box().union(box)));
                } else {
                    String id = "meeting-" + kept.id() + "-" + other.id() + "-" + m.time();
                    all.add(meeting(id, new Span(m.time(), m.time() + 1), box));
                }
            }
        }
        return all;
    }

    private static ToCheck meeting(String id, Span span, Box box) {
        return new ToCheck(
                id,
                ToCheck.Kind.MEETING,
                span,
                box,
                "Who is kept visible comes close to someone else here; is it still the same person afterwards?",
                ToCheck.Kind.MEETING.weight() + Wording.seconds(span));
    }
}
