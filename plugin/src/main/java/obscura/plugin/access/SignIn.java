package obscura.plugin.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.SignInResult.NeedsCode;
import obscura.plugin.access.SignInResult.SignedIn;
import obscura.plugin.access.SignInResult.TooLate;
import obscura.plugin.access.SignInResult.TryLater;
import obscura.plugin.access.SignInResult.WrongCode;
import obscura.plugin.access.SignInResult.WrongNameOrPassword;
import obscura.plugin.access.Throttle.Key;
import obscura.plugin.access.Throttle.Kind;
import obscura.plugin.access.secret.HashPasswords;
import obscura.plugin.access.secret.Password;
import obscura.plugin.access.secret.PasswordHash;
import obscura.plugin.access.secret.SecretToken;

/**
 * From a name and a password, and a code where the second factor is on, to a session. Guessing gets slower and slower,
 * for names that exist and for those that don't. Someone who keeps guessing at a name can't keep its owner out: the
 * count of the whole name does not hold where that name has signed in before. Any thread.
 */
public final class SignIn {
    private static final Duration BUSY = Duration.ofSeconds(1);
    private static final Duration PLACE_IS_KNOWN_FOR = Duration.ofDays(30);

    private final Kept kept;
    private final HashPasswords passwords;
    private final CheckCode codes;
    private final Throttle throttle;
    private final Tickets tickets;
    private final Clock clock;
    private final SecureRandom random;
    private final AccessSettings settings;

    SignIn(
            Kept kept,
            HashPasswords passwords,
            Throttle throttle,
            Clock clock,
            SecureRandom random,
            AccessSettings settings) {
        this.kept = kept;
        this.passwords = passwords;
        this.codes = new CheckCode(kept, clock);
        this.throttle = throttle;
        this.tickets = new Tickets(clock, random, settings.codeWait());
        this.clock = clock;
        this.random = random;
        this.settings = settings;
    }

    public SignInResult withPassword(String name, Password password, Address from) {
        Optional<PersonName> named = PersonName.typed(name);
        List<Key> keys = keys(named, from);
        Optional<Duration> wait = throttle.enter(keys);
        if (wait.isPresent()) {
            return new TryLater(wait.get());
        }
        Optional<Credentials> known = named.flatMap(kept.people()::named);
        Optional<Boolean> fits = passwords.fits(password, known.map(Credentials::password));
        if (fits.isEmpty()) {
            throttle.takeBack(keys);
            return new TryLater(BUSY);
        }
        return known.filter(k -> fits.get())
                .map(k -> passwordFits(k, keys, from))
                .orElseGet(WrongNameOrPassword::new);
    }

    private SignInResult passwordFits(Credentials known, List<Key> keys, Address from) {
        if (known.totp().isPresent()) {
            throttle.takeBack(keys);
            return new NeedsCode(tickets.issue(known));
        }
        return open(known.person(), known.password(), keys, from).orElseGet(WrongNameOrPassword::new);
    }

    /** @param code six digits of the authenticator, or a recovery code */
    public SignInResult withCode(String ticket, String code, Address from) {
        Optional<Tickets.Ticket> found = tickets.find(ticket);
        return found.map(t -> withCode(ticket, t, code, from)).orElseGet(TooLate::new);
    }

    private SignInResult withCode(String token, Tickets.Ticket ticket, String code, Address from) {
        List<Key> keys = keys(Optional.of(ticket.name()), from);
        Optional<Duration> wait = throttle.enter(keys);
        if (wait.isPresent()) {
            return new TryLater(wait.get());
        }
        Optional<Credentials> known = kept.people().credentials(ticket.person());
        if (known.isEmpty()) {
            return new TooLate();
        }
        if (!codes.spend(known.get(), code)) {
            return new WrongCode();
        }
        tickets.spend(token);
        return open(known.get().person(), ticket.proven(), keys, from).orElseGet(TooLate::new);
    }

    /** Empty when the password was changed, or the person removed, while it was being looked at. */
    private Optional<SignInResult> open(Person person, PasswordHash proven, List<Key> keys, Address from) {
        Instant now = clock.instant();
        kept.sessions().forget(now.minus(settings.sessionLongest()), now.minus(PLACE_IS_KNOWN_FOR));
        SecretToken token = SecretToken.random(random, "");
        Session session = new Session(person.id(), now, now, now, from.text());
        if (!kept.sessions().open(token, session, proven, settings.sessionsEach())) {
            return Optional.empty();
        }
        throttle.right(keys);
        return Optional.of(new SignedIn(token.shown(), person));
    }

    private List<Key> keys(Optional<PersonName> named, Address from) {
        if (from.equals(Address.CONSOLE)) {
            return List.of();
        }
        String name = named.map(PersonName::key).orElse("");
        List<Key> keys = new ArrayList<>();
        keys.add(new Key(Kind.PAIR, from.text() + " " + name));
        keys.add(new Key(Kind.PLACE, from.text()));
        Instant since = clock.instant().minus(PLACE_IS_KNOWN_FOR);
        if (named.isEmpty() || !kept.sessions().isKnownPlace(named.get(), from, since)) {
            keys.add(new Key(Kind.NAME, name));
        }
        return keys;
    }
}
