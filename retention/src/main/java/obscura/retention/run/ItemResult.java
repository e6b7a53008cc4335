package obscura.retention.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of one thing in a run. Only what was looked at and not found is {@link #DELETED} or {@link #ALREADY_GONE}. */
public enum ItemResult {
    /** It has its turn still to come; in a preview it stays so. */
    PLANNED,
    /** It is still to be looked for. */
    ASKED,
    DELETED,
    ALREADY_GONE,
    STILL_THERE,
    /** The name is gone and the file has others (hard links): nothing more can be done about it from here. */
    OTHER_NAMES,
    UNREACHABLE,
    HELD,
    /** The rules were changed after the plan was made. */
    NO_LONGER_DUE,
    /** An export reads it; the next run takes it. */
    IN_USE,
    /** Not deletable from here; the NVR was told how long to keep it and is watched. */
    LEFT_TO_NVR,
    /** Not deletable at all from here. */
    OUT_OF_REACH;

    /** It is known not to be there any more. */
    public boolean isGone() {
        return this == DELETED || this == ALREADY_GONE;
    }

    /** It should be gone and isn't, and trying again may help. */
    public boolean isTriedAgain() {
        return isBad() && this != OTHER_NAMES;
    }

    /** It is no more under the name by which it is known. */
    public boolean isOver() {
        return isGone() || this == OTHER_NAMES;
    }

    /** It has still to come to something. */
    public boolean isOpen() {
        return this == PLANNED || this == ASKED;
    }

    /** It should be gone and isn't, or nobody can say. */
    public boolean isBad() {
        return this == STILL_THERE || this == OTHER_NAMES || this == UNREACHABLE || this == OUT_OF_REACH;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ItemResult> ofWord(String word) {
        return Arrays.stream(values())
                .filter(result -> result.word().equals(word))
                .findFirst();
    }
}
