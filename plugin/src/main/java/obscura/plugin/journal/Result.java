package obscura.plugin.journal;

import java.util.Locale;

/** What became of it. */
public enum Result {
    DONE,
    REFUSED,
    FAILED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
