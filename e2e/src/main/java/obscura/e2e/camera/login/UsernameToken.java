package obscura.e2e.camera.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import obscura.e2e.camera.state.CameraSettings;

/** WS-UsernameToken with a password digest: the time must be near the camera's own, and no nonce counts twice. */
public final class UsernameToken {
    private static final int MOST_NONCES = 1000;
    private static final int SHORTEST_NONCE = 8;

    private final CameraSettings settings;
    private final Set<String> seen = new LinkedHashSet<>();

    public UsernameToken(CameraSettings settings) {
        this.settings = settings;
    }

    /** What a caller says about itself. */
    public record Said(String user, String digest, String nonce, String created) {}

    public synchronized boolean accepts(Said said) {
        try {
            byte[] nonce = Base64.getDecoder().decode(said.nonce());
            byte[] digest = Base64.getDecoder().decode(said.digest());
            return nonce.length >= SHORTEST_NONCE
                    && settings.user().equals(said.user())
                    && MessageDigest.isEqual(digest, expected(nonce, said.created()))
                    && isNear(said.created())
                    && isNew(said.nonce());
        } catch (IllegalArgumentException | DateTimeParseException nonsense) {
            return false;
        }
    }

    private byte[] expected(byte[] nonce, String created) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(nonce);
            sha.update(created.getBytes(StandardCharsets.UTF_8));
            return sha.digest(settings.password().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private boolean isNear(String created) {
        Instant at = OffsetDateTime.parse(created).toInstant();
        return Duration.between(at, settings.now()).abs().compareTo(settings.clockWindow()) <= 0;
    }

    private boolean isNew(String nonce) {
        if (seen.size() >= MOST_NONCES) {
            seen.remove(seen.iterator().next());
        }
        return seen.add(nonce);
    }
}
