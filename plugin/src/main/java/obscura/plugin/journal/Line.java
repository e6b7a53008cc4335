package obscura.plugin.journal;

import java.time.Instant;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.time.TimeRange;

/**
 * An entry as it lies on the disk, before anybody trusts it: anything may stand in any field, and a text that can't be
 * read is {@code null}. Only a line whose {@link #hash} is the {@link LineHash} of all its other fields was written by us.
 *
 * @param at milliseconds since 1970, UTC
 * @param camera its number, kept also when the camera is long gone; null when there is none
 * @param start of the time range in milliseconds since 1970, UTC; null when there is none
 */
public record Line(
        long number,
        long at,
        String name,
        String from,
        String act,
        Long camera,
        Long start,
        Long end,
        String about,
        String reason,
        String result,
        String previous,
        String hash) {

    /** The line that follows {@code head}; a range is widened to whole milliseconds. */
    public static Line after(Head head, Instant now, Note note) {
        Line open = new Line(
                head.number() + 1,
                millis(now),
                note.who().name(),
                note.who().from(),
                note.act().word(),
                note.camera().map(CameraId::number).orElse(null),
                note.range().map(r -> millis(r.from())).orElse(null),
                note.range().map(r -> millis(widened(r.to()))).orElse(null),
                note.about(),
                note.reason(),
                note.result().word(),
                head.hash(),
                "");
        return open.hashed();
    }

    /** True when nothing in it was changed since its hash was made. */
    boolean isAsWritten() {
        return LineHash.of(this).equals(hash);
    }

    /** The same under another number, its hash left as it is. */
    Line numbered(long other) {
        return new Line(other, at, name, from, act, camera, start, end, about, reason, result, previous, hash);
    }

    private Line hashed() {
        return new Line(
                number, at, name, from, act, camera, start, end, about, reason, result, previous, LineHash.of(this));
    }

    /** @throws IllegalArgumentException when it says something no entry of this version can say */
    public Entry entry() {
        require(name != null && from != null && about != null && reason != null && previous != null && hash != null);
        require((start == null) == (end == null));
        Optional<TimeRange> range = start == null
                ? Optional.empty()
                : Optional.of(new TimeRange(Instant.ofEpochMilli(start), Instant.ofEpochMilli(end)));
        Note note = new Note(
                new Who(name, from),
                Act.of(act),
                Optional.ofNullable(camera).map(CameraId::new),
                range,
                about,
                reason,
                Result.of(result));
        return new Entry(number, Instant.ofEpochMilli(at), note, previous, hash);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("A field is missing or can't be read");
        }
    }

    private static Instant widened(Instant end) {
        return end.getNano() % 1_000_000 == 0 || end.getEpochSecond() >= Long.MAX_VALUE / 1000
                ? end
                : end.plusMillis(1);
    }

    /** The nearest that fits: the ends of what {@link Instant} knows lie beyond what milliseconds can count. */
    private static long millis(Instant time) {
        Instant first = Instant.ofEpochMilli(Long.MIN_VALUE);
        Instant last = Instant.ofEpochMilli(Long.MAX_VALUE);
        Instant near = time.isBefore(first) ? first : time.isAfter(last) ? last : time;
        return near.toEpochMilli();
    }
}
