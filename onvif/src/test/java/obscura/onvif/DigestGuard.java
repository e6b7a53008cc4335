package obscura.onvif;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import obscura.onvif.http.Login;

/** Lets in who answers a digest challenge, as RFC 7616 has it: counted nonces, the right hash of the right address. */
final class DigestGuard implements Function<Heard, Optional<Reply>> {
    private static final Pattern PARAMETER = Pattern.compile("([a-z]+)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^, ]+))");

    private final List<String> algorithms;
    private final int usesPerNonce;
    private final Login login;
    private final AtomicInteger nonce = new AtomicInteger();
    private int lastCount;

    /** @param algorithms MD5, SHA-256; each offered in a header of its own */
    DigestGuard(Login login, int usesPerNonce, String... algorithms) {
        this.login = login;
        this.usesPerNonce = usesPerNonce;
        this.algorithms = List.of(algorithms);
    }

    @Override
    public synchronized Optional<Reply> apply(Heard request) {
        if (request.header("authorization").isEmpty()) {
            return challenge(false);
        }
        Map<String, String> said = parameters(request.header("authorization").get());
        if (!said.get("response").equals(expected(said, request))
                || !said.get("uri").equals(request.target())
                || !said.get("username").equals(login.user())) {
            return challenge(false);
        }
        int count = Integer.parseInt(said.get("nc"), 16);
        if (!said.get("nonce").equals("nonce" + nonce.get()) || count > usesPerNonce) {
            return challenge(true);
        }
        if (count != lastCount + 1) {
            return Optional.of(Reply.http(400, "", "nc is " + count + " after " + lastCount));
        }
        lastCount = count;
        return Optional.empty();
    }

    private Optional<Reply> challenge(boolean stale) {
        lastCount = 0;
        String fresh = "nonce" + nonce.incrementAndGet();
        String headers = algorithms.stream()
                .map(algorithm ->
                        "WWW-Authenticate: Digest realm=\"a, \\\"realm\\\"\", qop=\"auth,auth-int\", algorithm="
                                + algorithm + ", nonce=\"" + fresh + "\", opaque=\"o=o\""
                                + (stale ? ", stale=true" : "") + "\r\n")
                .collect(Collectors.joining());
        return Optional.of(Reply.http(401, headers, ""));
    }

    private String expected(Map<String, String> said, Heard request) {
        String hash = said.get("algorithm").equals("SHA-256") ? "SHA-256" : "MD5";
        String ha1 = hex(hash, login.user() + ":a, \"realm\":" + login.password());
        String ha2 = hex(hash, request.method() + ":" + request.target());
        return hex(
                hash,
                String.join(":", ha1, said.get("nonce"), said.get("nc"), said.get("cnonce"), said.get("qop"), ha2));
    }

    static Map<String, String> parameters(String header) {
        Map<String, String> said = new HashMap<>();
        Matcher each = PARAMETER.matcher(header);
        while (each.find()) {
            String quoted = each.group(2);
            said.put(each.group(1), quoted == null ? each.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
        }
        return said;
    }

    private static String hex(String hash, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(hash).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
