package obscura.plugin.export.order;

import java.util.Locale;
import java.util.Set;

/** Where an export stands. Which way it may go from there is said here and nowhere else. */
public enum ExportState {
    QUEUED,
    RUNNING,
    /** Looked at; waits for a person to decide. */
    REVIEW,
    DONE,
    FAILED,
    CANCELLED,
    /** Its files are gone. */
    DELETED;

    private Set<ExportState> next() {
        return switch (this) {
            case QUEUED -> Set.of(RUNNING, CANCELLED);
            case RUNNING -> Set.of(REVIEW, DONE, FAILED, CANCELLED);
            case REVIEW -> Set.of(QUEUED, CANCELLED, DELETED);
            case DONE, FAILED, CANCELLED -> Set.of(DELETED);
            case DELETED -> Set.of();
        };
    }

    public boolean mayBecome(ExportState other) {
        return next().contains(other);
    }

    /** True while a person may still stop it. */
    public boolean mayBeCancelled() {
        return mayBecome(CANCELLED);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
