package obscura.web.exports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Camera;
import obscura.plugin.mask.Hide;
import obscura.web.http.Form;
import obscura.web.http.View;

/**
 * The form of a new export.
 *
 * @param camera id of the chosen one; empty when there is none
 * @param once names this very form, so that it is taken once however often it is sent
 * @param typed what was chosen so far
 * @param recorded what there is of the range; empty when it is no range
 * @param picture address of a picture from its start; empty when there is none
 * @param days how long the export is kept
 */
public record NewExportPage(
        View view,
        Form form,
        List<Camera> cameras,
        String camera,
        String once,
        Typed typed,
        Optional<Recorded> recorded,
        Optional<String> picture,
        int days) {

    /**
     * The fields as they are shown.
     *
     * @param from by the clock of the site, to the second
     * @param fromWas the same as ISO-8601
     */
    public record Typed(
            String from,
            String fromWas,
            String to,
            String toWas,
            Set<Hide> hide,
            boolean prove,
            boolean review,
            String reason) {
        public Typed {
            hide = Set.copyOf(hide);
        }
    }

    public List<Hide> kinds() {
        return List.of(Hide.values());
    }

    public boolean hides(Hide kind) {
        return typed.hide().contains(kind);
    }

    public String kind(Hide kind) {
        return view.t("exports.hide." + kind.word());
    }

    public String finds(Hide kind) {
        return view.t("exports.finds." + kind.word());
    }

    /** What leaving it out gives up; in English in the receipt's own words. */
    public String givesUp(Hide kind) {
        return view.t("exports.givesup." + kind.word());
    }

    public boolean mayReview() {
        return view.may(Right.REVIEW_EXPORTS);
    }
}
