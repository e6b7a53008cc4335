package obscura.plugin.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.secret.PasswordHash;
import obscura.plugin.access.secret.SecretToken;
import obscura.plugin.id.InvitationId;

/** All invitations that are neither used nor withdrawn, known by the hash of their token. */
public interface Invitations {
    Invitation add(SecretToken token, Invitation.Terms terms);

    /** Those that are open at that time, the oldest first. */
    List<Invitation> open(Instant now);

    Optional<Invitation> find(SecretToken token, Instant now);

    /** Uses it up and makes the account, or does neither. */
    InvitationResult accept(SecretToken token, PersonName name, PasswordHash password, Instant now);

    /** False when there was none. */
    boolean withdraw(InvitationId id);
}
