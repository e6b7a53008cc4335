package obscura.web.exports;

import java.time.Duration;
import java.util.Optional;
import obscura.plugin.export.order.Export;
import obscura.plugin.export.order.ExportState;
import obscura.plugin.id.ExportId;
import obscura.web.http.Call;
import obscura.web.http.EventStreams;
import obscura.web.http.NotThere;

/** Tells pages that are open how far their export is. Any thread. */
public final class WatchExports implements AutoCloseable {
    private final FindExport find;
    private final ShowExport show;
    private final EventStreams streams = new EventStreams("exports-watch", Duration.ofSeconds(1));

    public WatchExports(FindExport find, ShowExport show) {
        this.find = find;
        this.show = show;
    }

    void open(Call call) {
        ExportId id = find.in(call).id();
        streams.open(call, "/exports/" + id, () -> now(call, id));
    }

    private Optional<String> now(Call call, ExportId id) {
        Export export = find.of(call.visitor(), id).orElseThrow(NotThere::new);
        return export.state() == ExportState.QUEUED || export.state() == ExportState.RUNNING
                ? Optional.of(show.status(call, export))
                : Optional.empty();
    }

    @Override
    public void close() {
        streams.close();
    }
}
