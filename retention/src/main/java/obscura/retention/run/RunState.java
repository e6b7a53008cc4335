package obscura.retention.run;

import java.util.Locale;
import java.util.Set;

/** Where a run stands. Which way it may go from there is said here and nowhere else. */
public enum RunState {
    QUEUED,
    /** What must go is being written down; nothing was deleted yet. */
    PLANNING,
    /** Something looks wrong: nothing is deleted before a person has confirmed it. */
    ASKING,
    DELETING,
    /** All that could be done was done; a preview is done when it is written down. */
    DONE,
    /** A person or a doubt ended it before anything was deleted. */
    STOPPED,
    FAILED;

    private Set<RunState> next() {
        return switch (this) {
            case QUEUED -> Set.of(PLANNING, STOPPED, FAILED);
            case PLANNING -> Set.of(PLANNING, ASKING, DELETING, DONE, STOPPED, FAILED);
            case ASKING -> Set.of(DELETING, STOPPED);
            case DELETING -> Set.of(DONE, FAILED);
            case DONE, STOPPED, FAILED -> Set.of();
        };
    }

    public boolean mayBecome(RunState other) {
        return next().contains(other);
    }

    public boolean isOver() {
        return next().isEmpty();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
