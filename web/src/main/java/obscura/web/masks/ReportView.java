package obscura.web.masks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.CameraView;
import obscura.plugin.mask.Polygon;
import obscura.plugin.masking.MaskReport;
import obscura.plugin.masking.MaskResult;
import obscura.plugin.masking.ViewProof;
import obscura.web.text.Texts;

/**
 * What became of the masks, as the page shows it. Green is only what was proven.
 *
 * @param stale whether the masks that are wanted are others by now
 * @param kept points of what the camera keeps of ours, for SVG, in a box of 1 by 1
 * @param openSnapshots names of views that the camera hands to anybody
 * @param before of which view there is a picture from before the change
 */
public record ReportView(
        String at,
        boolean stale,
        String standing,
        Optional<String> trouble,
        List<Row> masks,
        List<String> kept,
        List<MasksPage.ViewChoice> views,
        List<String> openSnapshots,
        Optional<String> before) {

    /** One wanted mask. */
    public record Row(
            String name,
            String outcome,
            String colour,
            String sentence,
            Optional<String> open,
            boolean canBeUndone,
            List<Seen> seen) {}

    /** Whether one view shows it. */
    public record Seen(String view, String result, String colour, String why, String at) {}

    static ReportView of(MaskReport report, boolean stale, Optional<String> before, Texts texts) {
        List<MasksPage.ViewChoice> views = views(report, texts);
        return new ReportView(
                texts.time(report.at()),
                stale,
                Words.standing(report.standing(), texts),
                report.trouble().map(trouble -> CameraWords.trouble(trouble, texts)),
                report.masks().stream()
                        .map(mask -> row(mask, report.trouble(), views, texts))
                        .toList(),
                report.masks().stream()
                        .flatMap(mask -> mask.kept().stream())
                        .map(ReportView::points)
                        .toList(),
                views,
                report.openSnapshots().stream().map(id -> name(id, views)).toList(),
                before);
    }

    private static List<MasksPage.ViewChoice> views(MaskReport report, Texts texts) {
        return report.pictures().stream()
                .flatMap(picture -> picture.views().stream())
                .map(view -> choice(view, texts))
                .toList();
    }

    static MasksPage.ViewChoice choice(CameraView view, Texts texts) {
        return new MasksPage.ViewChoice(view.id(), Words.view(view, texts));
    }

    private static Row row(
            MaskResult mask, Optional<CameraTrouble> trouble, List<MasksPage.ViewChoice> views, Texts texts) {
        return new Row(
                mask.name(),
                Words.outcome(mask.outcome(), texts),
                mask.isProven() ? "good" : mask.outcome() == MaskResult.Outcome.APPLIED ? "warn" : colour(mask),
                Words.remark(mask.remark(), trouble, texts),
                Words.open(mask, texts),
                mask.canBeUndone(),
                mask.proofs().stream().map(proof -> seen(proof, views, texts)).toList());
    }

    private static String colour(MaskResult mask) {
        boolean covered = mask.outcome() == MaskResult.Outcome.ADAPTED && mask.uncovered() == 0;
        return covered ? "warn" : "bad";
    }

    private static Seen seen(ViewProof proof, List<MasksPage.ViewChoice> views, Texts texts) {
        return new Seen(
                name(proof.view(), views),
                Words.result(proof.result(), texts),
                Words.colour(proof.result()),
                Words.why(proof.proof().why(), texts),
                texts.time(proof.at()));
    }

    private static String name(String id, List<MasksPage.ViewChoice> views) {
        return views.stream()
                .filter(view -> view.id().equals(id))
                .map(MasksPage.ViewChoice::words)
                .findFirst()
                .orElse(id);
    }

    static String points(Polygon polygon) {
        return polygon.corners().stream()
                .map(corner -> corner.x() + "," + corner.y())
                .collect(Collectors.joining(" "));
    }
}
