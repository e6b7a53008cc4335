package obscura.plugin.nvr.line;

import java.io.IOException;
import obscura.plugin.nvr.control.Trouble;

/** Why an answer is not taken. The message goes on after the NVR's address, as in "… answers without an end." */
final class LineFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final Trouble.Kind kind;

    LineFailure(Trouble.Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    static LineFailure broken(String message) {
        return new LineFailure(Trouble.Kind.BROKEN_ANSWER, message);
    }

    Trouble.Kind kind() {
        return kind;
    }
}
