package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import obscura.plugin.ObscuraException;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.camera.LoneCameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.NvrId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The cameras. One seen for the first time is called what its NVR calls it, without its group where that is enough. */
public final class SqlCameras implements Cameras, LoneCameras {
    private final Jdbi jdbi;

    public SqlCameras(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public List<Camera> all() {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT id, name, nvr, nvr_name FROM camera ORDER BY lower(name), name, id")
                        .map((r, ctx) -> camera(r))
                        .list());
    }

    @Override
    public Optional<Camera> find(CameraId id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT id, name, nvr, nvr_name FROM camera WHERE id = :id")
                .bind("id", id.number())
                .map((r, ctx) -> camera(r))
                .findOne());
    }

    @Override
    public Camera seenAt(NvrId nvr, String nvrName) {
        return jdbi.inTransaction(h -> at(h, nvr, nvrName).orElseGet(() -> add(h, nvr, nvrName)));
    }

    private static Optional<Camera> at(Handle h, NvrId nvr, String nvrName) {
        return h.createQuery("SELECT id, name, nvr, nvr_name FROM camera WHERE nvr = :nvr AND nvr_name = :name")
                .bind("nvr", nvr.number())
                .bind("name", nvrName)
                .map((r, ctx) -> camera(r))
                .findOne();
    }

    private static Camera add(Handle h, NvrId nvr, String nvrName) {
        String alone = shown(nvrName.substring(nvrName.lastIndexOf('/') + 1));
        h.createUpdate("INSERT INTO camera (name, nvr, nvr_name) VALUES (:name, :nvr, :nvrName)")
                .bind("name", taken(h, alone) ? shown(nvrName) : alone)
                .bind("nvr", nvr.number())
                .bind("nvrName", nvrName)
                .execute();
        return at(h, nvr, nvrName).orElseThrow();
    }

    private static boolean taken(Handle h, String name) {
        return h.createQuery("SELECT EXISTS (SELECT 1 FROM camera WHERE name = :name)")
                .bind("name", name)
                .mapTo(Boolean.class)
                .one();
    }

    /** A folder may be called by spaces alone, or longer than a name may be. */
    private static String shown(String nvrName) {
        String name = nvrName.strip();
        if (name.isBlank()) {
            return "(no name)";
        }
        return name.length() <= Camera.LONGEST_NAME ? name : name.substring(0, Camera.LONGEST_NAME - 1) + "…";
    }

    @Override
    public Camera add(String name) {
        requireName(name);
        return jdbi.inTransaction(h -> {
            // What holds the cameras that no recorder knows, made for the first of them. Nobody is shown it: it is no
            // NVR.
            h.execute("INSERT INTO nvr (name, kind, settings) SELECT '', 'none', '{}'"
                    + " WHERE NOT EXISTS (SELECT 1 FROM nvr WHERE kind = 'none')");
            NvrId none = new NvrId(h.createQuery("SELECT id FROM nvr WHERE kind = 'none'")
                    .mapTo(Long.class)
                    .one());
            String unique = UUID.randomUUID().toString();
            h.createUpdate("INSERT INTO camera (name, nvr, nvr_name) VALUES (:name, :nvr, :nvrName)")
                    .bind("name", name.strip())
                    .bind("nvr", none.number())
                    .bind("nvrName", unique)
                    .execute();
            return at(h, none, unique).orElseThrow();
        });
    }

    private static void requireName(String name) {
        if (name.isBlank() || name.length() > Camera.LONGEST_NAME) {
            throw ObscuraException.refused("A camera's name has 1 to " + Camera.LONGEST_NAME + " characters.");
        }
    }

    @Override
    public void rename(CameraId id, String name) {
        requireName(name);
        jdbi.useHandle(h -> h.createUpdate("UPDATE camera SET name = :name WHERE id = :id")
                .bind("name", name.strip())
                .bind("id", id.number())
                .execute());
    }

    private static Camera camera(ResultSet row) throws SQLException {
        return new Camera(
                new CameraId(row.getLong("id")),
                row.getString("name"),
                new NvrId(row.getLong("nvr")),
                row.getString("nvr_name"));
    }
}
