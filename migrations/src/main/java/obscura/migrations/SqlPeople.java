package obscura.migrations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.Credentials;
import obscura.plugin.access.NewPerson;
import obscura.plugin.access.People;
import obscura.plugin.access.Person;
import obscura.plugin.access.PersonChange;
import obscura.plugin.access.PersonName;
import obscura.plugin.access.Role;
import obscura.plugin.access.secret.PasswordHash;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.PersonId;
import org.jdbi.v3.core.Handle;

/** Accounts in the tables {@code person} and {@code person_camera}. */
public final class SqlPeople implements People {
    private final Transactions sql;

    public SqlPeople(Database database) {
        this.sql = new Transactions(database.jdbi());
    }

    @Override
    public boolean isEmpty() {
        return sql.read(SqlPeople::isEmpty);
    }

    private static boolean isEmpty(Handle sql) {
        return sql.createQuery("SELECT count(*) FROM person").mapTo(Long.class).one() == 0;
    }

    @Override
    public List<Person> all() {
        return sql.read(h -> h.createQuery("SELECT * FROM person_now ORDER BY person_name_key")
                .map((row, context) -> AccessRows.person(row))
                .list());
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return credentials(id).map(Credentials::person);
    }

    @Override
    public Optional<Credentials> named(PersonName name) {
        return sql.read(h -> h.createQuery("SELECT * FROM person_now WHERE person_name_key = :key")
                .bind("key", name.key())
                .map((row, context) -> AccessRows.credentials(row))
                .findOne());
    }

    @Override
    public Optional<Credentials> credentials(PersonId id) {
        return sql.read(h -> credentials(h, id));
    }

    private static Optional<Credentials> credentials(Handle sql, PersonId id) {
        return sql.createQuery("SELECT * FROM person_now WHERE person_id = :id")
                .bind("id", id.number())
                .map((row, context) -> AccessRows.credentials(row))
                .findOne();
    }

    @Override
    public Optional<Person> addFirst(NewPerson person) {
        return sql.whole(h -> isEmpty(h) ? Optional.of(insert(h, person)) : Optional.empty());
    }

    /** Inside a transaction that has seen that the name is free. */
    static Person insert(Handle sql, NewPerson person) {
        long id = sql.createUpdate("""
                        INSERT INTO person (name, name_key, role, all_cameras, password, made_at)
                        VALUES (:name, :key, :role, :all, :password, :made)
                        """)
                .bind("name", person.name().text())
                .bind("key", person.name().key())
                .bind("role", person.role().word())
                .bind("all", AccessRows.all(person.cameras()))
                .bind("password", person.password().kept())
                .bind("made", person.made().toEpochMilli())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        CameraLists.PERSON.set(sql, id, person.cameras());
        return credentials(sql, new PersonId(id)).orElseThrow().person();
    }

    static boolean isTaken(Handle sql, PersonName name) {
        return sql.createQuery("SELECT count(*) FROM person WHERE name_key = :key")
                        .bind("key", name.key())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    @Override
    public PersonChange change(PersonId id, Role role, CameraLimit cameras) {
        return sql.whole(h -> credentials(h, id)
                .map(was -> role != Role.ADMIN && isLastAdmin(h, was.person())
                        ? new PersonChange.LastAdmin()
                        : change(h, id, role, cameras))
                .orElseGet(PersonChange.NobodyThere::new));
    }

    private static PersonChange change(Handle sql, PersonId id, Role role, CameraLimit cameras) {
        sql.createUpdate("UPDATE person SET role = :role, all_cameras = :all WHERE id = :id")
                .bind("role", role.word())
                .bind("all", AccessRows.all(cameras))
                .bind("id", id.number())
                .execute();
        CameraLists.PERSON.set(sql, id.number(), cameras);
        return changed(sql, id);
    }

    @Override
    public PersonChange letSee(PersonId id, Set<CameraId> cameras) {
        return sql.whole(h -> credentials(h, id)
                .map(Credentials::person)
                .map(was -> change(h, id, was.role(), was.cameras().with(cameras)))
                .orElseGet(PersonChange.NobodyThere::new));
    }

    private static PersonChange changed(Handle sql, PersonId id) {
        return new PersonChange.Changed(credentials(sql, id).orElseThrow().person());
    }

    private static boolean isLastAdmin(Handle sql, Person person) {
        return person.role() == Role.ADMIN
                && sql.createQuery("SELECT count(*) FROM person WHERE role = 'admin'")
                                .mapTo(Long.class)
                                .one()
                        == 1;
    }

    @Override
    public PersonChange rename(PersonId id, PersonName name) {
        return sql.whole(h -> {
            Optional<Credentials> was = credentials(h, id);
            if (was.isEmpty()) {
                return new PersonChange.NobodyThere();
            }
            boolean own = new PersonName(was.get().person().name()).key().equals(name.key());
            if (!own && isTaken(h, name)) {
                return PersonChange.Refused.taken(name);
            }
            h.createUpdate("UPDATE person SET name = :name, name_key = :key WHERE id = :id")
                    .bind("name", name.text())
                    .bind("key", name.key())
                    .bind("id", id.number())
                    .execute();
            return changed(h, id);
        });
    }

    @Override
    public PersonChange remove(PersonId id) {
        return sql.whole(h -> credentials(h, id)
                .map(Credentials::person)
                .map(was -> isLastAdmin(h, was) ? new PersonChange.LastAdmin() : remove(h, was))
                .orElseGet(PersonChange.NobodyThere::new));
    }

    private static PersonChange remove(Handle sql, Person was) {
        sql.createUpdate("DELETE FROM person WHERE id = :id")
                .bind("id", was.id().number())
                .execute();
        return new PersonChange.Removed(was);
    }

    @Override
    public boolean setPassword(
            PersonId id, Optional<PasswordHash> proven, PasswordHash next, Optional<String> keptSession) {
        return sql.whole(h -> {
            int done = h.createUpdate("""
                            UPDATE person SET password = :next
                            WHERE id = :id AND (:proven IS NULL OR password = :proven)
                            """)
                    .bind("next", next.kept())
                    .bind("id", id.number())
                    .bind("proven", proven.map(PasswordHash::kept).orElse(null))
                    .execute();
            return done == 1 && endOthers(h, id, keptSession);
        });
    }

    private static boolean endOthers(Handle sql, PersonId id, Optional<String> kept) {
        sql.createUpdate("DELETE FROM session WHERE person = :id AND token_hash <> :kept")
                .bind("id", id.number())
                .bind("kept", kept.orElse(""))
                .execute();
        return true;
    }
}
