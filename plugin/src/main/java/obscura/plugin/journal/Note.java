package obscura.plugin.journal;

import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.time.TimeRange;

/**
 * Something to be written down.
 *
 * @param about what it was done to, in a word or two a person knows it by; may be empty, never a secret
 * @param reason why, as the person gave it; may be empty
 */
public record Note(
        Who who,
        Act act,
        Optional<CameraId> camera,
        Optional<TimeRange> range,
        String about,
        String reason,
        Result result) {
    public static final int LONGEST_TEXT = 2000;

    public Note {
        if (about.length() > LONGEST_TEXT || reason.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("A text in the journal has at most " + LONGEST_TEXT + " characters");
        }
    }

    /** Something done to no camera's pictures and for no reason that was asked. */
    public static Note of(Who who, Act act, String about, Result result) {
        return new Note(who, act, Optional.empty(), Optional.empty(), about, "", result);
    }
}
