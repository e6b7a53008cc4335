package obscura.plugin.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import obscura.plugin.ObscuraException;
import obscura.plugin.export.review.Checklist;
import obscura.plugin.export.review.Looked;
import obscura.plugin.export.review.ToCheck;
import obscura.plugin.plan.Paint;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.PlanFile;

/**
 * A look as files in one folder: {@value #PLAN} with what was found, {@value #GIVEN} with what was drawn before,
 * {@value #TRACKS} with everything else and the fingerprints of the other two, so that only what belongs together is read
 * together. They tell who was where in the footage: they are for the reviewer alone and go when the export is done.
 */
public final class LookedFolder {
    public static final String PLAN = "plan.json";
    public static final String GIVEN = "given.json";
    public static final String TRACKS = "tracks.json";
    /** For people; never read. */
    public static final String MOMENTS = "moments.json";

    private static final ReviewFile CHECKLIST = new ReviewFile("moments to check", 1 << 20);

    private LookedFolder() {}

    /** @throws ObscuraException FAILED when it can't be written; then the folder is of no use */
    public static void write(Looked looked, Path folder) {
        forget(folder);
        PlanFile.write(new Plan(Paint.SOLID, looked.found()), folder.resolve(PLAN));
        PlanFile.write(new Plan(Paint.SOLID, looked.given()), folder.resolve(GIVEN));
        TracksFile.write(
                new TracksFile.Content(
                        fingerprints(folder), looked.source(), looked.asked(), looked.noted(), looked.tracks()),
                folder.resolve(TRACKS));
    }

    /** @throws ObscuraException REFUSED when a file is missing, damaged, or not of the same look as the others */
    public static Looked read(Path folder) {
        TracksFile.Content content = TracksFile.read(folder.resolve(TRACKS));
        if (!content.regions().equals(fingerprints(folder))) {
            throw ObscuraException.refused(
                    "The files in " + OutputRules.name(folder) + " are not of one look: review the clip again.");
        }
        try {
            return new Looked(
                    content.source(),
                    content.asked(),
                    PlanFile.read(folder.resolve(PLAN)).regions(),
                    PlanFile.read(folder.resolve(GIVEN)).regions(),
                    content.tracks(),
                    content.noted());
        } catch (IllegalArgumentException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.REFUSED,
                    "The look in " + OutputRules.name(folder) + " is not usable: review the clip again.",
                    e);
        }
    }

    /** The moments to check while nobody is kept visible, for people to read. */
    public static void writeMoments(Checklist list, Path folder) {
        CHECKLIST.write(
                folder.resolve(MOMENTS),
                out -> out.object(() -> {
                    out.list("moments", list.moments(), moment -> out.object(() -> write(moment, out)));
                    out.whole("leftOut", list.leftOut());
                }));
    }

    private static void write(ToCheck moment, LinesJson out) {
        out.text("id", moment.id());
        out.text("kind", moment.kind().word());
        out.span("span", moment.span());
        out.box("box", moment.box());
        out.text("why", moment.why());
        out.number("weight", moment.weight());
    }

    /** Half a new look must not pass for a whole old one. */
    private static void forget(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(TRACKS));
        } catch (IOException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.FAILED,
                    "The folder " + OutputRules.name(folder) + " can't be written to: check its rights.",
                    e);
        }
    }

    private static List<String> fingerprints(Path folder) {
        return List.of(Digest.of(folder.resolve(PLAN)), Digest.of(folder.resolve(GIVEN)));
    }
}
