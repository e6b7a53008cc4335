package obscura.web.recorders;

import java.util.Locale;
import obscura.plugin.nvr.control.Trouble;

/** The sentences for people about why a recorder gave no answer. */
public final class TroubleWords {
    private TroubleWords() {}

    /** The key of the sentence. */
    public static String key(Trouble.Kind kind) {
        return "recorders.trouble." + kind.name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
