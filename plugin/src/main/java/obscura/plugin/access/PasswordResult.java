package obscura.plugin.access;

import java.time.Duration;

/** What became of typing a password again, or another one. */
public sealed interface PasswordResult {
    /** The password is confirmed, or changed. */
    record Done() implements PasswordResult {}

    record WrongPassword() implements PasswordResult {}

    /** @param why a sentence that says what to do */
    record Refused(String why) implements PasswordResult {}

    /** Nothing was looked at. */
    record TryLater(Duration delay) implements PasswordResult {}

    /** The session or the account is gone. */
    record NobodyThere() implements PasswordResult {}
}
