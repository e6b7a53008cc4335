package obscura.onvif.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A digest login in progress (RFC 7616, and RFC 2617 for older cameras): one nonce of the camera, counted with every use.
 * Not safe for several threads at once.
 */
final class Digest {
    private final Challenge challenge;
    private final String hash;
    private final boolean session;
    private final String clientNonce;
    private int count;

    private Digest(Challenge challenge, String algorithm, String clientNonce) {
        this.challenge = challenge;
        this.session = algorithm.endsWith("-SESS");
        this.hash = algorithm.startsWith("SHA-256") ? "SHA-256" : "MD5";
        this.clientNonce = clientNonce;
    }

    /** The strongest of the offered ways that is known here; never one that would show the password. */
    static Optional<Digest> answering(List<Challenge> offered, String clientNonce) {
        return List.of("SHA-256", "SHA-256-SESS", "MD5", "MD5-SESS").stream()
                .flatMap(algorithm -> offered.stream()
                        .filter(one -> isUsable(one) && algorithm.equals(algorithm(one)))
                        .map(one -> new Digest(one, algorithm, clientNonce)))
                .findFirst();
    }

    private static boolean isUsable(Challenge one) {
        return one.scheme().equals("digest")
                && one.parameter("nonce").filter(Digest::isHeaderText).isPresent()
                && one.parameters().values().stream().allMatch(Digest::isHeaderText)
                && (one.parameter("qop").isEmpty() || offersAuth(one));
    }

    private static boolean isHeaderText(String value) {
        return value.chars().allMatch(c -> c >= 0x20 && c != 0x7F);
    }

    private static String algorithm(Challenge one) {
        return one.parameter("algorithm").orElse("MD5").toUpperCase(Locale.ROOT);
    }

    private static boolean offersAuth(Challenge one) {
        return Arrays.stream(one.parameter("qop").orElse("").split(","))
                .anyMatch(way -> way.strip().equalsIgnoreCase("auth"));
    }

    /** Whether the camera only wants a newer nonce: the password was right. */
    static boolean isStale(List<Challenge> offered) {
        return offered.stream()
                .anyMatch(one -> one.parameter("stale").orElse("").equalsIgnoreCase("true"));
    }

    /** The value of the Authorization header for the next request. */
    String authorization(Login login, String method, String target) {
        String realm = challenge.parameter("realm").orElse("");
        String nonce = challenge.parameter("nonce").orElseThrow();
        String secret = hashed(login.user() + ":" + realm + ":" + login.password());
        String ha1 = session ? hashed(secret + ":" + nonce + ":" + clientNonce) : secret;
        String ha2 = hashed(method + ":" + target);
        StringBuilder header = new StringBuilder("Digest username=").append(quoted(login.user()));
        header.append(", realm=").append(quoted(realm)).append(", nonce=").append(quoted(nonce));
        header.append(", uri=").append(quoted(target));
        challenge
                .parameter("algorithm")
                .ifPresent(named -> header.append(", algorithm=").append(named));
        if (offersAuth(challenge)) {
            String times = String.format(Locale.ROOT, "%08x", ++count);
            header.append(", qop=auth, nc=").append(times).append(", cnonce=").append(quoted(clientNonce));
            header.append(", response=")
                    .append(quoted(hashed(ha1 + ":" + nonce + ":" + times + ":" + clientNonce + ":auth:" + ha2)));
        } else {
            header.append(", response=").append(quoted(hashed(ha1 + ":" + nonce + ":" + ha2)));
        }
        challenge
                .parameter("opaque")
                .ifPresent(opaque -> header.append(", opaque=").append(quoted(opaque)));
        return header.toString();
    }

    private String hashed(String text) {
        try {
            byte[] digest = MessageDigest.getInstance(hash).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has " + hash + ".", impossible);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
