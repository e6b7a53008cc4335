package obscura.plugin.alert;

import java.util.Locale;

/** How alerts leave. */
public enum Way {
    WEBHOOK,
    BROKER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
