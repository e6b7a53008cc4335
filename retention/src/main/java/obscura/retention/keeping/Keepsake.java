package obscura.retention.keeping;

import java.time.Instant;

/**
 * A held recording's copy. There is one for each recording, however many holds cover it, and it stays as long as any of them.
 *
 * @param file what its files are called, 32 hexadecimal digits
 * @param bytes of the recording itself, unsealed
 * @param sha256 of the same, 64 hexadecimal digits
 * @param needed when the last hold that covered it ended, or it was made, whichever is later: from then on its life counts
 */
public record Keepsake(HeldClip of, String file, long bytes, String sha256, Instant needed) {
    public Keepsake {
        if (!Vault.isName(file) || !sha256.matches("[0-9a-f]{64}") || bytes < 0) {
            throw new IllegalArgumentException("A copy has a file, a size and a SHA-256");
        }
    }
}
