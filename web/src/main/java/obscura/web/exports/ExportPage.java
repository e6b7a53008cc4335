package obscura.web.exports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import obscura.plugin.access.Right;
import obscura.plugin.export.Check;
import obscura.plugin.export.Receipt;
import obscura.plugin.export.order.Export;
import obscura.plugin.export.order.ExportResult;
import obscura.plugin.export.order.ExportState;
import obscura.plugin.mask.Hide;
import obscura.web.http.View;

/**
 * One export.
 *
 * @param receipt what its receipt says, while there is one to be read
 * @param site fingerprint of the site that signs
 * @param again address of a form that orders the same once more
 * @param wrong what could not be done just now; empty when nothing was wrong
 */
public record ExportPage(View view, ExportRow row, Optional<Receipt> receipt, String site, String again, String wrong) {
    private static final List<String> STEPS = List.of("look", "paint", "check", "prove");

    public Export export() {
        return row.export();
    }

    public boolean isDownloadable() {
        return export().isDownloadable(row.time());
    }

    public boolean mayCancel() {
        return view.may(Right.MAKE_EXPORTS) && export().state().mayBeCancelled();
    }

    public boolean mayDelete() {
        return view.may(Right.DELETE_EXPORTS) && export().state().mayBecome(ExportState.DELETED);
    }

    public boolean mayOrder() {
        return view.may(Right.MAKE_EXPORTS);
    }

    public boolean mayReview() {
        return view.may(Right.REVIEW_EXPORTS) && export().state() == ExportState.REVIEW;
    }

    public List<String> steps() {
        return export().order().prove() ? STEPS : STEPS.subList(0, STEPS.size() - 1);
    }

    /** Where it is among the steps; the empty scene is learned after looking and before painting. */
    public boolean isAt(String step) {
        return step.equals(export().phase().equals("scene") ? "paint" : export().phase());
    }

    public boolean isPast(String step) {
        int now = STEPS.indexOf(export().phase().equals("scene") ? "paint" : export().phase());
        return STEPS.indexOf(step) < now;
    }

    public String step(String step) {
        return view.t("exports.step." + step);
    }

    public String hidden() {
        return export().order().hide().stream()
                .sorted()
                .map(kind -> view.t("exports.hide." + kind.word()))
                .collect(Collectors.joining(", "));
    }

    public String plays(ExportResult result) {
        return view.texts().length(java.time.Duration.ofMillis(Math.round(result.seconds() * 1000)));
    }

    public String painted(ExportResult result) {
        return view.t(
                "exports.painted",
                view.texts().number(result.framesPainted()),
                view.texts().number(result.frames()));
    }

    /** How many of what was followed. */
    public String followed(ExportResult result) {
        return export().order().hide().stream()
                .filter(kind -> kind != Hide.MOTION)
                .sorted()
                .map(kind -> view.t(
                        "exports.followed." + kind.word(),
                        view.texts().number(result.tracks().get(kind))))
                .collect(Collectors.joining(" · "));
    }

    public List<String> holes(ExportResult result) {
        return result.holes().stream()
                .map(hole -> Recorded.span(hole, view.texts()))
                .toList();
    }

    public String groups(String sha256) {
        return sha256.replaceAll("(.{8})(?=.)", "$1 ");
    }

    public String result(Check check) {
        return view.t("exports.check."
                + check.result().name().toLowerCase(java.util.Locale.ROOT).replace("_", ""));
    }

    public String mood(Check check) {
        return switch (check.result()) {
            case PASSED -> "good";
            case FAILED -> "bad";
            case NOT_DONE -> "";
        };
    }
}
