package obscura.web.masks;

import java.util.List;
import java.util.Optional;
import obscura.plugin.camera.Camera;
import obscura.web.http.View;

/**
 * The page of one camera's masks.
 *
 * @param linked whether it is known how the camera is spoken to; without that there is nothing to draw on
 * @param editor empty when the camera could not be asked
 * @param trouble why it could not
 * @param wrong what is wrong with what was sent
 * @param theirs what somebody else saved meanwhile
 */
public record MasksPage(
        View view,
        Camera camera,
        boolean linked,
        Optional<Editor> editor,
        Optional<String> trouble,
        Optional<String> wrong,
        Optional<Theirs> theirs,
        Optional<Run> run,
        Optional<String> failure,
        Drifts drifts,
        Optional<ReportView> report,
        boolean reapply) {

    /**
     * What the scripts are given.
     *
     * @param drawing as {@code editor.js} reads it
     * @param sent what the form sends when nothing is drawn
     */
    public record Editor(
            long version, String drawing, String texts, String sent, List<ViewChoice> views, List<NotOurs> notOurs) {}

    /** @param id as in {@link obscura.plugin.camera.CameraView#id()} */
    public record ViewChoice(String id, String words) {}

    /**
     * A mask somebody else made.
     *
     * @param takeable whether it can be taken over: it hides something, and the camera says usable corners
     */
    public record NotOurs(String token, String words, boolean takeable) {}

    /**
     * Both versions after two people saved.
     *
     * @param yours points of polygons for SVG, in a box of 1 by 1
     */
    public record Theirs(List<String> yours, List<String> theirs, List<String> theirNames) {}

    /** @param words what is being done, and since when */
    public record Run(String words) {}

    /** @param silent that the camera does not answer, and since when */
    public record Drifts(List<String> sentences, Optional<String> silent) {
        public boolean isAny() {
            return !sentences.isEmpty() || silent.isPresent();
        }
    }

    public String address() {
        return "/cameras/" + camera.id() + "/masks";
    }
}
