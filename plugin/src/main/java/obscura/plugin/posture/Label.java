package obscura.plugin.posture;

import java.util.Locale;

/** The word for how a camera stands, worst first; what comes later in this list is claimed only when it is proven. */
public enum Label {
    /** Whoever gets at the pictures sees who is on them. */
    IDENTIFIABLE,
    /** What people watch is covered, and who was there can be got back. */
    PSEUDONYMISED,
    /** Designed so that nobody can be got back, and seen to be so not long ago; whether it is so in law is not for a program. */
    ANONYMOUS_CANDIDATE;

    /** As the API says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As keys of sentences are written: lower case, letters only. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
