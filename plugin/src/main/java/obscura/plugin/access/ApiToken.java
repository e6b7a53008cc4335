package obscura.plugin.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.id.PersonId;
import obscura.plugin.id.TokenId;

/**
 * A key for a program, without the key itself. It never may more than whoever made it may at that moment, and it ends
 * with them.
 *
 * @param lastUsed to the minute or so
 */
public record ApiToken(TokenId id, Terms terms, Optional<Instant> lastUsed) {
    /**
     * What it opens.
     *
     * @param name a {@link PersonName}
     * @param by empty when it was made on the console
     */
    public record Terms(
            String name, Set<Right> rights, CameraLimit cameras, Instant made, Instant expires, Optional<PersonId> by) {
        public Terms {
            new PersonName(name);
            rights = Set.copyOf(rights);
        }
    }

    public String name() {
        return terms.name();
    }

    public Set<Right> rights() {
        return terms.rights();
    }

    public CameraLimit cameras() {
        return terms.cameras();
    }

    public Instant expires() {
        return terms.expires();
    }
}
