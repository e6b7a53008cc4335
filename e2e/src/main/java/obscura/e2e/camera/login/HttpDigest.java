package obscura.e2e.camera.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTTP digest (RFC 7616) as a server. Every challenge has a nonce of its own; with qop its count must rise, so a
 * recorded answer is worthless. RTSP clients are asked without qop, as many of them know no other.
 */
public final class HttpDigest {
    private static final int MOST_NONCES = 1000;
    private static final Pattern FIELD = Pattern.compile("(\\w+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,]+))");

    private final String realm;
    private final String user;
    private final String password;
    private final String algorithm;
    private final boolean qop;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Long> lastCounts = new LinkedHashMap<>();

    /** @param algorithm MD5 or SHA-256 */
    public HttpDigest(String realm, String user, String password, String algorithm, boolean qop) {
        this.realm = realm;
        this.user = user;
        this.password = password;
        this.algorithm = algorithm;
        this.qop = qop;
    }

    /** A value of WWW-Authenticate. */
    public synchronized String challenge() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        if (lastCounts.size() >= MOST_NONCES) {
            lastCounts.remove(lastCounts.keySet().iterator().next());
        }
        lastCounts.put(nonce, 0L);
        return "Digest realm=\"" + realm + "\", nonce=\"" + nonce + "\", algorithm=" + algorithm
                + (qop ? ", qop=\"auth\"" : "");
    }

    /** @param authorization the header's value, or null */
    public synchronized boolean accepts(String method, String authorization) {
        if (authorization == null || !authorization.startsWith("Digest ")) {
            return false;
        }
        Map<String, String> said = fields(authorization.substring("Digest ".length()));
        String nonce = said.getOrDefault("nonce", "");
        return lastCounts.containsKey(nonce)
                && user.equals(said.get("username"))
                && realm.equals(said.get("realm"))
                && MessageDigest.isEqual(bytes(expected(method, said, nonce)), bytes(said.get("response")))
                && isFresh(nonce, said);
    }

    private String expected(String method, Map<String, String> said, String nonce) {
        String who = hash(user + ":" + realm + ":" + password);
        String what = hash(method + ":" + said.get("uri"));
        if (!qop) {
            return hash(who + ":" + nonce + ":" + what);
        }
        return hash(who + ":" + nonce + ":" + said.get("nc") + ":" + said.get("cnonce") + ":auth:" + what);
    }

    private boolean isFresh(String nonce, Map<String, String> said) {
        if (!qop) {
            return true;
        }
        String count = said.getOrDefault("nc", "");
        if (!count.matches("[0-9a-fA-F]{8}")) {
            return false;
        }
        long now = Long.parseLong(count, 16);
        return lastCounts.put(nonce, now) < now;
    }

    private static Map<String, String> fields(String list) {
        Map<String, String> fields = new HashMap<>();
        Matcher match = FIELD.matcher(list);
        while (match.find()) {
            String quoted = match.group(2);
            fields.put(match.group(1), quoted == null ? match.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
        }
        return fields;
    }

    private String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes(text)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] bytes(String text) {
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }
}
