package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Address;
import obscura.plugin.access.PersonName;
import obscura.plugin.access.Session;
import obscura.plugin.access.Sessions;
import obscura.plugin.access.secret.PasswordHash;
import obscura.plugin.access.secret.SecretToken;
import obscura.plugin.id.PersonId;
import org.jdbi.v3.core.Handle;

/** Sessions in the tables {@code session} and {@code known_place}. */
public final class SqlSessions implements Sessions {
    private static final int PLACES_EACH = 20;

    private final Transactions sql;

    public SqlSessions(Database database) {
        this.sql = new Transactions(database.jdbi());
    }

    @Override
    public boolean open(SecretToken token, Session session, PasswordHash proven, int most) {
        return sql.whole(h -> {
            boolean kept = insert(h, token, session, proven) == 1;
            if (kept) {
                endOldest(h, session.person(), most);
                remember(h, session);
            }
            return kept;
        });
    }

    private static int insert(Handle sql, SecretToken token, Session session, PasswordHash proven) {
        return sql.createUpdate("""
                        INSERT INTO session (token_hash, person, made_at, used_at, confirmed_at, place)
                        SELECT :hash, id, :made, :used, :confirmed, :place
                        FROM person WHERE id = :person AND password = :proven
                        """)
                .bind("hash", token.hash())
                .bind("made", session.made().toEpochMilli())
                .bind("used", session.lastUsed().toEpochMilli())
                .bind("confirmed", session.confirmedAt().toEpochMilli())
                .bind("place", session.from())
                .bind("person", session.person().number())
                .bind("proven", proven.kept())
                .execute();
    }

    private static void endOldest(Handle sql, PersonId person, int most) {
        sql.createUpdate("""
                        DELETE FROM session WHERE person = :person AND token_hash NOT IN (
                            SELECT token_hash FROM session WHERE person = :person
                            ORDER BY made_at DESC, rowid DESC LIMIT :most)
                        """).bind("person", person.number()).bind("most", most).execute();
    }

    private static void remember(Handle sql, Session session) {
        sql.createUpdate("""
                        INSERT INTO known_place (person, place, at) VALUES (:person, :place, :at)
                        ON CONFLICT (person, place) DO UPDATE SET at = excluded.at
                        """)
                .bind("person", session.person().number())
                .bind("place", session.from())
                .bind("at", session.made().toEpochMilli())
                .execute();
        sql.createUpdate("""
                        DELETE FROM known_place WHERE person = :person AND place NOT IN (
                            SELECT place FROM known_place WHERE person = :person ORDER BY at DESC LIMIT :most)
                        """)
                .bind("person", session.person().number())
                .bind("most", PLACES_EACH)
                .execute();
    }

    @Override
    public Optional<Open> find(SecretToken token) {
        return sql.read(h -> h.createQuery("""
                        SELECT * FROM session JOIN person_now ON person_id = person WHERE token_hash = :hash
                        """)
                .bind("hash", token.hash())
                .map((row, context) -> new Open(session(row), AccessRows.person(row)))
                .findOne());
    }

    @Override
    public List<Session> of(PersonId person) {
        return sql.read(
                h -> h.createQuery("SELECT * FROM session WHERE person = :person ORDER BY made_at DESC, rowid DESC")
                        .bind("person", person.number())
                        .map((row, context) -> session(row))
                        .list());
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                new PersonId(row.getLong("person")),
                AccessRows.instant(row, "made_at"),
                AccessRows.instant(row, "used_at"),
                AccessRows.instant(row, "confirmed_at"),
                row.getString("place"));
    }

    @Override
    public void use(SecretToken token, Instant now) {
        sql.whole(h -> h.createUpdate("UPDATE session SET used_at = :now WHERE token_hash = :hash")
                .bind("now", now.toEpochMilli())
                .bind("hash", token.hash())
                .execute());
    }

    @Override
    public void confirm(SecretToken token, Instant now) {
        sql.whole(h -> h.createUpdate("UPDATE session SET confirmed_at = :now WHERE token_hash = :hash")
                .bind("now", now.toEpochMilli())
                .bind("hash", token.hash())
                .execute());
    }

    @Override
    public boolean end(SecretToken token) {
        return sql.whole(h -> h.createUpdate("DELETE FROM session WHERE token_hash = :hash")
                        .bind("hash", token.hash())
                        .execute())
                == 1;
    }

    @Override
    public int endAll(PersonId person) {
        return sql.whole(h -> h.createUpdate("DELETE FROM session WHERE person = :person")
                .bind("person", person.number())
                .execute());
    }

    @Override
    public void forget(Instant sessionsBefore, Instant placesBefore) {
        sql.whole(h -> {
            h.createUpdate("DELETE FROM session WHERE made_at < :time")
                    .bind("time", sessionsBefore.toEpochMilli())
                    .execute();
            return h.createUpdate("DELETE FROM known_place WHERE at < :time")
                    .bind("time", placesBefore.toEpochMilli())
                    .execute();
        });
    }

    @Override
    public boolean isKnownPlace(PersonName name, Address from, Instant since) {
        return sql.read(h -> h.createQuery("""
                        SELECT count(*) FROM known_place JOIN person ON person.id = known_place.person
                        WHERE name_key = :key AND place = :place AND at >= :since
                        """)
                        .bind("key", name.key())
                        .bind("place", from.text())
                        .bind("since", since.toEpochMilli())
                        .mapTo(Long.class)
                        .one())
                > 0;
    }
}
