package obscura.plugin.access;

import java.time.Duration;

/** What became of a try to sign in. */
public sealed interface SignInResult {
    /** @param token opens the session; shown this once */
    record SignedIn(String token, Person person) implements SignInResult {
        @Override
        public String toString() {
            return "SignedIn[" + person.id() + "]";
        }
    }

    /** Which of the two is not said. */
    record WrongNameOrPassword() implements SignInResult {}

    /** @param ticket comes back with the code instead of name and password; good for some minutes */
    record NeedsCode(String ticket) implements SignInResult {
        @Override
        public String toString() {
            return "NeedsCode[]";
        }
    }

    /** The ticket is over; name and password are asked for again. */
    record TooLate() implements SignInResult {}

    record WrongCode() implements SignInResult {}

    /** Nothing was looked at. */
    record TryLater(Duration delay) implements SignInResult {}
}
