package obscura.web.cli;

import obscura.plugin.ObscuraException;

/** How the program ends. Scripts rely on these numbers; none is ever given a second meaning. */
public enum ExitCode {
    DONE(0),
    /** The command itself is wrong. */
    USAGE(2),
    /** The input is missing, unreadable, unsupported or forbidden. */
    REFUSED(3),
    /** A check failed or the work broke down; nothing was written. */
    CHECK_FAILED(4),
    /** Stopped from outside; nothing was written. */
    INTERRUPTED(5);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static ExitCode of(ObscuraException.Kind kind) {
        return switch (kind) {
            case USAGE -> USAGE;
            case REFUSED -> REFUSED;
            case CHECK_FAILED, FAILED -> CHECK_FAILED;
            case INTERRUPTED -> INTERRUPTED;
        };
    }
}
