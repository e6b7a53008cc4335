package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.NvrSettings;
import obscura.plugin.nvr.Nvrs;
import org.jdbi.v3.core.Jdbi;

/** The NVRs, their settings as JSON. What holds the cameras without a recorder is none of them. */
public final class SqlNvrs implements Nvrs {
    private final Jdbi jdbi;

    public SqlNvrs(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public List<KnownNvr> all() {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT id, name, kind, settings FROM nvr WHERE kind <> 'none' ORDER BY lower(name), name, id")
                .map((r, ctx) -> nvr(r))
                .list());
    }

    @Override
    public Optional<KnownNvr> find(NvrId id) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT id, name, kind, settings FROM nvr WHERE id = :id AND kind <> 'none'")
                        .bind("id", id.number())
                        .map((r, ctx) -> nvr(r))
                        .findOne());
    }

    @Override
    public KnownNvr add(String name, NvrSettings settings) {
        String checked = KnownNvr.checked(name);
        long id = jdbi.inTransaction(h -> h.createQuery(
                        "INSERT INTO nvr (name, kind, settings) VALUES (:name, :kind, :settings) RETURNING id")
                .bind("name", checked)
                .bind("kind", settings.kind())
                .bind("settings", NvrJson.write(settings))
                .mapTo(Long.class)
                .one());
        return new KnownNvr(new NvrId(id), checked, settings);
    }

    @Override
    public void rename(NvrId id, String name) {
        String checked = KnownNvr.checked(name);
        jdbi.useHandle(h -> h.createUpdate("UPDATE nvr SET name = :name WHERE id = :id")
                .bind("name", checked)
                .bind("id", id.number())
                .execute());
    }

    @Override
    public void change(NvrId id, NvrSettings settings) {
        jdbi.useTransaction(h -> {
            h.createUpdate("UPDATE nvr SET settings = :settings WHERE id = :id AND kind = :kind")
                    .bind("settings", NvrJson.write(settings))
                    .bind("id", id.number())
                    .bind("kind", settings.kind())
                    .execute();
            h.createQuery("SELECT kind FROM nvr WHERE id = :id")
                    .bind("id", id.number())
                    .mapTo(String.class)
                    .findOne()
                    .filter(kind -> !kind.equals(settings.kind()))
                    .ifPresent(kind -> {
                        throw new IllegalArgumentException("A recorder of kind " + kind + " stays one");
                    });
        });
    }

    @Override
    public void remove(NvrId id) {
        jdbi.useTransaction(h -> {
            h.execute("DELETE FROM clip WHERE nvr = ?", id.number());
            h.execute("DELETE FROM camera WHERE nvr = ?", id.number());
            h.execute("DELETE FROM nvr WHERE id = ?", id.number());
        });
    }

    private static KnownNvr nvr(ResultSet row) throws SQLException {
        return new KnownNvr(
                new NvrId(row.getLong("id")),
                row.getString("name"),
                NvrJson.read(row.getString("kind"), row.getString("settings")));
    }
}
