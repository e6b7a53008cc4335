package obscura.plugin.nvr.frigate;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.plugin.time.TimeRange;

/**
 * Where a recording lies: {@code recordings/YYYY-MM-DD/HH/<camera>/MM.SS.mp4}, in UTC, so no hour comes twice.
 *
 * @param camera one name, not a path
 * @param start to the second
 */
record SegmentPath(String camera, Instant start) {
    private static final Pattern PATH =
            Pattern.compile("recordings/(\\d{4}-\\d{2}-\\d{2})/(\\d{2})/([^/]{1,200})/(\\d{2}\\.\\d{2})\\.mp4");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd/HH/mm.ss").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd/HH");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("mm.ss'.mp4'");

    /** Nothing when it is no path of a recording, or of a time there is not. */
    static Optional<SegmentPath> of(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches() || parts.group(3).equals("..") || parts.group(3).equals(".")) {
            return Optional.empty();
        }
        try {
            String time = parts.group(1) + "/" + parts.group(2) + "/" + parts.group(4);
            Instant start = LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC);
            return Optional.of(new SegmentPath(parts.group(3), start));
        } catch (DateTimeException never) {
            return Optional.empty();
        }
    }

    /** As it lies in the media folder. */
    String path() {
        return folder() + start.atOffset(ZoneOffset.UTC).format(NAME);
    }

    private String folder() {
        return "recordings/" + start.atOffset(ZoneOffset.UTC).format(HOUR) + "/" + camera + "/";
    }

    /** The folders its camera's recordings lie in that begin in a range, hour by hour. */
    static List<String> folders(String camera, TimeRange range) {
        List<String> folders = new ArrayList<>();
        for (Instant hour = range.from().truncatedTo(ChronoUnit.HOURS);
                hour.isBefore(range.to());
                hour = hour.plus(1, ChronoUnit.HOURS)) {
            folders.add(new SegmentPath(camera, hour).folder());
        }
        return folders;
    }
}
