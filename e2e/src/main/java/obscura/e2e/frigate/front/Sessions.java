package obscura.e2e.frigate.front;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import obscura.e2e.frigate.state.Account;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Caller;
import obscura.e2e.frigate.wire.Json;
import obscura.e2e.frigate.wire.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Logins: a token in a cookie or as bearer, signed with a secret of this run (RFC 7519 with HS256). The cookie is made anew
 * half an hour before it ends; the bearer never.
 */
public final class Sessions {
    private static final Duration REFRESH = Duration.ofMinutes(30);
    private static final String COOKIE = "frigate_token=";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final List<Account> accounts;
    private final Duration length;
    private final Clock clock;
    private volatile byte[] secret = {1, 8};

    public Sessions(List<Account> accounts, Duration length, Clock clock) {
        this.accounts = accounts;
        this.length = length;
        this.clock = clock;
    }

    /** All tokens that were given are worth nothing from now on. */
    void forgetAll() {
        byte[] other = secret.clone();
        other[0]++;
        secret = other;
    }

    Answer login(Request request) {
        JsonNode asked = request.json();
        Optional<Account> account = accounts.stream()
                .filter(one -> one.user().equals(asked.path("user").asString(""))
                        && one.password().equals(asked.path("password").asString("")))
                .findFirst();
        return account.map(one -> withCookie(Answer.empty(200), one).with("Cache-Control", "no-store"))
                .orElseGet(() -> Answer.json(401, Json.object().put("message", "Login failed")));
    }

    /** Who holds the token that came along; empty when there is none, it has ended, or it was not made here. */
    Optional<Caller> caller(Request request) {
        return token(request)
                .flatMap(this::claims)
                .flatMap(claims -> account(claims))
                .map(account -> new Caller(account.user(), account.role()));
    }

    /** The answer, with a new cookie when the old one ends soon. */
    Answer refreshed(Request request, Answer answer) {
        return cookie(request)
                .flatMap(this::claims)
                .filter(claims -> claims.path("exp").asLong() - now() < REFRESH.toSeconds())
                .filter(claims -> length.compareTo(REFRESH) > 0)
                .flatMap(this::account)
                .map(account -> withCookie(answer, account))
                .orElse(answer);
    }

    private Answer withCookie(Answer answer, Account account) {
        return answer.with(
                "Set-Cookie",
                COOKIE + token(account) + "; HttpOnly; Max-Age=" + length.toSeconds() + "; Path=/; SameSite=lax");
    }

    private Optional<Account> account(JsonNode claims) {
        return accounts.stream()
                .filter(one -> one.user().equals(claims.path("sub").asString("")))
                .findFirst();
    }

    private Optional<JsonNode> claims(String token) {
        String[] parts = token.split("\\.");
        if (parts.length != 3 || !signature(parts[0] + "." + parts[1]).equals(parts[2])) {
            return Optional.empty();
        }
        return Json.read(Base64.getUrlDecoder().decode(parts[1]))
                .filter(claims -> claims.path("exp").asLong(0) > now());
    }

    private static Optional<String> token(Request request) {
        Optional<String> bearer = request.header("Authorization")
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> value.substring("Bearer ".length()));
        return cookie(request).or(() -> bearer);
    }

    private static Optional<String> cookie(Request request) {
        return Arrays.stream(request.header("Cookie").orElse("").split("; *"))
                .filter(one -> one.startsWith(COOKIE))
                .map(one -> one.substring(COOKIE.length()))
                .findFirst();
    }

    private String token(Account account) {
        ObjectNode claims = Json.object()
                .put("sub", account.user())
                .put("role", account.role().text())
                .put("exp", now() + length.toSeconds())
                .put("iat", now());
        String head = encoded(Json.object().put("typ", "JWT").put("alg", "HS256")) + "." + encoded(claims);
        return head + "." + signature(head);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static String encoded(JsonNode node) {
        return BASE64.encodeToString(Json.write(node).getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return BASE64.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
