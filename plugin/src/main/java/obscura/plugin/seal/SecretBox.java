package obscura.plugin.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;

/**
 * Locks secrets that have to be used again, such as passwords of cameras, so that the database alone gives none away: AES-256 in
 * GCM, with a key in a file of its own beside it. What is locked is bound to what it is about: one camera's password can't be
 * put in another one's place. Any thread.
 */
public final class SecretBox {
    static final String NAME = "secrets.key";

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte VERSION = 1;

    private final SecretKeySpec key;
    private final SecureRandom random;

    private SecretBox(byte[] key, SecureRandom random) {
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    /**
     * With the key in {@code folder/secrets.key}, which is made when it is not there.
     *
     * @throws ObscuraException FAILED when it can't be made or is damaged, REFUSED when others than its owner may read it
     */
    public static SecretBox in(Path folder) {
        SecureRandom random = new SecureRandom();
        try {
            String text = new OwnersFile(folder, NAME).readOrMake(() -> newKey(random));
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length != KEY_BYTES) {
                throw new IllegalArgumentException("Not a key of 32 bytes");
            }
            return new SecretBox(key, random);
        } catch (IOException | IllegalArgumentException e) {
            throw new ObscuraException(
                    Kind.FAILED,
                    "The key " + NAME + " that passwords of cameras are locked with can't be made or read: check the"
                            + " rights of its folder, or put a copy back. Without one move the file away and type the"
                            + " passwords again.",
                    e);
        }
    }

    private static String newKey(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key) + "\n";
    }

    /** @param about what the secret belongs to; the same has to be said when it is opened */
    public byte[] lock(String about, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] locked = run(Cipher.ENCRYPT_MODE, about, nonce, secret.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE_BYTES + locked.length)
                .put(VERSION)
                .put(nonce)
                .put(locked)
                .array();
    }

    /** @throws ObscuraException FAILED when it was locked with another key, is about something else or was changed */
    public String open(String about, byte[] locked) {
        if (locked.length <= 1 + NONCE_BYTES || locked[0] != VERSION) {
            throw unreadable(null);
        }
        byte[] nonce = Arrays.copyOfRange(locked, 1, 1 + NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(locked, 1 + NONCE_BYTES, locked.length);
        return new String(run(Cipher.DECRYPT_MODE, about, nonce, rest), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, String about, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    private static ObscuraException unreadable(Exception cause) {
        return new ObscuraException(
                Kind.FAILED,
                "A password that is kept can't be opened with the key " + NAME
                        + ". Put the right key back, or type the password again.",
                cause);
    }
}
