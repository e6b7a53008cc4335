package obscura.plugin.export.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import obscura.plugin.look.Doubt;
import obscura.plugin.mask.Box;
import obscura.plugin.time.Span;

/** What is to be checked of a clip whatever was followed in it. */
final class ClipChecks {
    private ClipChecks() {}

    static List<ToCheck> of(Looked looked) {
        Noted noted = looked.noted();
        List<ToCheck> all = new ArrayList<>();
        add(all, ToCheck.Kind.CAMERA, noted.moving(), "The camera moves here, so that movement alone covers nothing.");
        add(all, ToCheck.Kind.SCENE, noted.whole(), "No empty scene is known here, so the whole picture is painted.");
        add(
                all,
                ToCheck.Kind.DAMAGE,
                noted.damaged(),
                "The recording is damaged here; frames beside it may be patched together without a trace.");
        for (int i = 0; i < noted.doubts().size(); i++) {
            all.add(doubt(i, noted.doubts().get(i)));
        }
        return all;
    }

    private static void add(List<ToCheck> all, ToCheck.Kind kind, List<Span> spans, String why) {
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            double weight = kind.weight() + Wording.seconds(span) / 10;
            all.add(new ToCheck(kind.word() + "-" + span.from() + "-" + i, kind, span, Box.WHOLE, why, weight));
        }
    }

    private static ToCheck doubt(int number, Doubt doubt) {
        ToCheck.Kind kind = ToCheck.Kind.DOUBT;
        String why = String.format(
                Locale.ROOT,
                "Something like %s was seen %d times here, never surely, and is not painted for that.",
                Wording.word(doubt.kind()),
                doubt.sightings());
        double weight = kind.weight() * doubt.best() + Math.min(2, doubt.sightings() / 50.0);
        String id = kind.word() + "-" + doubt.span().from() + "-" + number;
        return new ToCheck(id, kind, doubt.span(), doubt.box(), why, weight);
    }
}
