package obscura.web.review;

import java.nio.file.Path;
import java.util.Map;
import obscura.plugin.export.order.ExportState;
import obscura.plugin.id.ExportId;
import obscura.web.RunningSite;

/** A site with an export of the street on its way to its review, and who is to decide it. */
final class WaitingReview implements AutoCloseable {
    final Street street;
    final ExportId id;
    /** Where its pages begin. */
    final String base;

    RunningSite site;
    RunningSite.Visitor boss;

    WaitingReview(Path folder) {
        street = new Street(folder);
        id = street.ordered();
        site = street.site();
        boss = site.admin();
        base = "/exports/" + id + "/review";
    }

    /** Returns when the export has come so far. */
    void waits() {
        street.until(id, ExportState.REVIEW);
    }

    /** The app ends and begins again; the same person signs in. */
    void restart() {
        site.close();
        site = street.site();
        boss = site.visitor();
        boss.post("/sign-in", Map.of("name", "boss", "password", RunningSite.PASSWORD));
    }

    @Override
    public void close() {
        site.close();
    }
}
