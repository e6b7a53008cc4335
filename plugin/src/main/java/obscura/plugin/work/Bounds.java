package obscura.plugin.work;

import java.time.Duration;

/**
 * How far a worker may go.
 *
 * @param silence longest time without a word
 * @param standstill longest time without getting any further
 * @param total longest time for one order
 * @param heapBytes of its Java heap
 * @param residentBytes of all its memory together
 */
public record Bounds(Duration silence, Duration standstill, Duration total, long heapBytes, long residentBytes) {
    private static final long MEGABYTE = 1 << 20;

    /** One export. A long one may take a day on a small board, and minutes to close its file. */
    public static final Bounds EXPORT = new Bounds(
            Duration.ofSeconds(60), Duration.ofMinutes(30), Duration.ofHours(72), 384 * MEGABYTE, 2048 * MEGABYTE);

    /** A handful of still pictures, for somebody who waits for them. */
    public static final Bounds PICTURES = new Bounds(
            Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60), 128 * MEGABYTE, 1024 * MEGABYTE);

    /** One picture of a camera, its network included. */
    public static final Bounds FRAME = new Bounds(
            Duration.ofSeconds(12), Duration.ofSeconds(12), Duration.ofSeconds(12), 192 * MEGABYTE, 768 * MEGABYTE);

    public Bounds {
        if (heapBytes < 16 * MEGABYTE || silence.isNegative() || standstill.isNegative() || total.isNegative()) {
            throw new IllegalArgumentException("Not bounds for a worker");
        }
    }
}
