package obscura.plugin.nvr.pattern;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a file's name says. */
public sealed interface NameReading {
    /**
     * @param camera what the camera is called, with its group in front where there is one
     * @param start absent when the name says no more than the day
     */
    record Placed(String camera, LocalDate day, Optional<Instant> start) implements NameReading {}

    /** It is not named by the pattern. */
    record Other() implements NameReading {}

    /** It is named by the pattern, but there is no such time. */
    record NoSuchTime(String why) implements NameReading {}
}
