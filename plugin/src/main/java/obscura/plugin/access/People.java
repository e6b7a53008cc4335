package obscura.plugin.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.access.secret.PasswordHash;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.PersonId;

/** All accounts there are. Each change happens wholly or not at all, whoever else changes something at that moment. */
public interface People {
    boolean isEmpty();

    /** By name. */
    List<Person> all();

    Optional<Person> find(PersonId id);

    /** The account of that name, or of one that is taken for it. */
    Optional<Credentials> named(PersonName name);

    Optional<Credentials> credentials(PersonId id);

    /** Empty, and nothing is kept, when there is somebody already. */
    Optional<Person> addFirst(NewPerson person);

    PersonChange change(PersonId id, Role role, CameraLimit cameras);

    /** These cameras too; whatever else they may see stays as it is at that moment. */
    PersonChange letSee(PersonId id, Set<CameraId> cameras);

    PersonChange rename(PersonId id, PersonName name);

    /** With sessions, invitations and tokens. */
    PersonChange remove(PersonId id);

    /**
     * Ends every session of theirs but the one kept.
     *
     * @param proven the password must still be this one
     * @param keptSession hash of a session token
     * @return whether it was done
     */
    boolean setPassword(PersonId id, Optional<PasswordHash> proven, PasswordHash next, Optional<String> keptSession);
}
