package obscura.plugin.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.secret.SecretToken;
import obscura.plugin.id.TokenId;

/** All API tokens that are not revoked, known by their hash. */
public interface ApiTokens {
    /** @param by who made it, as they are now; empty when it was made on the console */
    record Found(ApiToken token, Optional<Person> by) {
        public Found {
            if (!token.terms().by().equals(by.map(Person::id))) {
                throw new IllegalArgumentException("A token is limited by whoever made it");
            }
        }
    }

    ApiToken add(SecretToken token, ApiToken.Terms terms);

    /** By name, those that are over included. */
    List<ApiToken> all();

    Optional<Found> find(SecretToken token);

    void use(TokenId id, Instant now);

    /** False when there was none. */
    boolean revoke(TokenId id);
}
