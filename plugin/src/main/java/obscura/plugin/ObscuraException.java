package obscura.plugin;

/**
 * The one failure of the house. The message says what happened, to what, and what to do next; it never holds a secret.
 * {@link Kind} decides the exit code and the HTTP status, in one place of the web room.
 */
public final class ObscuraException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What sort of bad news it is. */
    public enum Kind {
        /** The command or request itself is wrong. */
        USAGE,
        /** What was given is missing, unreadable, unsupported or forbidden. */
        REFUSED,
        /** A check did not hold, so nothing was written. */
        CHECK_FAILED,
        /** Stopped from outside, nothing was written. */
        INTERRUPTED,
        /** Disk, network or a fault of ours. */
        FAILED
    }

    private final Kind kind;

    public ObscuraException(Kind kind, String message) {
        this(kind, message, null);
    }

    public ObscuraException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public static ObscuraException refused(String message) {
        return new ObscuraException(Kind.REFUSED, message);
    }

    public Kind kind() {
        return kind;
    }
}
