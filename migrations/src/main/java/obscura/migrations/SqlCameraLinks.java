package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraLinks;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.id.CameraId;
import obscura.plugin.seal.SecretBox;
import org.jdbi.v3.core.statement.SqlStatement;

/** The table {@code camera_link}. Passwords are locked before they come near it. */
public final class SqlCameraLinks implements CameraLinks {
    private static final String COLUMNS = "camera, address, user_name, certificate, lens, reapply";

    private final Transactions transactions;
    private final SecretBox box;

    public SqlCameraLinks(Database database, SecretBox box) {
        this.transactions = new Transactions(database.jdbi());
        this.box = box;
    }

    @Override
    public List<CameraLink> all() {
        return transactions.read(h -> h.createQuery("SELECT " + COLUMNS + " FROM camera_link ORDER BY camera")
                .map((row, context) -> link(row))
                .list());
    }

    @Override
    public Optional<CameraLink> find(CameraId camera) {
        return transactions.read(h -> h.createQuery("SELECT " + COLUMNS + " FROM camera_link WHERE camera = :camera")
                .bind("camera", camera.number())
                .map((row, context) -> link(row))
                .findOne());
    }

    @Override
    public void put(CameraLink link, CameraPassword password) {
        String sql = """
                INSERT INTO camera_link (camera, address, user_name, password, certificate, lens, reapply)
                VALUES (:camera, :address, :user, :password, :certificate, :lens, :reapply)
                ON CONFLICT (camera) DO UPDATE SET address = excluded.address, user_name = excluded.user_name,
                    password = excluded.password, certificate = excluded.certificate, lens = excluded.lens,
                    reapply = excluded.reapply
                """;
        byte[] locked = box.lock(about(link.camera()), password.text());
        transactions.whole(
                h -> bound(h.createUpdate(sql), link).bind("password", locked).execute());
    }

    @Override
    public void change(CameraLink link) {
        String sql = """
                UPDATE camera_link SET address = :address, user_name = :user, certificate = :certificate, lens = :lens,
                    reapply = :reapply WHERE camera = :camera
                """;
        transactions.whole(h -> bound(h.createUpdate(sql), link).execute());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, CameraLink link) {
        return statement
                .bind("camera", link.camera().number())
                .bind("address", link.address())
                .bind("user", link.user())
                .bind("certificate", link.certificate().orElse(null))
                .bind("lens", link.lens().orElse(null))
                .bind("reapply", link.reapply());
    }

    @Override
    public CameraPassword password(CameraId camera) {
        Optional<byte[]> locked =
                transactions.read(h -> h.createQuery("SELECT password FROM camera_link WHERE camera = :camera")
                        .bind("camera", camera.number())
                        .mapTo(byte[].class)
                        .findOne());
        return locked.map(bytes -> new CameraPassword(box.open(about(camera), bytes)))
                .orElseThrow(() -> ObscuraException.refused("This camera has no ONVIF address yet. Add one first."));
    }

    private static String about(CameraId camera) {
        return "password of camera " + camera;
    }

    @Override
    public void remove(CameraId camera) {
        transactions.whole(h -> h.createUpdate("DELETE FROM camera_link WHERE camera = :camera")
                .bind("camera", camera.number())
                .execute());
    }

    private static CameraLink link(ResultSet row) throws SQLException {
        return new CameraLink(
                new CameraId(row.getLong("camera")),
                row.getString("address"),
                row.getString("user_name"),
                Optional.ofNullable(row.getString("certificate")),
                Optional.ofNullable(row.getString("lens")),
                row.getBoolean("reapply"));
    }
}
