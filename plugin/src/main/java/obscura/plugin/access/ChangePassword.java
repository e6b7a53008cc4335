package obscura.plugin.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.PasswordResult.Done;
import obscura.plugin.access.PasswordResult.NobodyThere;
import obscura.plugin.access.PasswordResult.Refused;
import obscura.plugin.access.PasswordResult.TryLater;
import obscura.plugin.access.PasswordResult.WrongPassword;
import obscura.plugin.access.Throttle.Key;
import obscura.plugin.access.Throttle.Kind;
import obscura.plugin.access.secret.HashPasswords;
import obscura.plugin.access.secret.Password;
import obscura.plugin.access.secret.PasswordHash;
import obscura.plugin.access.secret.SecretToken;
import obscura.plugin.id.PersonId;

/**
 * A password typed again by somebody who is signed in, or replaced. Guessing here is counted apart from signing in, so
 * that nobody outside can get in its way. Any thread.
 */
public final class ChangePassword {
    private static final Duration BUSY = Duration.ofSeconds(1);

    private final Kept kept;
    private final HashPasswords passwords;
    private final Throttle throttle;
    private final Clock clock;
    private final AccessSettings settings;

    ChangePassword(Kept kept, HashPasswords passwords, Throttle throttle, Clock clock, AccessSettings settings) {
        this.kept = kept;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
        this.settings = settings;
    }

    /** Done: for {@link AccessSettings#confirmation} this session may do grave things. */
    public PasswordResult confirm(String sessionToken, Password password) {
        SecretToken token = SecretToken.sent(sessionToken);
        Optional<Credentials> known = whose(token);
        if (known.isEmpty()) {
            return new NobodyThere();
        }
        PasswordResult typed = typed(known.get(), password);
        if (typed instanceof Done) {
            kept.sessions().confirm(token, clock.instant());
        }
        return typed;
    }

    /** One's own. Done: every other session of theirs has ended. */
    public PasswordResult change(String sessionToken, Password old, Password next) {
        SecretToken token = SecretToken.sent(sessionToken);
        Optional<Credentials> known = whose(token);
        if (known.isEmpty()) {
            return new NobodyThere();
        }
        PasswordResult typed = typed(known.get(), old);
        if (!(typed instanceof Done)) {
            return typed;
        }
        Credentials who = known.get();
        return set(who, next, Optional.of(who.password()), Optional.of(token.hash()));
    }

    /** Somebody else's, by whoever manages people. Done: every session of theirs has ended. */
    public PasswordResult reset(PersonId person, Password next) {
        return kept.people()
                .credentials(person)
                .map(who -> set(who, next, Optional.empty(), Optional.empty()))
                .orElseGet(NobodyThere::new);
    }

    private Optional<Credentials> whose(SecretToken session) {
        return kept.sessions()
                .find(session)
                .filter(found -> !found.session().isOver(clock.instant(), settings))
                .flatMap(found -> kept.people().credentials(found.person().id()));
    }

    private PasswordResult typed(Credentials known, Password password) {
        List<Key> keys = List.of(new Key(Kind.CONFIRM, known.person().id().toString()));
        Optional<Duration> wait = throttle.enter(keys);
        if (wait.isPresent()) {
            return new TryLater(wait.get());
        }
        Optional<Boolean> fits = passwords.fits(password, Optional.of(known.password()));
        if (fits.isEmpty()) {
            throttle.takeBack(keys);
            return new TryLater(BUSY);
        }
        if (!fits.get()) {
            return new WrongPassword();
        }
        throttle.right(keys);
        return new Done();
    }

    private PasswordResult set(
            Credentials who, Password next, Optional<PasswordHash> proven, Optional<String> keptSession) {
        Optional<String> why = PasswordRules.refuse(new PersonName(who.person().name()), next);
        if (why.isPresent()) {
            return new Refused(why.get());
        }
        Optional<PasswordHash> hash = passwords.hash(next);
        if (hash.isEmpty()) {
            return new TryLater(BUSY);
        }
        boolean done = kept.people().setPassword(who.person().id(), proven, hash.get(), keptSession);
        return done ? new Done() : new NobodyThere();
    }
}
