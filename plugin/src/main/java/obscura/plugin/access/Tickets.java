package obscura.plugin.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.access.secret.PasswordHash;
import obscura.plugin.access.secret.SecretToken;
import obscura.plugin.id.PersonId;

/**
 * Sign-ins that wait for the code of the second factor, so that no page has to carry the password along. In memory only:
 * a restart asks for the password again. Bounded; any thread.
 */
final class Tickets {
    /** @param proven the password that was right */
    record Ticket(PersonId person, PersonName name, PasswordHash proven, Instant until) {}

    static final int MOST = 1_000;

    private final Clock clock;
    private final SecureRandom random;
    private final Duration life;
    private final Map<String, Ticket> waiting = new LinkedHashMap<>();

    Tickets(Clock clock, SecureRandom random, Duration life) {
        this.clock = clock;
        this.random = random;
        this.life = life;
    }

    synchronized String issue(Credentials known) {
        SecretToken token = SecretToken.random(random, "");
        PersonName name = new PersonName(known.person().name());
        Instant until = clock.instant().plus(life);
        waiting.put(token.hash(), new Ticket(known.person().id(), name, known.password(), until));
        if (waiting.size() > MOST) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        return token.shown();
    }

    synchronized Optional<Ticket> find(String token) {
        Instant now = clock.instant();
        return Optional.ofNullable(waiting.get(SecretToken.sent(token).hash()))
                .filter(ticket -> now.isBefore(ticket.until())
                        && !now.isBefore(ticket.until().minus(life)));
    }

    synchronized void spend(String token) {
        waiting.remove(SecretToken.sent(token).hash());
    }
}
