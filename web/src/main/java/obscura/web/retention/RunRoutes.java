package obscura.web.retention;

import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Right;
import obscura.plugin.id.RunId;
import obscura.retention.run.Run;
import obscura.retention.run.RunAnswer;
import obscura.retention.run.RunCause;
import obscura.retention.run.RunDesk;
import obscura.retention.run.Runs;
import obscura.web.http.Action;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.Grave;
import obscura.web.http.Route;

/** Runs of deletion and looks at what one would delete; for those who see all cameras. */
public final class RunRoutes {
    private static final String ALL = RulesRoutes.PAGE + "/runs";
    private static final String ONE = ALL + "/{id}";
    private static final int ROWS = 50;

    private final Runs runs;
    private final RunDesk desk;
    private final ShowRun show;
    private final WatchRuns watch;
    private final Certified certified;

    public RunRoutes(Runs runs, RunDesk desk, ShowRun show, WatchRuns watch, Certified certified) {
        this.runs = runs;
        this.desk = desk;
        this.show = show;
        this.watch = watch;
        this.certified = certified;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(ALL, Right.SEE_RETENTION, Whole.only(this::list)),
                Route.get(ONE, Right.SEE_RETENTION, Whole.only(call -> show(call, 200, Form.empty()))),
                Route.get(ONE + "/events", Right.SEE_RETENTION, Whole.only(watch::open)),
                Route.get(ONE + "/certificate", Right.SEE_RETENTION, Whole.only(certified::page)),
                Route.get(ONE + "/certificate.json", Right.SEE_RETENTION, Whole.only(certified::json)),
                Route.post(
                        RulesRoutes.PAGE + "/preview",
                        Right.CHANGE_RULES,
                        Whole.only(call -> ask(call, RunCause.PREVIEW))),
                Route.post(
                        RulesRoutes.PAGE + "/run",
                        Right.RUN_DELETION,
                        Whole.only(Grave.action(RulesRoutes.PAGE, call -> ask(call, RunCause.ASKED)))),
                Route.post(ONE + "/confirm", Right.RUN_DELETION, Whole.only(grave(this::confirm))),
                Route.post(ONE + "/stop", Right.RUN_DELETION, Whole.only(this::stop)));
    }

    static String page(RunId run) {
        return ALL + "/" + run;
    }

    private static Action grave(Action action) {
        return call -> Grave.action(page(call.id("id", RunId::new)), action).run(call);
    }

    private void list(Call call) {
        Optional<RunId> before =
                call.query("before").filter(v -> v.matches("[1-9]\\d{0,17}")).map(v -> new RunId(Long.parseLong(v)));
        List<Run> found = runs.newest(before, ROWS + 1);
        List<Run> shown = found.stream().limit(ROWS).toList();
        call.page(
                "retention/runs",
                new RunsPage(
                        call.view(),
                        shown.stream().map(run -> show.row(call, run)).toList(),
                        found.size() > ROWS
                                ? Optional.of(
                                        ALL + "?before=" + shown.get(ROWS - 1).id())
                                : Optional.empty()));
    }

    private void show(Call call, int status, Form form) {
        call.page(status, "retention/run", show.page(call, show.run(call), form));
    }

    private void ask(Call call, RunCause cause) {
        RunAnswer answer = desk.ask(cause, call.who());
        if (answer instanceof RunAnswer.Done done) {
            call.redirect(page(done.run().id()));
            return;
        }
        // Only one run deletes at a time; it is the one to look at.
        Optional<Run> other =
                runs.unfinished().stream().filter(run -> !run.isPreview()).findFirst();
        call.redirect(other.map(run -> page(run.id())).orElse(RulesRoutes.PAGE), "retention.told.otherrun");
    }

    private void confirm(Call call) {
        Run run = show.run(call);
        Form form = call.form();
        if (desk.confirm(run.id(), call.who(), form.text("reason")) instanceof RunAnswer.Refused refused) {
            form.wrong("reason", show.words(call).refused(refused));
            show(call, 422, form);
            return;
        }
        call.redirect(page(run.id()));
    }

    private void stop(Call call) {
        Run run = show.run(call);
        boolean stopped = desk.stop(run.id(), call.who()) instanceof RunAnswer.Done;
        call.redirect(page(run.id()), stopped ? "retention.told.stopped" : "retention.told.notstopped");
    }
}
