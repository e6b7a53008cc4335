package obscura.migrations;

import java.util.Arrays;
import java.util.List;
import obscura.plugin.id.CameraId;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.retention.run.DaysBefore;

/** The table {@code retention_days_before}. */
public final class SqlDaysBefore implements DaysBefore {
    private final Transactions transactions;

    public SqlDaysBefore(Database database) {
        this.transactions = new Transactions(database.jdbi());
    }

    @Override
    public List<Days> of(CameraId camera) {
        return transactions.read(h -> h.createQuery("SELECT * FROM retention_days_before WHERE camera = :camera")
                .bind("camera", camera.number())
                .map((row, context) ->
                        new Days(camera, kind(row.getString("kind")), row.getDouble("days"), row.getDouble("told")))
                .list());
    }

    private static KeptKind kind(String word) {
        return Arrays.stream(KeptKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void remember(Days days) {
        transactions.whole(h -> h.createUpdate("""
                        INSERT OR REPLACE INTO retention_days_before (camera, kind, days, told)
                        VALUES (:camera, :kind, :days, :told)""")
                .bind("camera", days.camera().number())
                .bind("kind", days.kind().word())
                .bind("days", days.before())
                .bind("told", days.told())
                .execute());
    }

    @Override
    public void forget(CameraId camera, KeptKind kind) {
        transactions.whole(h -> h.execute(
                "DELETE FROM retention_days_before WHERE camera = ? AND kind = ?", camera.number(), kind.word()));
    }
}
