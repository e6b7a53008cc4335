package obscura.plugin.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A signature (Ed25519, RFC 8032) and the key that checks it, both in the one base64 form their bytes have.
 *
 * @param key the raw public key of 32 bytes
 * @param value the signature of 64 bytes
 */
public record Seal(String key, String value) {
    private static final int KEY_BYTES = 32;
    private static final int VALUE_BYTES = 64;
    /** What stands before the raw key in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public Seal {
        raw(key, KEY_BYTES);
        raw(value, VALUE_BYTES);
    }

    static Seal of(byte[] key, byte[] value) {
        return new Seal(
                Base64.getEncoder().encodeToString(key), Base64.getEncoder().encodeToString(value));
    }

    /** The last bytes of the X.509 form. */
    static byte[] raw(PublicKey key) {
        byte[] all = key.getEncoded();
        byte[] raw = new byte[KEY_BYTES];
        System.arraycopy(all, all.length - KEY_BYTES, raw, 0, KEY_BYTES);
        return raw;
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(raw(key, KEY_BYTES));
    }

    /** True when this key sealed exactly this message. */
    public boolean fits(byte[] message) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey());
            check.update(message);
            return check.verify(raw(value, VALUE_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java from 15 has Ed25519", e);
        } catch (GeneralSecurityException notAKeyOrNotASignature) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] all = new byte[X509.length + KEY_BYTES];
        System.arraycopy(X509, 0, all, 0, X509.length);
        System.arraycopy(raw(key, KEY_BYTES), 0, all, X509.length, KEY_BYTES);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(all));
    }

    private static byte[] raw(String base64, int bytes) {
        byte[] raw = Base64.getDecoder().decode(base64);
        if (raw.length != bytes || !Base64.getEncoder().encodeToString(raw).equals(base64)) {
            throw new IllegalArgumentException("Not " + bytes + " bytes in base64");
        }
        return raw;
    }
}
