package obscura.web.retention;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.RunId;
import obscura.plugin.nvr.Nvrs;
import obscura.retention.certificate.Certificates;
import obscura.retention.plan.PlanLine;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.Rules;
import obscura.retention.run.ItemFilter;
import obscura.retention.run.ItemResult;
import obscura.retention.run.OldItems;
import obscura.retention.run.Run;
import obscura.retention.run.RunItem;
import obscura.retention.run.RunLine;
import obscura.retention.run.RunState;
import obscura.retention.run.Runs;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.NotThere;

/** Puts the page of one run together. Any thread. */
public final class ShowRun {
    private static final int ROWS = 100;

    private final Runs runs;
    private final Rules rules;
    private final Cameras cameras;
    private final Nvrs nvrs;
    private final HeldBack held;
    private final Certificates certificates;
    private final OldItems old;

    /** @param old whether things of a run are still told one by one */
    public ShowRun(
            Runs runs,
            Rules rules,
            Cameras cameras,
            Nvrs nvrs,
            HeldBack held,
            Certificates certificates,
            OldItems old) {
        this.runs = runs;
        this.rules = rules;
        this.cameras = cameras;
        this.nvrs = nvrs;
        this.held = held;
        this.certificates = certificates;
        this.old = old;
    }

    RunRow row(Call call, Run run) {
        boolean open = run.state() == RunState.DONE
                && Arrays.stream(ItemResult.values())
                        .filter(ItemResult::isBad)
                        .anyMatch(bad ->
                                !runs.items(run.id(), ItemFilter.of(bad), 0, 1).isEmpty());
        return RunRow.of(call.view(), words(call), run, open);
    }

    /** The one the path names. */
    Run run(Call call) {
        return runs.find(call.id("id", RunId::new)).orElseThrow(NotThere::new);
    }

    RunPage page(Call call, Run run, Form form) {
        List<RunLine> lines = runs.lines(run.id());
        ItemFilter filter = filter(call);
        long after = call.query("after")
                .filter(v -> v.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
        List<RunItem> items = runs.items(run.id(), filter, after, ROWS + 1);
        return new RunPage(
                call.view(),
                row(call, run),
                lines.stream().map(line -> line(call, line)).toList(),
                heldBack(call, run),
                items.stream().limit(ROWS).map(item -> item(call, item)).toList(),
                items.size() > ROWS
                        ? Optional.of(more(run, filter, items.get(ROWS - 1).number()))
                        : Optional.empty(),
                filter.result(),
                doubts(call, run),
                certificates.json(run.id()).isPresent(),
                rules.current().version() == run.rules(),
                old.isCounted(run.id()),
                form);
    }

    private List<String> doubts(Call call, Run run) {
        RetentionWords words = words(call);
        boolean past = run.confirmed().isPresent();
        return run.doubts().stream()
                .map(doubt -> past ? words.doubted(doubt) : words.doubt(doubt))
                .toList();
    }

    /** Only what changes while it goes on. */
    String progress(Call call, Run run) {
        List<RunPage.Line> lines =
                runs.lines(run.id()).stream().map(line -> line(call, line)).toList();
        return call.fragment(
                "retention/progress",
                new RunPage(
                        call.view(),
                        row(call, run),
                        lines,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        false,
                        true,
                        false,
                        Form.empty()));
    }

    private static ItemFilter filter(Call call) {
        Optional<ItemResult> result = call.query("result").flatMap(ItemResult::ofWord);
        Optional<CameraId> camera =
                call.query("camera").filter(v -> v.matches("[1-9]\\d{0,17}")).map(v -> new CameraId(Long.parseLong(v)));
        Optional<RuleKind> kind = call.query("kind").flatMap(RuleKind::ofWord);
        return new ItemFilter(camera, kind, result);
    }

    private static String more(Run run, ItemFilter filter, long after) {
        return RunRoutes.page(run.id()) + "?after=" + after
                + filter.result().map(result -> "&result=" + result.word()).orElse("")
                + filter.camera().map(camera -> "&camera=" + camera).orElse("")
                + filter.kind().map(kind -> "&kind=" + kind.word()).orElse("") + "#items";
    }

    private List<RunPage.Held> heldBack(Call call, Run run) {
        return run.isPreview() && run.state() == RunState.DONE
                ? run.planned().map(held::at).orElse(List.of()).stream()
                        .map(line -> held(call, line))
                        .toList()
                : List.of();
    }

    private RunPage.Held held(Call call, PlanLine line) {
        return new RunPage.Held(camera(call, line.camera()), line.held(), line.heldBytes());
    }

    private RunPage.Line line(Call call, RunLine line) {
        return new RunPage.Line(call.view(), camera(call, line.camera()), line);
    }

    private RunPage.Item item(Call call, RunItem item) {
        return new RunPage.Item(
                call.view(), words(call), camera(call, item.piece().camera()), item);
    }

    private String camera(Call call, Optional<CameraId> camera) {
        return camera.map(id -> cameras.find(id)
                        .map(Camera::name)
                        .orElseGet(() -> call.view().t("retention.cameragone", id)))
                .orElse("–");
    }

    RetentionWords words(Call call) {
        return new RetentionWords(call.texts(), nvrs);
    }
}
