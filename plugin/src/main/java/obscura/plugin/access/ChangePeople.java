package obscura.plugin.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.PersonId;

/**
 * Changes to accounts. They hold from the next request on, since every request looks its person up; the journal keeps
 * names as text and stays readable. Passwords: {@link ChangePassword}. Any thread.
 */
public final class ChangePeople {
    private final People people;

    ChangePeople(People people) {
        this.people = people;
    }

    /** By name. */
    public List<Person> all() {
        return people.all();
    }

    public Optional<Person> find(PersonId id) {
        return people.find(id);
    }

    /** The last admin stays one. */
    public PersonChange change(PersonId id, Role role, CameraLimit cameras) {
        return Person.fit(role, cameras)
                ? people.change(id, role, cameras)
                : new PersonChange.Refused(Says.ADMIN_SEES_ALL);
    }

    /** These cameras too. Nothing changes for who sees all. */
    public PersonChange letSee(PersonId id, Set<CameraId> cameras) {
        return people.letSee(id, cameras);
    }

    public PersonChange rename(PersonId id, String name) {
        return PersonName.typed(name)
                .map(named -> people.rename(id, named))
                .orElseGet(() -> new PersonChange.Refused(Says.NO_NAME));
    }

    /** With their sessions, invitations and tokens; the last admin stays. */
    public PersonChange remove(PersonId id) {
        return people.remove(id);
    }
}
