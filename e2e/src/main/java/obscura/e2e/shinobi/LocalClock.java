package obscura.e2e.shinobi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;

/** The time of the server's place. Shinobi keeps local times and nothing else, so another zone moves everything it knows. */
record LocalClock(ZoneId zone) {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss");
    private static final DateTimeFormatter LISTED = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd'T'HH:mm:ss")
            .appendOffset("+HH:MM", "Z")
            .toFormatter();
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX");
    private static final DateTimeFormatter COMMAND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    String name(LocalDateTime time) {
        return NAME.format(time);
    }

    Optional<LocalDateTime> ofName(String stem) {
        try {
            return Optional.of(LocalDateTime.parse(stem, NAME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As lists of clips say it, with the offset of the place. */
    String listed(LocalDateTime time) {
        return LISTED.format(time.atZone(zone));
    }

    /** As everything else says it, in UTC. */
    String exact(LocalDateTime time) {
        return EXACT.format(time.atZone(zone).withZoneSameInstant(ZoneOffset.UTC));
    }

    String command(LocalDateTime time) {
        return COMMAND.format(time);
    }

    /** What a question means: with an offset that moment, without one the place's own time. Empty when it means nothing. */
    Optional<LocalDateTime> asked(String text) {
        try {
            return Optional.of(local(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeException e) {
            return plain(text);
        }
    }

    private static Optional<LocalDateTime> plain(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
