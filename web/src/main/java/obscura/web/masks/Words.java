package obscura.web.masks;

import java.util.Locale;
import java.util.Optional;
import obscura.plugin.mask.ProofOfMask;
import obscura.plugin.masking.Drift;
import obscura.plugin.masking.MaskReport;
import obscura.plugin.masking.MaskResult;
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
        return texts.of("masks.outcome." + key(outcome.name()));
    }

    static String result(ProofOfMask.Result result, Texts texts) {
        return texts.of("masks.result." + key(result.name()));
    }

    static String why(ProofOfMask.Why why, Texts texts) {
        return texts.of("masks.why." + key(why.name()));
    }

    static String standing(MaskReport.Standing standing, Texts texts) {
        return texts.of("masks.standing." + key(standing.name()));
    }

    static String drift(Drift drift, Texts texts) {
        return texts.of("masks.drift." + key(drift.kind().name()), drift.about());
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

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }
}
