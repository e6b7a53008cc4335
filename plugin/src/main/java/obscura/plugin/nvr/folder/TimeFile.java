package obscura.plugin.nvr.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import obscura.plugin.ObscuraException;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.FoundFile;
import obscura.plugin.nvr.Timing;
import obscura.plugin.nvr.pattern.NameReader;
import obscura.plugin.nvr.pattern.NameReading;
import obscura.plugin.time.TimeRange;
import obscura.plugin.video.mp4.ClipLength;

/** When a file was recorded: from its name, its container, and where these don't say from when it was last written to. */
final class TimeFile {
    /** A file written to so recently may still grow. */
    private static final Duration SETTLED = Duration.ofSeconds(15);
    /** After so long a file without an end was left by a recorder that died, and must be known all the same. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private static final Duration LONGEST_GUESS = Duration.ofMinutes(15);

    private final NameReader names;
    private final ZoneId zone;
    private final Clock clock;
    private final Function<String, FileChannel> open;

    TimeFile(NameReader names, ZoneId zone, Clock clock, Function<String, FileChannel> open) {
        this.names = names;
        this.zone = zone;
        this.clock = clock;
        this.open = open;
    }

    Timing timing(FoundFile file) {
        Duration age = Duration.between(file.modified(), clock.instant());
        if (age.abs().compareTo(SETTLED) < 0) {
            return new Timing.NotYet();
        }
        ClipLength length = length(file);
        if (Thread.currentThread().isInterrupted()) {
            // An interrupted read says nothing about the file.
            return new Timing.NotYet();
        }
        boolean fresh = !age.isNegative() && age.compareTo(ABANDONED) < 0;
        if (fresh && length instanceof ClipLength.Unfinished) {
            return new Timing.NotYet();
        }
        Optional<Duration> known =
                length instanceof ClipLength.Known said ? Optional.of(said.length()) : Optional.empty();
        return file.start().map(start -> fromStart(start, known, file)).orElseGet(() -> fromEnd(known, file));
    }

    private static Timing fromStart(Instant start, Optional<Duration> length, FoundFile file) {
        if (length.isPresent()) {
            return new Timing.Known(new TimeRange(start, start.plus(length.get())), Certainty.KNOWN);
        }
        Instant end = start.plus(LONGEST_GUESS);
        boolean written = file.modified().isAfter(start) && file.modified().isBefore(end);
        return new Timing.Known(new TimeRange(start, written ? file.modified() : end), Certainty.END_GUESSED);
    }

    /** The name says only the day. A last write on that day is the end; any other leaves the whole day possible. */
    private Timing fromEnd(Optional<Duration> length, FoundFile file) {
        Instant midnight = day(file).atStartOfDay(zone).toInstant();
        Instant next = day(file).plusDays(1).atStartOfDay(zone).toInstant();
        Instant end = file.modified();
        if (!end.isAfter(midnight) || end.isAfter(next)) {
            return new Timing.Known(new TimeRange(midnight, next), Certainty.START_GUESSED);
        }
        Instant start = end.minus(length.orElse(LONGEST_GUESS));
        return new Timing.Known(
                new TimeRange(start.isBefore(midnight) ? midnight : start, end), Certainty.START_GUESSED);
    }

    private LocalDate day(FoundFile file) {
        String stem = file.path().substring(0, file.path().lastIndexOf('.'));
        NameReading reading = names.read(stem, file.modified());
        return reading instanceof NameReading.Placed placed ? placed.day() : LocalDate.ofInstant(file.modified(), zone);
    }

    private ClipLength length(FoundFile file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        if (VideoName.of(name).filter(VideoName::boxes).isEmpty()) {
            return new ClipLength.Unknown();
        }
        try (FileChannel opened = open.apply(file.path())) {
            return ClipLength.of(opened);
        } catch (IOException | ObscuraException e) {
            // It is there and was recorded: it must be known even if it can't be read.
            return new ClipLength.Unknown();
        }
    }
}
