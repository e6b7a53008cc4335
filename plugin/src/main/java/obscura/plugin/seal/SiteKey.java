package obscura.plugin.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;

/**
 * The site's own key, made once and for good. It stays in this process: there is no way to read it out of here. Any number of
 * threads may sign.
 */
public final class SiteKey implements Signer {
    private final PrivateKey secret;
    private final byte[] open;

    private SiteKey(KeyPair pair) {
        this.secret = pair.getPrivate();
        this.open = Seal.raw(pair.getPublic());
    }

    /**
     * The key in {@code folder/site.key}, which is made when it is not there; several processes that do so at once get
     * the same key.
     *
     * @throws ObscuraException FAILED when it can't be made or is damaged, REFUSED when others than its owner may read it
     */
    public static SiteKey in(Path folder) {
        try {
            SiteKey key = new SiteKey(KeyFile.in(folder).readOrMake(SiteKey::newPair));
            key.requireItself();
            return key;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new ObscuraException(
                    Kind.FAILED,
                    "The site's key " + KeyFile.NAME
                            + " can't be made or read: check the rights of its folder, or put a copy"
                            + " of the key back. Without one move the file away; receipts then carry a new fingerprint.",
                    e);
        }
    }

    /** Whose key lies in a folder, for who only looks: nothing is made. Empty when there is none, or it can't be read. */
    public static Optional<Fingerprint> seenIn(Path folder) {
        try {
            return Files.exists(folder.resolve(KeyFile.NAME))
                    ? Optional.of(in(folder).fingerprint())
                    : Optional.empty();
        } catch (ObscuraException e) {
            return Optional.empty();
        }
    }

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java from 15 has Ed25519", e);
        }
    }

    /** Its two halves belong together. */
    private void requireItself() {
        byte[] message = "obscura key 1\n".getBytes(StandardCharsets.US_ASCII);
        if (!sign(message).fits(message)) {
            throw new IllegalArgumentException("The halves of the key do not belong together");
        }
    }

    @Override
    public Seal sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(message);
            return Seal.of(open, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new ObscuraException(Kind.FAILED, "The site's key can't sign; put a copy of it back.", e);
        }
    }

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of(open);
    }
}
