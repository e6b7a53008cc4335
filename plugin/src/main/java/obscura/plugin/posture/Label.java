package obscura.plugin.posture;

import java.util.Locale;

/** The word for how a camera stands, worst first; what comes later in this list is claimed only when it is proven. */
public enum Label {
    /** Whoever gets at the pictures sees who is on them. */
    IDENTIFIABLE;

    /** As the API says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
