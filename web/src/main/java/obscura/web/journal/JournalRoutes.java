package obscura.web.journal;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import obscura.plugin.access.Right;
import obscura.plugin.access.Visitor;
import obscura.plugin.camera.Cameras;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.ChainFinding;
import obscura.plugin.journal.ChainVerdict;
import obscura.plugin.journal.CutSummary;
import obscura.plugin.journal.Entries;
import obscura.plugin.journal.EntriesCsv;
import obscura.plugin.journal.EntriesJson;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.EntryPage;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.web.http.Call;
import obscura.web.http.Route;

/** The journal, for those who may read it; entries about a camera only for those who may know of it. */
public final class JournalRoutes {
    private static final int ROWS = 50;

    private final Journal journal;
    private final Entries entries;
    private final Cameras cameras;
    private final Supplier<ChainVerdict> check;

    /** @param check reads the whole journal and says whether it is whole */
    public JournalRoutes(Journal journal, Entries entries, Cameras cameras, Supplier<ChainVerdict> check) {
        this.journal = journal;
        this.entries = entries;
        this.cameras = cameras;
        this.check = check;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/journal", Right.READ_JOURNAL, call -> show(call, Optional.empty())),
                Route.post("/journal/check", Right.READ_JOURNAL, this::check),
                Route.get("/journal/download.csv", Right.READ_JOURNAL, this::csv),
                Route.get("/journal/download.json", Right.READ_JOURNAL, this::json),
                Route.get("/api/v1/journal", Right.READ_JOURNAL, this::api));
    }

    private void show(Call call, Optional<JournalPage.Check> checked) {
        Asked asked = Asked.in(call);
        EntryPage page = entries.page(asked.filter(call.texts().zone()), before(call), ROWS);
        Rows rows = new Rows(call.texts(), cameras.all());
        List<JournalPage.Row> shown = page.entries().stream()
                .filter(entry -> isFor(call.visitor(), entry))
                .map(rows::row)
                .toList();
        JournalPage model = new JournalPage(
                call.view(),
                asked,
                shown,
                JournalPage.older(asked, page.before()),
                cameras.all().stream()
                        .filter(camera -> call.visitor().maySee(camera.id()))
                        .toList(),
                entries.removed().map(cut -> removed(call, cut)),
                checked);
        if (call.isFragment()) {
            call.page("journal/rows", model);
        } else {
            call.page("journal/journal", model);
        }
    }

    private static String removed(Call call, CutSummary cut) {
        return call.texts()
                .of(
                        "journal.removed",
                        call.texts().number(cut.range().last()),
                        call.texts().number(cut.rule().days()),
                        call.texts().time(cut.at()));
    }

    private static boolean isFor(Visitor visitor, Entry entry) {
        return entry.note().camera().map(visitor::maySee).orElse(true);
    }

    private static OptionalLong before(Call call) {
        return call.query("before").filter(v -> v.matches("\\d{1,18}")).map(Long::parseLong).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private void check(Call call) {
        ChainVerdict verdict = check.get();
        Result result = verdict.whole() ? Result.DONE : Result.FAILED;
        journal.append(Note.of(call.who(), Act.CHECK_JOURNAL, "", result));
        List<String> findings =
                verdict.findings().stream().map(ChainFinding::words).toList();
        show(
                call,
                Optional.of(new JournalPage.Check(
                        verdict.whole(),
                        call.texts().number(verdict.entries()),
                        verdict.head().hash(),
                        findings)));
    }

    private void csv(Call call) throws IOException {
        OutputStream out = download(call, "text/csv; charset=utf-8", "journal.csv");
        try (EntriesCsv csv = new EntriesCsv(out)) {
            each(call, csv);
        }
    }

    private void json(Call call) throws IOException {
        OutputStream out = download(call, "application/json", "journal.json");
        try (EntriesJson json = new EntriesJson(out)) {
            each(call, json);
        }
    }

    /** Written down before the first byte leaves. */
    private OutputStream download(Call call, String type, String name) {
        journal.append(Note.of(call.who(), Act.DOWNLOAD_JOURNAL, Asked.in(call).address(), Result.DONE));
        Context ctx = call.raw();
        ctx.contentType(type).header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        return ctx.outputStream();
    }

    private void each(Call call, Consumer<Entry> reader) {
        entries.each(Asked.in(call).filter(call.texts().zone()), entry -> {
            if (isFor(call.visitor(), entry)) {
                reader.accept(entry);
            }
        });
    }

    private void api(Call call) throws IOException {
        EntryPage page = entries.page(Asked.in(call).filter(call.texts().zone()), before(call), 200);
        page.before().ifPresent(before -> call.raw().header("X-Older-Before", Long.toString(before)));
        call.raw().contentType("application/json");
        try (EntriesJson json = new EntriesJson(call.raw().outputStream())) {
            page.entries().stream()
                    .filter(entry -> isFor(call.visitor(), entry))
                    .forEach(json);
        }
    }
}
