package obscura.plugin.access;

import java.time.Duration;

/** What became of a try to make the first account. */
public sealed interface FirstAccountResult {
    record Made(Person person) implements FirstAccountResult {}

    record WrongCode() implements FirstAccountResult {}

    /** There is somebody already. */
    record TooLate() implements FirstAccountResult {}

    /** @param why a sentence that says what to do */
    record Refused(String why) implements FirstAccountResult {}

    record TryLater(Duration delay) implements FirstAccountResult {}
}
