package obscura.onvif.answer;

import java.time.Duration;

/**
 * How much is taken in from a camera before the call fails.
 *
 * @param bytes of one SOAP answer
 * @param snapshotBytes of one picture
 * @param depth of nested elements
 * @param elements in one answer
 * @param attributeChars of one attribute
 * @param masks per configuration
 * @param points per mask
 * @param profiles per camera; also the limit for configurations and services
 * @param callTime for one call as a whole: name lookup, connecting, logging in and every byte of the answer
 */
public record Limits(
        int bytes,
        int snapshotBytes,
        int depth,
        int elements,
        int attributeChars,
        int masks,
        int points,
        int profiles,
        Duration callTime) {

    public Limits {
        boolean nothing = bytes < 1 || snapshotBytes < 1 || depth < 1 || elements < 1 || attributeChars < 1;
        if (nothing || masks < 1 || points < 3 || profiles < 1 || callTime.isNegative() || callTime.isZero()) {
            throw new IllegalArgumentException("A limit must leave room for one answer.");
        }
    }

    /** Far above what cameras send, far below what hurts a small board. */
    public static Limits usual() {
        return new Limits(2 << 20, 24 << 20, 40, 30_000, 4_096, 256, 1_024, 256, Duration.ofSeconds(15));
    }

    public Limits withCallTime(Duration time) {
        return new Limits(bytes, snapshotBytes, depth, elements, attributeChars, masks, points, profiles, time);
    }
}
