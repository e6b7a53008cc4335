package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.ApiToken;
import obscura.plugin.access.ApiTokens;
import obscura.plugin.access.Person;
import obscura.plugin.access.secret.SecretToken;
import obscura.plugin.id.PersonId;
import obscura.plugin.id.TokenId;
import org.jdbi.v3.core.Handle;

/** API tokens in the tables {@code api_token} and {@code api_token_camera}. */
public final class SqlTokens implements ApiTokens {
    private static final String ALL = """
            SELECT *, (SELECT group_concat(camera) FROM api_token_camera WHERE api_token = api_token.id) AS cameras
            FROM api_token LEFT JOIN person_now ON person_id = made_by
            """;

    private final Transactions sql;

    public SqlTokens(Database database) {
        this.sql = new Transactions(database.jdbi());
    }

    @Override
    public ApiToken add(SecretToken token, ApiToken.Terms terms) {
        return sql.whole(h -> {
            long id = insert(h, token, terms);
            CameraLists.API_TOKEN.set(h, id, terms.cameras());
            return new ApiToken(new TokenId(id), terms, Optional.empty());
        });
    }

    private static long insert(Handle sql, SecretToken token, ApiToken.Terms terms) {
        return sql.createUpdate("""
                        INSERT INTO api_token (name, token_hash, rights, all_cameras, made_at, expires_at, made_by)
                        VALUES (:name, :hash, :rights, :all, :made, :expires, :by)
                        """)
                .bind("name", terms.name())
                .bind("hash", token.hash())
                .bind("rights", AccessRows.words(terms.rights()))
                .bind("all", AccessRows.all(terms.cameras()))
                .bind("made", terms.made().toEpochMilli())
                .bind("expires", terms.expires().toEpochMilli())
                .bind("by", terms.by().map(PersonId::number).orElse(null))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public List<ApiToken> all() {
        return sql.read(h -> h.createQuery(ALL + "ORDER BY name, id")
                .map((row, context) -> token(row))
                .list());
    }

    @Override
    public Optional<Found> find(SecretToken token) {
        return sql.read(h -> h.createQuery(ALL + "WHERE token_hash = :hash")
                .bind("hash", token.hash())
                .map((row, context) -> found(row))
                .findOne());
    }

    @Override
    public void use(TokenId id, Instant now) {
        sql.whole(h -> h.createUpdate("UPDATE api_token SET used_at = :now WHERE id = :id")
                .bind("now", now.toEpochMilli())
                .bind("id", id.number())
                .execute());
    }

    @Override
    public boolean revoke(TokenId id) {
        return sql.whole(h -> h.createUpdate("DELETE FROM api_token WHERE id = :id")
                        .bind("id", id.number())
                        .execute())
                == 1;
    }

    private static Found found(ResultSet row) throws SQLException {
        ApiToken token = token(row);
        Optional<Person> by = token.terms().by().isEmpty() ? Optional.empty() : Optional.of(AccessRows.person(row));
        return new Found(token, by);
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        ApiToken.Terms terms = new ApiToken.Terms(
                row.getString("name"),
                AccessRows.rights(row.getString("rights")),
                AccessRows.limit(row.getInt("all_cameras"), row.getString("cameras")),
                AccessRows.instant(row, "made_at"),
                AccessRows.instant(row, "expires_at"),
                AccessRows.number(row, "made_by").map(PersonId::new));
        return new ApiToken(
                new TokenId(row.getLong("id")),
                terms,
                AccessRows.number(row, "used_at").map(Instant::ofEpochMilli));
    }
}
