package obscura.plugin.access;

import java.time.Duration;
import obscura.plugin.access.secret.Argon2Cost;

/**
 * How long things of this door last.
 *
 * @param sessionIdle a session ends when unused for so long
 * @param sessionLongest and after so long in any case
 * @param sessionsEach so many a person; one more ends the oldest
 * @param confirmation for so long after the password was typed grave things may be done
 * @param codeWait so long a sign-in waits for the code of the second factor
 * @param invitation an invitation is open for so long
 * @param tokenLongest no API token lives longer
 * @param longestDelay nobody is made to wait longer before the next try
 * @param clockSlack so far may the clock be set back without anything ending
 */
public record AccessSettings(
        Duration sessionIdle,
        Duration sessionLongest,
        int sessionsEach,
        Duration confirmation,
        Duration codeWait,
        Duration invitation,
        Duration tokenLongest,
        Duration longestDelay,
        Duration clockSlack,
        Argon2Cost cost) {
    public static final AccessSettings NORMAL = new AccessSettings(
            Duration.ofHours(12),
            Duration.ofDays(7),
            10,
            Duration.ofMinutes(10),
            Duration.ofMinutes(5),
            Duration.ofDays(3),
            Duration.ofDays(365),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Argon2Cost.NORMAL);

    public AccessSettings {
        if (sessionsEach < 1 || longestDelay.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("At least one session each, and no delay over a minute");
        }
    }

    /** The same with cheaper or dearer passwords. */
    public AccessSettings costing(Argon2Cost other) {
        return new AccessSettings(
                sessionIdle,
                sessionLongest,
                sessionsEach,
                confirmation,
                codeWait,
                invitation,
                tokenLongest,
                longestDelay,
                clockSlack,
                other);
    }
}
