package obscura.plugin.access;

import java.time.Instant;
import obscura.plugin.id.PersonId;

/**
 * One browser that is signed in.
 *
 * @param lastUsed to the minute or so
 * @param confirmedAt when the password was last typed
 * @param from where it was signed in, as {@link Address#text}
 */
public record Session(PersonId person, Instant made, Instant lastUsed, Instant confirmedAt, String from) {
    /** A clock that ran back makes a session of the future; that one is over as well. */
    public boolean isOver(Instant now, AccessSettings settings) {
        return now.isAfter(made.plus(settings.sessionLongest()))
                || now.isAfter(lastUsed.plus(settings.sessionIdle()))
                || now.isBefore(made.minus(settings.clockSlack()));
    }

    /** When it is over unless it is used again. */
    public Instant expires(AccessSettings settings) {
        Instant idle = lastUsed.plus(settings.sessionIdle());
        Instant longest = made.plus(settings.sessionLongest());
        return idle.isBefore(longest) ? idle : longest;
    }

    /** Whether the password was typed so lately that something grave may be done without asking again. */
    public boolean isConfirmed(Instant now, AccessSettings settings) {
        return !now.isAfter(confirmedAt.plus(settings.confirmation()))
                && !now.isBefore(confirmedAt.minus(settings.clockSlack()));
    }
}
