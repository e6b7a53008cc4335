package obscura.plugin.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.secret.PasswordHash;
import obscura.plugin.access.secret.SecretToken;
import obscura.plugin.id.PersonId;

/** All sessions, known by the hash of their token. */
public interface Sessions {
    /** A session with its person as they are now. */
    record Open(Session session, Person person) {}

    /**
     * Keeps it, ends the oldest of that person beyond so many, and remembers the place.
     *
     * @param proven false, and nothing is kept, unless this still is their password
     */
    boolean open(SecretToken token, Session session, PasswordHash proven, int most);

    Optional<Open> find(SecretToken token);

    /** Of one person, the newest first. */
    List<Session> of(PersonId person);

    void use(SecretToken token, Instant now);

    void confirm(SecretToken token, Instant now);

    /** False when there was none. */
    boolean end(SecretToken token);

    /** How many there were. */
    int endAll(PersonId person);

    /** Forgets sessions made and places seen before that: nobody can use them any more. */
    void forget(Instant sessionsBefore, Instant placesBefore);

    /** Whether somebody of that name has signed in from there lately. */
    boolean isKnownPlace(PersonName name, Address from, Instant since);
}
