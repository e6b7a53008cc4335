package obscura.plugin.nvr.kept;

import java.util.Locale;

/** What kind of thing an NVR keeps of a camera. */
public enum KeptKind {
    /** A piece of footage. */
    RECORDING,
    /** A row about something that was detected. */
    EVENT,
    /** A row that gathers events for a person to look through. */
    REVIEW,
    /** A small picture that goes with an event or a review. */
    THUMBNAIL,
    /** A picture of a moment. */
    SNAPSHOT,
    /** Footage once more, small and quick. */
    PREVIEW,
    /** A copy somebody made for keeping. */
    EXPORT,
    /** A picture taken now and then. */
    TIMELAPSE,
    /** What live watching leaves behind: playlists, last pictures. */
    LIVE_REMAINS;

    /** As the API and certificates say it: lower case, words joined by dashes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
