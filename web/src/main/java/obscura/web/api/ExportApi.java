package obscura.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import obscura.plugin.ObscuraException;
import obscura.plugin.access.Right;
import obscura.plugin.access.Visitor;
import obscura.plugin.export.order.Export;
import obscura.plugin.export.order.ExportDesk;
import obscura.plugin.export.order.ExportState;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ExportId;
import obscura.web.exports.AskedExport;
import obscura.web.exports.Downloads;
import obscura.web.exports.FindExport;
import obscura.web.exports.TakeOrder;
import obscura.web.http.Call;
import obscura.web.http.Problem;
import obscura.web.http.Route;

/** Exports for programs: ordered, watched, fetched, deleted. */
public final class ExportApi {
    private static final String ALL = "/api/v1/exports";
    private static final String ONE = ALL + "/{id}";
    private static final int ROWS = 100;
    private static final int LONGEST_KEY = 200;

    private final FindExport find;
    private final TakeOrder orders;
    private final ExportDesk desk;
    private final Downloads downloads;

    public ExportApi(FindExport find, TakeOrder orders, ExportDesk desk, Downloads downloads) {
        this.find = find;
        this.orders = orders;
        this.desk = desk;
        this.downloads = downloads;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(ALL, Right.MAKE_EXPORTS, this::order),
                Route.get(ALL, Right.DOWNLOAD_EXPORTS, this::list),
                Route.get(ONE, Right.DOWNLOAD_EXPORTS, this::one),
                Route.get(ONE + "/file", Right.DOWNLOAD_EXPORTS, downloads::video),
                Route.get(ONE + "/receipt", Right.DOWNLOAD_EXPORTS, downloads::receipt),
                Route.post(ONE + "/cancel", Right.MAKE_EXPORTS, this::cancel),
                Route.delete(ONE, Right.DELETE_EXPORTS, this::delete));
    }

    private void order(Call call) {
        AskedExport asked = call.raw().bodyAsClass(NewExport.class).asked();
        List<TakeOrder.Wrong> wrong = orders.wrong(asked, call.visitor());
        if (!wrong.isEmpty()) {
            String detail = wrong.stream().map(w -> call.view().t(w.key())).collect(Collectors.joining(" "));
            String hint = call.view()
                    .t(
                            "api.fields",
                            wrong.stream()
                                    .map(TakeOrder.Wrong::field)
                                    .distinct()
                                    .collect(Collectors.joining(", ")));
            call.json(422, Problem.of(422, call.view().t("layout.refused.title"), detail, hint));
            call.raw().contentType("application/problem+json");
            return;
        }
        ExportId id = orders.order(asked, call.who(), key(call));
        call.raw().header("Location", ALL + "/" + id);
        call.json(202, Map.of("id", id.number()));
    }

    /** So that a program which got no answer can send its order again. */
    private static String key(Call call) {
        return Optional.ofNullable(call.raw().header("Idempotency-Key"))
                .filter(key -> key.length() <= LONGEST_KEY)
                .orElse("");
    }

    private void list(Call call) {
        List<Export> found = find.newest(
                call.visitor(),
                number(call, "camera").map(CameraId::new),
                call.query("state").map(ExportApi::state),
                number(call, "before").map(ExportId::new),
                ROWS);
        call.json(Map.of("exports", found.stream().map(this::json).toList()));
    }

    private static ExportState state(String word) {
        return Arrays.stream(ExportState.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> usage("\"state\" is one of the words an export's state can be."));
    }

    private static Optional<Long> number(Call call, String name) {
        return call.query(name).map(text -> {
            if (!text.matches("[1-9]\\d{0,17}")) {
                throw usage("\"" + name + "\" is a number.");
            }
            return Long.parseLong(text);
        });
    }

    private static ObscuraException usage(String message) {
        return new ObscuraException(ObscuraException.Kind.USAGE, message);
    }

    private void one(Call call) {
        call.json(json(find.in(call)));
    }

    private ExportJson json(Export export) {
        return ExportJson.of(export, export.state() == ExportState.QUEUED ? find.place(export) : 0);
    }

    private void cancel(Call call) {
        Export export = find.in(call);
        desk.cancel(export.id(), call.who());
        call.json(json(find.in(call)));
    }

    /** A browser's session must have given the password lately, as on the page; a token has none. */
    private void delete(Call call) {
        Export export = find.in(call);
        if (call.visitor() instanceof Visitor.BySession session && !session.confirmed()) {
            throw ObscuraException.refused(
                    "Deleting asks for your password again: delete the export on its page, or use a token.");
        }
        desk.delete(export.id(), call.who());
        call.raw().status(204);
    }
}
