package obscura.onvif;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.onvif.http.Login;

/** Lets in who sends a good token: right digest, new nonce of 16 bytes or more, made by this camera's own clock. */
final class TokenGuard implements Function<Heard, Optional<Reply>> {
    private static final Duration WINDOW = Duration.ofSeconds(5);

    private final Login login;
    private final Clock clock;
    private final Set<String> nonces = new HashSet<>();

    TokenGuard(Login login, Clock clock) {
        this.login = login;
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Reply> apply(Heard request) {
        String text = request.text();
        boolean good = request.hasToken()
                && text.contains("username-token-profile-1.0#PasswordDigest\"")
                && text.contains("<wsse:Username>" + login.user() + "</wsse:Username>")
                && isFresh(part(text, "wsse:Nonce"), Instant.parse(part(text, "wsu:Created")))
                && part(text, "wsse:Password").equals(digest(part(text, "wsse:Nonce"), part(text, "wsu:Created")));
        return good ? Optional.empty() : Optional.of(Reply.notAuthorized());
    }

    private boolean isFresh(String nonce, Instant created) {
        boolean inTime = Duration.between(created, clock.instant()).abs().compareTo(WINDOW) <= 0;
        return inTime && Base64.getDecoder().decode(nonce).length >= 16 && nonces.add(nonce);
    }

    private String digest(String nonce, String created) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(Base64.getDecoder().decode(nonce));
            sha1.update((created + login.password()).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha1.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String part(String text, String element) {
        Matcher found = Pattern.compile("<" + element + "[^>]*>([^<]*)<").matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
