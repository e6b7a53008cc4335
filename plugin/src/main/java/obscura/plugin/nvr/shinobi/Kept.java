package obscura.plugin.nvr.shinobi;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.time.TimeRange;

/**
 * A row of Shinobi's about something it keeps. Its name is taken from the list and never made from a time: names are the
 * server's local time, whatever that was.
 *
 * @param name of the file; of an event its moment
 * @param twin whether there is another row of the same name. Names collide in the hour that a clock turned back goes through
 *     twice: which of the two the file is can't be told, and each may be an hour later than it says
 */
record Kept(KeptKind kind, String mid, String name, TimeRange range, OptionalLong bytes, boolean twin) {
    private static final Pattern CLIP = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}-\\d{2}-\\d{2}\\.[a-z0-9]{2,4}");
    private static final Pattern PICTURE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[A-Za-z0-9_-]{1,60}\\.[a-z]{3,4}");
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{N} ._-]{1,200}");

    /** What a piece in the file bin may show at most, where only its beginning is known. */
    static final Duration LONGEST_PIECE = Duration.ofMinutes(15);

    static Optional<Kept> clip(Json row) {
        Optional<Instant> start = moment(row.at("time"));
        Instant end = moment(row.at("end")).orElse(Instant.MIN);
        return start.flatMap(from -> of(
                KeptKind.RECORDING,
                row,
                "filename",
                CLIP,
                new TimeRange(from, end.isAfter(from) ? end : from.plus(LONGEST_PIECE))));
    }

    static Optional<Kept> picture(Json row) {
        return moment(row.at("time"))
                .flatMap(at -> of(KeptKind.TIMELAPSE, row, "filename", PICTURE, new TimeRange(at, at.plusMillis(1))));
    }

    static Optional<Kept> piece(Json row) {
        return moment(row.at("time"))
                .flatMap(
                        from -> of(KeptKind.EXPORT, row, "name", PIECE, new TimeRange(from, from.plus(LONGEST_PIECE))));
    }

    static Optional<Kept> event(Json row) {
        Optional<String> mid = row.at("mid").text().filter(Monitor::isSafe);
        return mid.flatMap(there -> moment(row.at("time"))
                .map(at -> new Kept(
                        KeptKind.EVENT,
                        there,
                        at.toString(),
                        new TimeRange(at, at.plusMillis(1)),
                        OptionalLong.empty(),
                        false)));
    }

    /** Whether an item can be asked for by name; one that was not made here could be called anything. */
    static boolean hasName(KeptItem item) {
        String key = item.key();
        Pattern names = switch (item.kind()) {
            case RECORDING -> CLIP;
            case TIMELAPSE -> PICTURE;
            default -> PIECE;
        };
        boolean row = item.kind() == KeptKind.EVENT || item.kind() == KeptKind.LIVE_REMAINS;
        return Monitor.isSafe(item.camera()) && (row || names.matcher(key).matches() && !key.startsWith("."));
    }

    /** The day in the name of a picture, which its folder is called after. */
    static String day(String picture) {
        return picture.substring(0, 10);
    }

    private static Optional<Kept> of(KeptKind kind, Json row, String field, Pattern names, TimeRange range) {
        Optional<String> mid = row.at("mid").text().filter(Monitor::isSafe);
        Optional<String> name =
                row.at(field).text().filter(text -> names.matcher(text).matches() && !text.startsWith("."));
        OptionalLong bytes = row.at("size").number().isPresent()
                ? OptionalLong.of((long) Math.max(0, row.at("size").number().getAsDouble()))
                : OptionalLong.empty();
        return mid.isPresent() && name.isPresent()
                ? Optional.of(new Kept(kind, mid.get(), name.get(), range, bytes, false))
                : Optional.empty();
    }

    /** Only a time that says its own offset is one. */
    private static Optional<Instant> moment(Json text) {
        try {
            return text.text().map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same, together with another row of its name. */
    Kept and(Kept other) {
        Instant from = range.from().isBefore(other.range.from()) ? range.from() : other.range.from();
        Instant to = range.to().isAfter(other.range.to()) ? range.to() : other.range.to();
        return new Kept(kind, mid, name, new TimeRange(from, to), bytes, kind != KeptKind.EVENT);
    }

    /** The same, which may really be so much later. */
    Kept later(Duration by) {
        return by.isZero()
                ? this
                : new Kept(
                        kind, mid, name, new TimeRange(range.from(), range.to().plus(by)), bytes, twin);
    }

    KeptItem item() {
        TimeRange shown = twin ? new TimeRange(range.from(), range.to().plus(Duration.ofHours(1))) : range;
        return new KeptItem(kind, mid, shown, name, bytes);
    }
}
