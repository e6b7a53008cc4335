package obscura.web.masks;

import java.util.Locale;
import java.util.Optional;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.CameraView;
import obscura.plugin.mask.ProofOfMask;
import obscura.plugin.masking.Drift;
import obscura.plugin.masking.MaskReport;
import obscura.plugin.masking.MaskResult;
import obscura.plugin.masking.Remark;
import obscura.web.text.Texts;

/** What became of masks, in the words of people. */
final class Words {
    private Words() {}

    /** A share of 0..1 as percent; what is more than nothing never reads as nothing. */
    static String share(double share, Texts texts) {
        double percent = share * 100;
        if (percent > 0 && percent < 0.01) {
            return texts.of("masks.lessthan");
        }
        return String.format(texts.language().locale(), percent < 10 ? "%.2f %%" : "%.1f %%", percent);
    }

    static String outcome(MaskResult.Outcome outcome, Texts texts) {
        return texts.of("masks.outcome." + CameraWords.key(outcome));
    }

    static String result(ProofOfMask.Result result, Texts texts) {
        return texts.of("masks.result." + CameraWords.key(result));
    }

    static String why(ProofOfMask.Why why, Texts texts) {
        return texts.of("masks.why." + CameraWords.key(why));
    }

    static String standing(MaskReport.Standing standing, Texts texts) {
        return texts.of("masks.standing." + CameraWords.key(standing));
    }

    static String drift(Drift drift, Texts texts) {
        String seen = drift.view()
                .map(view -> (drift.about().isEmpty() ? "" : ", ") + view(view, texts))
                .orElse("");
        return texts.of("masks.drift." + CameraWords.key(drift.kind()), drift.about() + seen);
    }

    static String view(CameraView view, Texts texts) {
        return texts.of(view.kind() == CameraView.Kind.STREAM ? "masks.stream" : "masks.snapshot", view.name());
    }

    /** @param trouble of the report the remark is from */
    static String remark(Remark remark, Optional<CameraTrouble> trouble, Texts texts) {
        return switch (remark.kind()) {
            case NONE -> "";
            case TROUBLE -> trouble.map(why -> CameraWords.trouble(why, texts)).orElse("");
            case OTHER_CUT,
                    OPEN,
                    LARGER,
                    OLD_STAYS,
                    PUT_BACK,
                    NO_ROOM,
                    TRIANGLES_ONLY,
                    STYLE_NOT_OFFERED,
                    NO_SOLID_MASKS ->
                texts.of(
                        "masks.remark." + CameraWords.key(remark.kind()),
                        remark.words().toArray());
        };
    }

    /** What can't be taken of a drawing, with the name of the mask. */
    static String wrong(Drawn.Wrong wrong, Texts texts) {
        String about = wrong.name().isEmpty() ? "" : wrong.name() + ": ";
        return about + texts.of("masks.bad." + CameraWords.key(wrong.what()));
    }

    /** The class of a word that is not green unless it was proven. */
    static String colour(ProofOfMask.Result result) {
        return switch (result) {
            case SHOWN -> "good";
            case NOT_SHOWN -> "bad";
            case UNKNOWN -> "warn";
        };
    }

    static Optional<String> open(MaskResult mask, Texts texts) {
        return mask.uncovered() > 0 ? Optional.of(share(mask.uncovered(), texts)) : Optional.empty();
    }

    static String api(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
