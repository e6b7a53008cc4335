package obscura.retention.run;

import java.util.Locale;

/** What became of one thing in a run. Only what was looked at and not found is {@link #DELETED} or {@link #ALREADY_GONE}. */
public enum ItemResult {
    /** It has its turn still to come; in a preview it stays so. */
    PLANNED("Is to be deleted."),
    DELETED("File removed, and not found when it was looked for again."),
    ALREADY_GONE("Was not there any more."),
    STILL_THERE("Was to be deleted and is still there."),
    UNREACHABLE("Could not be asked for, or not be looked at again."),
    HELD("A hold keeps it."),
    /** An export reads it; the next run takes it. */
    IN_USE("Is being read by an export and waits."),
    /** Not deletable from here; the NVR was told how long to keep it and is watched. */
    LEFT_TO_NVR("The NVR was told to delete it by itself, and it is watched whether it does."),
    /** Not deletable at all from here. */
    OUT_OF_REACH("Can't be deleted from here.");

    private final String sentence;

    ItemResult(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** It is known not to be there any more. */
    public boolean isGone() {
        return this == DELETED || this == ALREADY_GONE;
    }

    /** It should be gone and isn't, or nobody can say. */
    public boolean isBad() {
        return this == STILL_THERE || this == UNREACHABLE || this == OUT_OF_REACH;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
