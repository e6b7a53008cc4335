package obscura.web.holds;

import java.util.Locale;
import obscura.retention.hold.Hold;
import obscura.retention.hold.Holding;
import obscura.web.text.Texts;

/** Why a wish about a hold was refused, in the language of whoever reads. */
public final class HoldWords {
    private HoldWords() {}

    /** What is wrong, and what to do. */
    public static String refused(Holding.Why why, Texts texts) {
        return texts.of("holds.refused." + why.name().toLowerCase(Locale.ROOT).replace("_", ""), Hold.LONGEST_REASON);
    }
}
