package obscura.plugin.masking;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import obscura.plugin.camera.CameraView;

/**
 * Something about a camera's masks that is no longer as it was.
 *
 * @param about the name of a mask, or of a picture; text of people or of the camera, empty when it is about a view alone or all of them
 * @param view where it is seen, if it is about a view
 * @param since when it was first seen
 */
public record Drift(Kind kind, String about, Optional<CameraView> view, Instant since) {
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

    public Drift {
        // What an earlier version kept has none.
        view = view == null ? Optional.empty() : view;
    }

    public Drift(Kind kind, String about, Instant since) {
        this(kind, about, Optional.empty(), since);
    }

    boolean isLike(Drift other) {
        return kind == other.kind && about.equals(other.about) && place().equals(other.place());
    }

    private Optional<String> place() {
        return view.map(CameraView::id);
    }

    /** For the journal. */
    String words() {
        String seen =
                view.map(where -> (about.isEmpty() ? "" : ", ") + words(where)).orElse("");
        String what = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return about.isEmpty() && seen.isEmpty() ? what : what + ": " + about + seen;
    }

    private static String words(CameraView view) {
        return switch (view.kind()) {
            case STREAM -> "stream " + view.name();
            case SNAPSHOT -> "snapshot of " + view.name();
        };
    }
}
