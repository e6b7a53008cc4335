package obscura.plugin.access;

import java.time.Duration;

/** What became of a try to use an invitation. */
public sealed interface InvitationResult {
    record Joined(Person person) implements InvitationResult {}

    /** Never made, used, withdrawn or over; which is not said. */
    record NotOpen() implements InvitationResult {}

    /** @param why a sentence that says what to do; the invitation stays open */
    record Refused(String why) implements InvitationResult {
        public static Refused taken(PersonName name) {
            return new Refused(Says.taken(name));
        }
    }

    record TryLater(Duration delay) implements InvitationResult {}
}
