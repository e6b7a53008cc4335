package obscura.plugin.export;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import obscura.plugin.ObscuraException;
import obscura.plugin.export.review.Decisions;
import obscura.plugin.export.review.Drawn;

/**
 * A person's decisions as JSON, read strictly: {@code {"version":1,"kept":["people1"],"drawn":[{"id":"d1",
 * "span":[0,2400000],"keyFrames":[{"time":0,"polygon":[x,y,x,y,x,y]}]}],"confirmed":[],"covered":[]}}. Times in whole
 * microseconds from the footage's first frame, coordinates 0..1.
 */
public final class DecisionsFile {
    private static final int VERSION = 1;
    private static final ReviewFile FILE = new ReviewFile("decisions", 64L << 20);

    private DecisionsFile() {}

    /** @throws ObscuraException FAILED when it can't be written */
    public static void write(Decisions decisions, Path file) {
        FILE.write(
                file,
                out -> out.object(() -> {
                    out.whole("version", VERSION);
                    out.texts("kept", decisions.kept());
                    out.list("drawn", decisions.drawn(), drawn -> out.object(() -> write(drawn, out)));
                    out.texts("confirmed", decisions.confirmed());
                    out.texts("covered", decisions.covered());
                }));
    }

    /** @throws ObscuraException REFUSED when it is missing, too large, damaged or of another version */
    public static Decisions read(Path file) {
        return FILE.read(
                file,
                in -> in.object(() -> {
                    Valid.require(in.field("version").whole() == VERSION, "The decisions are of another version");
                    return new Decisions(
                            ids(in.field("kept").texts(Decisions.MOST_KEPT)),
                            in.field("drawn").objects(Decisions.MOST_DRAWN, () -> drawn(in)),
                            ids(in.field("confirmed").texts(Decisions.MOST_MOMENTS)),
                            ids(in.field("covered").texts(Decisions.MOST_MOMENTS)));
                }));
    }

    private static void write(Drawn drawn, LinesJson out) {
        out.text("id", drawn.id());
        out.span("span", drawn.span());
        out.list(
                "keyFrames",
                drawn.keyFrames(),
                key -> out.object(() -> {
                    out.whole("time", key.time());
                    out.polygon("polygon", key.polygon());
                }));
    }

    private static Drawn drawn(StrictJson in) {
        return new Drawn(
                in.field("id").text(),
                in.field("span").span(),
                in.field("keyFrames").objects(Drawn.MOST_KEY_FRAMES, () -> keyFrame(in)));
    }

    private static Drawn.KeyFrame keyFrame(StrictJson in) {
        return new Drawn.KeyFrame(in.field("time").whole(), in.field("polygon").polygon(Drawn.MOST_CORNERS));
    }

    private static Set<String> ids(List<String> texts) {
        Set<String> ids = new HashSet<>(texts);
        Valid.require(ids.size() == texts.size(), "An id stands twice in a list");
        return ids;
    }
}
