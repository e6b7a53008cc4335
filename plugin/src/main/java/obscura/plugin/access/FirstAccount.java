package obscura.plugin.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import obscura.plugin.access.FirstAccountResult.Made;
import obscura.plugin.access.FirstAccountResult.Refused;
import obscura.plugin.access.FirstAccountResult.TooLate;
import obscura.plugin.access.FirstAccountResult.TryLater;
import obscura.plugin.access.FirstAccountResult.WrongCode;
import obscura.plugin.access.secret.HashPasswords;
import obscura.plugin.access.secret.Password;
import obscura.plugin.access.secret.PasswordHash;
import obscura.plugin.access.secret.SecretToken;
import obscura.plugin.access.secret.ShortCode;

/**
 * The first account, an admin's, made in the browser by whoever can read the console. There is no default account. The
 * code opens once, only while there is nobody, and is known to this process alone. Any thread.
 */
public final class FirstAccount {
    private static final Duration BUSY = Duration.ofSeconds(1);
    private static final Throttle.Key TRIES = new Throttle.Key(Throttle.Kind.FIRST_CODE, "");

    private final People people;
    private final HashPasswords passwords;
    private final Throttle throttle;
    private final Clock clock;
    private final SecureRandom random;
    private final AtomicReference<String> codeHash = new AtomicReference<>();

    FirstAccount(People people, HashPasswords passwords, Throttle throttle, Clock clock, SecureRandom random) {
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
        this.random = random;
    }

    /** Whether there is nobody yet. */
    public boolean isOpen() {
        return people.isEmpty();
    }

    /** A code for the console; the one before no longer opens. Empty when there is somebody already. */
    public Optional<String> newCode() {
        if (!isOpen()) {
            return Optional.empty();
        }
        ShortCode code = ShortCode.random(random);
        codeHash.set(code.hash());
        return Optional.of(code.shown());
    }

    public FirstAccountResult make(String code, String name, Password password, Address from) {
        if (!isOpen()) {
            return new TooLate();
        }
        Optional<Duration> wait = from.equals(Address.CONSOLE) ? Optional.empty() : throttle.enter(List.of(TRIES));
        if (wait.isPresent()) {
            return new TryLater(wait.get());
        }
        String ours = codeHash.get();
        if (ours == null || !SecretToken.same(ours, ShortCode.typed(code).hash())) {
            return new WrongCode();
        }
        throttle.right(List.of(TRIES));
        return PersonName.typed(name).map(named -> make(named, password)).orElseGet(() -> new Refused(Says.NO_NAME));
    }

    private FirstAccountResult make(PersonName name, Password password) {
        Optional<String> why = PasswordRules.refuse(name, password);
        if (why.isPresent()) {
            return new Refused(why.get());
        }
        Optional<PasswordHash> hash = passwords.hash(password);
        if (hash.isEmpty()) {
            return new TryLater(BUSY);
        }
        NewPerson first = new NewPerson(name, hash.get(), Role.ADMIN, CameraLimit.ALL, clock.instant());
        Optional<Person> made = people.addFirst(first);
        made.ifPresent(person -> codeHash.set(null));
        return made.<FirstAccountResult>map(Made::new).orElseGet(TooLate::new);
    }
}
