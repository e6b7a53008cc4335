package obscura.migrations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.masking.Attempt;
import obscura.plugin.masking.MaskReport;
import obscura.plugin.masking.Masks;
import obscura.plugin.masking.OurMask;
import obscura.plugin.masking.SaveResult;
import obscura.plugin.masking.Shape;
import obscura.plugin.masking.WantedMasks;
import obscura.plugin.masking.WatchNotes;
import org.jdbi.v3.core.Handle;

/**
 * The tables {@code camera_masks} and {@code camera_mask_ours}. What was wanted and what is ours must be readable. A report that
 * can't be read any more counts as none, and as a change that broke off: so it is told, and gone on with by applying.
 */
public final class SqlMasks implements Masks {
    /** That it broke off is known all the same. */
    private static final Attempt UNREADABLE = new Attempt(Instant.EPOCH, List.of(), List.of());

    private final Transactions transactions;

    public SqlMasks(Database database) {
        this.transactions = new Transactions(database.jdbi());
    }

    @Override
    public WantedMasks wanted(CameraId camera) {
        return transactions.read(h -> wanted(h, camera));
    }

    private static WantedMasks wanted(Handle h, CameraId camera) {
        return h.createQuery("SELECT wanted FROM camera_masks WHERE camera = :camera")
                .bind("camera", camera.number())
                .mapTo(String.class)
                .findOne()
                .map(text -> MaskJson.read(text, WantedMasks.class))
                .orElseGet(WantedMasks::none);
    }

    @Override
    public SaveResult save(CameraId camera, WantedMasks masks) {
        return transactions.whole(h -> {
            WantedMasks now = wanted(h, camera);
            if (now.version() != masks.version()) {
                return new SaveResult.Stale(now);
            }
            WantedMasks next = new WantedMasks(now.version() + 1, masks.masks());
            write(h, camera, next);
            return new SaveResult.Saved(next);
        });
    }

    private static void write(Handle h, CameraId camera, WantedMasks masks) {
        h.createUpdate("""
                INSERT INTO camera_masks (camera, version, wanted) VALUES (:camera, :version, :wanted)
                ON CONFLICT (camera) DO UPDATE SET version = excluded.version, wanted = excluded.wanted
                """)
                .bind("camera", camera.number())
                .bind("version", masks.version())
                .bind("wanted", MaskJson.write(masks))
                .execute();
    }

    @Override
    public List<OurMask> ours(CameraId camera) {
        String sql = "SELECT token, shape FROM camera_mask_ours WHERE camera = :camera ORDER BY rowid";
        return transactions.read(h -> h.createQuery(sql)
                .bind("camera", camera.number())
                .map((row, context) ->
                        new OurMask(row.getString("token"), MaskJson.read(row.getString("shape"), Shape.class)))
                .list());
    }

    @Override
    public void own(CameraId camera, OurMask mask) {
        String sql = """
                INSERT INTO camera_mask_ours (camera, token, shape) VALUES (:camera, :token, :shape)
                ON CONFLICT (camera, token) DO UPDATE SET shape = excluded.shape
                """;
        transactions.whole(h -> h.createUpdate(sql)
                .bind("camera", camera.number())
                .bind("token", mask.token())
                .bind("shape", MaskJson.write(mask.shape()))
                .execute());
    }

    @Override
    public void disown(CameraId camera, String token) {
        transactions.whole(h -> h.createUpdate("DELETE FROM camera_mask_ours WHERE camera = :camera AND token = :token")
                .bind("camera", camera.number())
                .bind("token", token)
                .execute());
    }

    @Override
    public Optional<Attempt> attempt(CameraId camera) {
        Optional<Attempt> attempt = text(camera, "SELECT attempt FROM camera_masks WHERE camera = :camera")
                .map(text -> MaskJson.readable(text, Attempt.class).orElse(UNREADABLE));
        return attempt.isEmpty() && isUnreadable(camera) ? Optional.of(UNREADABLE) : attempt;
    }

    private boolean isUnreadable(CameraId camera) {
        return written(camera).isPresent() && report(camera).isEmpty();
    }

    @Override
    public void begin(CameraId camera, Attempt attempt) {
        change(camera, "UPDATE camera_masks SET attempt = :text WHERE camera = :camera", MaskJson.write(attempt));
    }

    @Override
    public void end(CameraId camera) {
        change(camera, "UPDATE camera_masks SET attempt = :text WHERE camera = :camera", null);
    }

    @Override
    public Optional<MaskReport> report(CameraId camera) {
        return written(camera).flatMap(text -> MaskJson.readable(text, MaskReport.class));
    }

    private Optional<String> written(CameraId camera) {
        return text(camera, "SELECT report FROM camera_masks WHERE camera = :camera");
    }

    @Override
    public void report(CameraId camera, MaskReport report) {
        change(camera, "UPDATE camera_masks SET report = :text WHERE camera = :camera", MaskJson.write(report));
    }

    @Override
    public WatchNotes notes(CameraId camera) {
        return text(camera, "SELECT notes FROM camera_masks WHERE camera = :camera")
                .flatMap(text -> MaskJson.readable(text, WatchNotes.class))
                .orElseGet(WatchNotes::none);
    }

    @Override
    public void note(CameraId camera, WatchNotes notes) {
        change(camera, "UPDATE camera_masks SET notes = :text WHERE camera = :camera", MaskJson.write(notes));
    }

    private Optional<String> text(CameraId camera, String sql) {
        return transactions.read(h -> h.createQuery(sql)
                .bind("camera", camera.number())
                .map((row, context) -> Optional.ofNullable(row.getString(1)))
                .findOne()
                .flatMap(text -> text));
    }

    /** Also for a camera nobody has drawn on yet. */
    private void change(CameraId camera, String sql, String text) {
        transactions.whole(h -> {
            h.createUpdate("""
                    INSERT INTO camera_masks (camera, version, wanted) VALUES (:camera, 0, :wanted)
                    ON CONFLICT (camera) DO NOTHING
                    """)
                    .bind("camera", camera.number())
                    .bind("wanted", MaskJson.write(WantedMasks.none()))
                    .execute();
            return h.createUpdate(sql)
                    .bind("camera", camera.number())
                    .bind("text", text)
                    .execute();
        });
    }
}
