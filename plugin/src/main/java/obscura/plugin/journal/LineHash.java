package obscura.plugin.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * What binds a line to all that went before it: SHA-256 over every field and the previous hash, in one way only.
 *
 * <p>Version 1, all numbers big-endian: the text {@code obscura journal entry 1}; number and time, 8 bytes each; then name,
 * from, act, camera, start, end, about, reason, result, previous. A text is its length in UTF-16 units (4 bytes) and those units (2
 * bytes each), so halves of pairs count as they are; an unreadable text is the length -1. An optional number is a byte 1 and 8
 * bytes, or a byte 0. What was hashed once is hashed so for good.
 */
final class LineHash {
    private static final String VERSION = "obscura journal entry 1";

    private final MessageDigest digest = Sha256.fresh();

    private LineHash() {}

    /** 64 lower-case hex digits; the hash the line carries itself is left out. */
    static String of(Line line) {
        LineHash hash = new LineHash();
        hash.text(VERSION);
        hash.number(line.number());
        hash.number(line.at());
        hash.text(line.name());
        hash.text(line.from());
        hash.text(line.act());
        hash.optional(line.camera());
        hash.optional(line.start());
        hash.optional(line.end());
        hash.text(line.about());
        hash.text(line.reason());
        hash.text(line.result());
        hash.text(line.previous());
        return Sha256.hex(hash.digest);
    }

    private void text(String text) {
        digest.update(
                ByteBuffer.allocate(4).putInt(text == null ? -1 : text.length()).flip());
        if (text != null) {
            ByteBuffer units = ByteBuffer.allocate(2 * text.length());
            units.asCharBuffer().put(text);
            digest.update(units);
        }
    }

    private void number(long number) {
        digest.update(ByteBuffer.allocate(8).putLong(number).flip());
    }

    private void optional(Long number) {
        digest.update((byte) (number == null ? 0 : 1));
        if (number != null) {
            number(number);
        }
    }
}
