package obscura.onvif.http;

import java.io.IOException;

/**
 * An HTTP answer that can't be used. Its message is the rest of a sentence and ends it, as in "… states no clear length of
 * its answer."; who asked knows who answered, and begins it. Never holds what was answered.
 */
public final class BrokenAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    public enum Kind {
        NOT_HTTP,
        /** HTTP, but it contradicts itself or leaves out what is needed. */
        MALFORMED,
        /** More headers or bytes than are taken in. */
        TOO_LARGE,
        /** The connection ended before the answer did. */
        CUT_OFF
    }

    private final Kind kind;

    BrokenAnswer(Kind kind, String what) {
        super(what);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The rest of a sentence, from its verb on. */
    public String what() {
        return getMessage();
    }
}
