package obscura.plugin.nvr.frigate;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.plugin.time.TimeRange;

/**
 * What the name of a picture, preview or export says.
 *
 * @param camera empty when the name does not say it, because its folder does
 * @param id of the event, review or export it belongs to; empty of previews
 * @param range what it shows; absent when the name does not say it
 */
record KeptName(String camera, String id, Optional<TimeRange> range) {
    private static final String ID = "(\\d{1,11}(?:\\.\\d{1,9})?)-[A-Za-z0-9]{1,40}";
    private static final Pattern ROW = Pattern.compile(ID);
    private static final Pattern EVENT_THUMB = Pattern.compile("(" + ID + ")\\.(?:webp|jpg|png)");
    private static final Pattern SNAPSHOT = Pattern.compile("(.{1,200})-(" + ID + ")(?:-clean)?\\.(?:webp|jpg|png)");
    private static final Pattern REVIEW_THUMB = Pattern.compile("thumb-(.{1,200})-(" + ID + ")\\.(?:webp|jpg|png)");
    private static final Pattern PREVIEW =
            Pattern.compile("(\\d{1,11}(?:\\.\\d{1,9})?)-(\\d{1,11}(?:\\.\\d{1,9})?)\\.mp4");
    private static final Pattern EXPORT_THUMB = Pattern.compile("((.{1,200})_[A-Za-z0-9]{1,40})\\.(?:webp|jpg)");
    private static final Pattern EXPORT =
            Pattern.compile("(.{1,200})_(\\d{8}_\\d{6})-(\\d{8}_\\d{6})(?:_([A-Za-z0-9]{1,40}))?\\.mp4");
    private static final DateTimeFormatter EXPORT_TIME = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss");

    /** Whether it is the id of an event or review. */
    static boolean isRow(String id) {
        return ROW.matcher(id).matches();
    }

    /** Of {@code clips/thumbs/<camera>}. */
    static Optional<KeptName> ofEventThumb(String name) {
        Matcher parts = EVENT_THUMB.matcher(name);
        return parts.matches()
                ? Optional.of(new KeptName("", parts.group(1), Optional.of(moment(parts.group(2)))))
                : Optional.empty();
    }

    /** Of {@code clips}. */
    static Optional<KeptName> ofSnapshot(String name) {
        return withCamera(SNAPSHOT.matcher(name));
    }

    /** Of {@code clips/review}. */
    static Optional<KeptName> ofReviewThumb(String name) {
        return withCamera(REVIEW_THUMB.matcher(name));
    }

    private static Optional<KeptName> withCamera(Matcher parts) {
        return parts.matches()
                ? Optional.of(new KeptName(parts.group(1), parts.group(2), Optional.of(moment(parts.group(3)))))
                : Optional.empty();
    }

    /** Of {@code clips/previews/<camera>}. */
    static Optional<KeptName> ofPreview(String name) {
        Matcher parts = PREVIEW.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Instant from = moment(parts.group(1)).from();
        Instant to = moment(parts.group(2)).from();
        return Optional.of(new KeptName("", "", Optional.of(range(from, to))));
    }

    /** Of {@code clips/export}. */
    static Optional<KeptName> ofExportThumb(String name) {
        Matcher parts = EXPORT_THUMB.matcher(name);
        return parts.matches()
                ? Optional.of(new KeptName(parts.group(2), parts.group(1), Optional.empty()))
                : Optional.empty();
    }

    /** Of {@code exports}. Its times are taken as UTC, which is Frigate's zone unless somebody gave it another. */
    static Optional<KeptName> ofExport(String name) {
        Matcher parts = EXPORT.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String id = parts.group(4) == null ? "" : parts.group(1) + "_" + parts.group(4);
        try {
            TimeRange range = range(time(parts.group(2)), time(parts.group(3)));
            return Optional.of(new KeptName(parts.group(1), id, Optional.of(range)));
        } catch (DateTimeException never) {
            return Optional.of(new KeptName(parts.group(1), id, Optional.empty()));
        }
    }

    private static Instant time(String text) {
        return LocalDateTime.parse(text, EXPORT_TIME).toInstant(ZoneOffset.UTC);
    }

    private static TimeRange moment(String seconds) {
        long millis = Math.round(Double.parseDouble(seconds) * 1_000);
        return instant(Instant.ofEpochMilli(millis));
    }

    /** The millisecond a picture was taken in. */
    static TimeRange instant(Instant at) {
        return new TimeRange(at, at.plusMillis(1));
    }

    /** Never empty, whatever was said. */
    static TimeRange range(Instant from, Instant to) {
        return from.isBefore(to) ? new TimeRange(from, to) : instant(from);
    }
}
