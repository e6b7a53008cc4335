package obscura.retention.run;

import java.util.Locale;

/** Why there is a run. */
public enum RunCause {
    /** Somebody wants to see what would go; nothing is deleted. */
    PREVIEW,
    /** Somebody asked for it. */
    ASKED,
    SCHEDULED,
    /** The time of the schedule had passed while Obscura was switched off. */
    CAUGHT_UP,
    /** What was still there is tried again. */
    AGAIN;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
