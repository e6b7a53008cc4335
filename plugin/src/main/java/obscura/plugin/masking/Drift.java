package obscura.plugin.masking;

import java.time.Instant;

/**
 * Something about a camera's masks that is no longer as it was.
 *
 * @param about the name of a mask, or of a view or picture; text of people or of the camera; empty when it is all of them
 * @param since when it was first seen
 */
public record Drift(Kind kind, String about, Instant since) {
    public enum Kind {
        MASK_GONE,
        /** The camera has given its token to somebody else's mask. */
        MASK_REPLACED,
        /** It no longer covers what it covered. */
        MASK_MOVED,
        MASK_DISABLED,
        /** It can be undone now. */
        STYLE_CHANGED,
        /** A view that was never looked at. */
        VIEW_ADDED,
        /** Cut or turn of a picture: the corners mean other places now. */
        FRAME_CHANGED,
        NOT_SHOWN,
        /** A change broke off and nobody knows how it ended. */
        BROKEN_OFF
    }

    boolean isLike(Drift other) {
        return kind == other.kind && about.equals(other.about);
    }
}
