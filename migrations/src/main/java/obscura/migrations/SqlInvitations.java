package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Invitation;
import obscura.plugin.access.InvitationResult;
import obscura.plugin.access.Invitations;
import obscura.plugin.access.NewPerson;
import obscura.plugin.access.PersonName;
import obscura.plugin.access.Role;
import obscura.plugin.access.secret.PasswordHash;
import obscura.plugin.access.secret.SecretToken;
import obscura.plugin.id.InvitationId;
import obscura.plugin.id.PersonId;
import org.jdbi.v3.core.Handle;

/** Invitations in the tables {@code invitation} and {@code invitation_camera}. */
public final class SqlInvitations implements Invitations {
    private static final String ALL = """
            SELECT invitation.*, giver.role AS giver_role,
                (SELECT group_concat(camera) FROM invitation_camera WHERE invitation = invitation.id) AS cameras
            FROM invitation LEFT JOIN person giver ON giver.id = invitation.made_by
            """;

    private final Transactions sql;

    public SqlInvitations(Database database) {
        this.sql = new Transactions(database.jdbi());
    }

    /** @param giver the role of whoever gave it, as it is now */
    private record Given(Invitation invitation, Optional<Role> giver) {}

    @Override
    public Invitation add(SecretToken token, Invitation.Terms terms) {
        return sql.whole(h -> {
            long id = insert(h, token, terms);
            CameraLists.INVITATION.set(h, id, terms.cameras());
            return new Invitation(new InvitationId(id), terms);
        });
    }

    private static long insert(Handle sql, SecretToken token, Invitation.Terms terms) {
        return sql.createUpdate("""
                        INSERT INTO invitation (token_hash, role, all_cameras, made_at, expires_at, made_by)
                        VALUES (:hash, :role, :all, :made, :expires, :by)
                        """)
                .bind("hash", token.hash())
                .bind("role", terms.role().word())
                .bind("all", AccessRows.all(terms.cameras()))
                .bind("made", terms.made().toEpochMilli())
                .bind("expires", terms.expires().toEpochMilli())
                .bind("by", terms.by().map(PersonId::number).orElse(null))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public List<Invitation> open(Instant now) {
        return sql.read(h -> h.createQuery(ALL + "ORDER BY invitation.made_at, invitation.id")
                .map((row, context) -> given(row))
                .filter(given -> given.invitation().isOpen(now, given.giver()))
                .map(Given::invitation)
                .list());
    }

    @Override
    public Optional<Invitation> find(SecretToken token, Instant now) {
        return sql.read(h -> find(h, token, now));
    }

    private static Optional<Invitation> find(Handle sql, SecretToken token, Instant now) {
        return sql.createQuery(ALL + "WHERE token_hash = :hash")
                .bind("hash", token.hash())
                .map((row, context) -> given(row))
                .findOne()
                .filter(given -> given.invitation().isOpen(now, given.giver()))
                .map(Given::invitation);
    }

    @Override
    public InvitationResult accept(SecretToken token, PersonName name, PasswordHash password, Instant now) {
        return sql.whole(h -> find(h, token, now)
                .map(found -> accept(h, found, name, password, now))
                .orElseGet(InvitationResult.NotOpen::new));
    }

    private static InvitationResult accept(
            Handle sql, Invitation found, PersonName name, PasswordHash password, Instant now) {
        if (SqlPeople.isTaken(sql, name)) {
            return InvitationResult.Refused.taken(name);
        }
        delete(sql, found.id());
        return new InvitationResult.Joined(
                SqlPeople.insert(sql, new NewPerson(name, password, found.role(), found.cameras(), now)));
    }

    @Override
    public boolean withdraw(InvitationId id) {
        return sql.whole(h -> delete(h, id)) == 1;
    }

    private static int delete(Handle sql, InvitationId id) {
        return sql.createUpdate("DELETE FROM invitation WHERE id = :id")
                .bind("id", id.number())
                .execute();
    }

    private static Given given(ResultSet row) throws SQLException {
        Invitation.Terms terms = new Invitation.Terms(
                AccessRows.role(row.getString("role")),
                AccessRows.limit(row.getInt("all_cameras"), row.getString("cameras")),
                AccessRows.instant(row, "made_at"),
                AccessRows.instant(row, "expires_at"),
                AccessRows.number(row, "made_by").map(PersonId::new));
        return new Given(
                new Invitation(new InvitationId(row.getLong("id")), terms),
                Optional.ofNullable(row.getString("giver_role")).map(AccessRows::role));
    }
}
