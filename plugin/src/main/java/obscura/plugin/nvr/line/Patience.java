package obscura.plugin.nvr.line;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import obscura.plugin.nvr.control.Trouble;

/**
 * How often and how long one listing may ask a recorder. One that always has more to tell, by a fault or to keep this machine
 * busy, comes to an end all the same. One thread.
 */
public final class Patience {
    private final Clock clock;
    private final Instant end;
    private final int most;
    private int asked;

    /**
     * @param most questions
     * @param longest from now on
     */
    public Patience(Clock clock, int most, Duration longest) {
        this.clock = clock;
        this.end = clock.instant().plus(longest);
        this.most = most;
    }

    /** Takes one question; false when there is none left. */
    public boolean ask() {
        if (isOver()) {
            return false;
        }
        asked++;
        return true;
    }

    public boolean isOver() {
        return asked >= most || !clock.instant().isBefore(end);
    }

    /** What is to be said when it is over. */
    public Trouble over() {
        return new Trouble(
                Trouble.Kind.BROKEN_ANSWER,
                "The recorder has more to list than Obscura asks for at a time (" + asked
                        + " questions so far), so what it keeps is known in part only. If it really keeps that much, let it"
                        + " keep less; if not, check what answers at its address.");
    }
}
