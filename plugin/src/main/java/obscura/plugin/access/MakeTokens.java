package obscura.plugin.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.access.TokenResult.Made;
import obscura.plugin.access.TokenResult.Refused;
import obscura.plugin.access.secret.SecretToken;
import obscura.plugin.id.PersonId;
import obscura.plugin.id.TokenId;

/** Keys for programs, never mightier than whoever makes them. Any thread. */
public final class MakeTokens {
    public static final String PREFIX = "obs_";

    private final ApiTokens tokens;
    private final Clock clock;
    private final SecureRandom random;
    private final AccessSettings settings;

    MakeTokens(ApiTokens tokens, Clock clock, SecureRandom random, AccessSettings settings) {
        this.tokens = tokens;
        this.clock = clock;
        this.random = random;
        this.settings = settings;
    }

    /** Only a person can: a token that makes tokens could not be revoked. */
    public TokenResult make(Visitor by, String name, Set<Right> rights, CameraLimit cameras, Duration life) {
        if (!(by instanceof Visitor.BySession session)) {
            return new Refused("A token can't make tokens. Sign in to make one.");
        }
        if (!by.rights().containsAll(rights) || !cameras.within(by.cameras())) {
            return new Refused("A token may have your rights and cameras at most. Take some away.");
        }
        return make(Optional.of(session.person().id()), name, rights, cameras, life);
    }

    /** By whoever sits at the machine itself. */
    public TokenResult makeOnConsole(String name, Role role, Duration life) {
        return make(Optional.empty(), name, role.rights(), CameraLimit.ALL, life);
    }

    private TokenResult make(
            Optional<PersonId> by, String name, Set<Right> rights, CameraLimit cameras, Duration life) {
        Optional<PersonName> named = PersonName.typed(name);
        if (named.isEmpty()) {
            return new Refused(Says.NO_NAME);
        }
        if (rights.isEmpty()) {
            return new Refused("A token without any right opens nothing. Choose one.");
        }
        if (life.isNegative() || life.isZero() || life.compareTo(settings.tokenLongest()) > 0) {
            return new Refused(
                    "A token lives up to " + settings.tokenLongest().toDays() + " days. Choose a shorter life.");
        }
        Instant now = clock.instant();
        SecretToken token = SecretToken.random(random, PREFIX);
        return new Made(
                token.shown(),
                tokens.add(token, new ApiToken.Terms(named.get().text(), rights, cameras, now, now.plus(life), by)));
    }

    /** By name, those that are over included. */
    public List<ApiToken> all() {
        return tokens.all();
    }

    /** From the next request on. False when there was none. */
    public boolean revoke(TokenId id) {
        return tokens.revoke(id);
    }
}
