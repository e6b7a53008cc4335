package obscura.plugin.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.InvitationResult.NotOpen;
import obscura.plugin.access.InvitationResult.Refused;
import obscura.plugin.access.InvitationResult.TryLater;
import obscura.plugin.access.InviteResult.Invited;
import obscura.plugin.access.secret.HashPasswords;
import obscura.plugin.access.secret.Password;
import obscura.plugin.access.secret.PasswordHash;
import obscura.plugin.access.secret.SecretToken;
import obscura.plugin.id.InvitationId;
import obscura.plugin.id.PersonId;

/** Letting somebody new in by a link that opens once. Any thread. */
public final class Invite {
    private static final Duration BUSY = Duration.ofSeconds(1);

    private final Kept kept;
    private final HashPasswords passwords;
    private final Clock clock;
    private final SecureRandom random;
    private final AccessSettings settings;

    Invite(Kept kept, HashPasswords passwords, Clock clock, SecureRandom random, AccessSettings settings) {
        this.kept = kept;
        this.passwords = passwords;
        this.clock = clock;
        this.random = random;
        this.settings = settings;
    }

    /** Only a person can: what a token invited would outlive the token. */
    public InviteResult invite(Visitor by, Role role, CameraLimit cameras) {
        if (!(by instanceof Visitor.BySession session) || !by.may(Right.MANAGE_PEOPLE)) {
            return new InviteResult.Refused("Only a person who manages people can invite. Sign in as one.");
        }
        return invite(Optional.of(session.person().id()), role, cameras);
    }

    /** By whoever sits at the machine itself. */
    public InviteResult inviteOnConsole(Role role, CameraLimit cameras) {
        return invite(Optional.empty(), role, cameras);
    }

    private InviteResult invite(Optional<PersonId> by, Role role, CameraLimit cameras) {
        if (!Person.fit(role, cameras)) {
            return new InviteResult.Refused(Says.ADMIN_SEES_ALL);
        }
        Instant now = clock.instant();
        SecretToken token = SecretToken.random(random, "");
        Invitation.Terms terms = new Invitation.Terms(role, cameras, now, now.plus(settings.invitation()), by);
        return new Invited(token.shown(), kept.invitations().add(token, terms));
    }

    /** All that are open, the oldest first. */
    public List<Invitation> open() {
        return kept.invitations().open(clock.instant());
    }

    /** What a link opens; empty when nothing any more. */
    public Optional<Invitation> find(String token) {
        return kept.invitations().find(SecretToken.sent(token), clock.instant());
    }

    /** Makes the account; the new person then signs in. */
    public InvitationResult accept(String token, String name, Password password) {
        if (find(token).isEmpty()) {
            return new NotOpen();
        }
        Optional<PersonName> named = PersonName.typed(name);
        if (named.isEmpty()) {
            return new Refused(Says.NO_NAME);
        }
        Optional<String> why = PasswordRules.refuse(named.get(), password);
        if (why.isPresent()) {
            return new Refused(why.get());
        }
        Optional<PasswordHash> hash = passwords.hash(password);
        return hash.map(h -> kept.invitations().accept(SecretToken.sent(token), named.get(), h, clock.instant()))
                .orElseGet(() -> new TryLater(BUSY));
    }

    /** False when it was used, withdrawn or over. */
    public boolean withdraw(InvitationId id) {
        return kept.invitations().withdraw(id);
    }
}
