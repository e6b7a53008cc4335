package obscura.plugin.journal;

import java.time.Instant;

/**
 * Where a chain stands: its last entry. Whoever knows it can tell a cut or a rewritten chain from a whole one.
 *
 * @param number of the last entry; 0 before the first
 * @param hash of the last entry, 64 lower-case hex digits; zeros before the first
 */
public record Head(long number, String hash, Instant at) {
    public static final Head NONE = new Head(0, "0".repeat(64), Instant.EPOCH);

    public Head {
        if (number < 0 || !hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A head has a number from 0 and a SHA-256");
        }
    }

    public static Head of(Entry entry) {
        return new Head(entry.number(), entry.hash(), entry.at());
    }
}
