package obscura.onvif.answer;

/**
 * The one failure of this room: the camera could not be heard, or what it sent can't be used. The message says what
 * happened and what to do; it never holds a secret.
 */
public final class OnvifException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Kind {
        /** No such name, or nothing answers at that address and port. */
        UNREACHABLE,
        /** The time for the whole call is over. */
        TIMED_OUT,
        /** The connection ended in the middle of an answer. */
        CUT_OFF,
        /** Not HTTP, not XML, not SOAP, or not the answer to what was asked. */
        MALFORMED,
        /** More bytes, depth, elements, masks or points than {@link Limits} allow. */
        TOO_LARGE,
        /** No encrypted connection could be agreed on. */
        TLS,
        /** An HTTP status that explains itself no further. */
        HTTP_STATUS,
        /** The waiting thread was interrupted. */
        INTERRUPTED
    }

    private final Kind kind;

    public OnvifException(Kind kind, String message) {
        this(kind, message, null);
    }

    public OnvifException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public static OnvifException malformed(String message) {
        return new OnvifException(Kind.MALFORMED, message);
    }

    public static OnvifException tooLarge(String message) {
        return new OnvifException(Kind.TOO_LARGE, message);
    }

    public Kind kind() {
        return kind;
    }
}
