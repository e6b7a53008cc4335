package obscura.web.exports;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.access.Right;
import obscura.plugin.export.order.Export;
import obscura.plugin.export.order.ExportDesk;
import obscura.plugin.export.order.ExportState;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ExportId;
import obscura.web.http.Call;
import obscura.web.http.Grave;
import obscura.web.http.Route;

/** The list of exports, and each one with what can be done to it. */
public final class ExportRoutes {
    private static final int ROWS = 50;

    private final FindExport find;
    private final ExportDesk desk;
    private final Downloads downloads;
    private final ShowExport show;
    private final WatchExports watch;
    private final Clock clock;

    public ExportRoutes(
            FindExport find, ExportDesk desk, Downloads downloads, ShowExport show, WatchExports watch, Clock clock) {
        this.find = find;
        this.desk = desk;
        this.downloads = downloads;
        this.show = show;
        this.watch = watch;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/exports", Right.DOWNLOAD_EXPORTS, this::list),
                Route.get("/exports/{id}", Right.DOWNLOAD_EXPORTS, call -> show.page(call, find.in(call), "")),
                Route.get("/exports/{id}/events", Right.DOWNLOAD_EXPORTS, watch::open),
                Route.get("/exports/{id}/file", Right.DOWNLOAD_EXPORTS, downloads::video),
                Route.get("/exports/{id}/play", Right.DOWNLOAD_EXPORTS, downloads::play),
                Route.get("/exports/{id}/receipt", Right.DOWNLOAD_EXPORTS, downloads::receiptPage),
                Route.get("/exports/{id}/receipt.json", Right.DOWNLOAD_EXPORTS, downloads::receipt),
                Route.post("/exports/{id}/cancel", Right.MAKE_EXPORTS, this::cancel),
                Route.post("/exports/{id}/delete", Right.DELETE_EXPORTS, this::delete));
    }

    private void list(Call call) {
        Optional<ExportState> state = call.query("state").flatMap(ExportRoutes::state);
        Optional<CameraId> camera =
                call.query("camera").filter(v -> v.matches("[1-9]\\d{0,17}")).map(v -> new CameraId(Long.parseLong(v)));
        Optional<ExportId> before =
                call.query("before").filter(v -> v.matches("[1-9]\\d{0,17}")).map(v -> new ExportId(Long.parseLong(v)));
        List<Export> found = find.newest(call.visitor(), camera, state, before, ROWS + 1);
        List<Export> shown = found.stream().limit(ROWS).toList();
        String asked = "&state=" + state.map(ExportState::word).orElse("") + "&camera="
                + camera.map(CameraId::toString).orElse("");
        call.page(
                "exports/exports",
                new ExportsPage(
                        call.view(),
                        shown.stream()
                                .map(export -> find.row(export, call.texts(), clock.instant()))
                                .toList(),
                        find.cameras(call.visitor()),
                        state.map(ExportState::word).orElse(""),
                        camera.map(CameraId::toString).orElse(""),
                        found.size() > ROWS
                                ? Optional.of(
                                        "/exports?before=" + shown.get(ROWS - 1).id() + asked)
                                : Optional.empty()));
    }

    private static Optional<ExportState> state(String word) {
        return Arrays.stream(ExportState.values())
                .filter(state -> state.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private void cancel(Call call) {
        Export export = find.in(call);
        try {
            desk.cancel(export.id(), call.who());
        } catch (ObscuraException e) {
            if (e.kind() != ObscuraException.Kind.REFUSED) {
                throw e;
            }
            show.page(call, find.in(call), call.view().t("exports.notcancelled"));
            return;
        }
        call.redirect("/exports/" + export.id(), "exports.told.cancelled");
    }

    private void delete(Call call) throws Exception {
        Export export = find.in(call);
        Grave.action("/exports/" + export.id(), confirmed -> {
                    if (export.state().mayBecome(ExportState.DELETED)) {
                        desk.delete(export.id(), confirmed.who());
                    }
                    confirmed.redirect("/exports/" + export.id(), "exports.told.deleted");
                })
                .run(call);
    }
}
