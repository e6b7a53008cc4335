package obscura.web.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.nvr.Nvrs;
import obscura.retention.rule.RuleSet;
import obscura.retention.rule.Rules;
import obscura.retention.rule.RulesDesk;
import obscura.retention.rule.RulesWish;
import obscura.retention.rule.Saved;
import obscura.retention.run.Run;
import obscura.retention.run.RunState;
import obscura.retention.run.Runs;
import obscura.retention.schedule.Overdue;
import obscura.retention.schedule.OverdueMeter;
import obscura.retention.schedule.Schedule;
import obscura.retention.schedule.Schedules;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.Grave;
import obscura.web.http.Route;

/** How long footage lives and when it is deleted. */
public final class RulesRoutes {
    static final String PAGE = "/retention";

    private static final int VERSIONS = 10;
    private static final int RUNS = 30;
    private static final int LATE_ONES = 20;

    private final Kept kept;
    private final RulesDesk desk;
    private final Supplier<ZoneId> zone;
    private final Journal journal;
    private final Clock clock;

    /** What the page is put together from. */
    public record Kept(Rules rules, Schedules schedules, Runs runs, Cameras cameras, Nvrs nvrs, OverdueMeter meter) {}

    public RulesRoutes(Kept kept, RulesDesk desk, Supplier<ZoneId> zone, Journal journal, Clock clock) {
        this.kept = kept;
        this.desk = desk;
        this.zone = zone;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PAGE, Right.SEE_RETENTION, call -> show(call, 200, Form.empty(), Form.empty())),
                Route.post(PAGE + "/rules", Right.CHANGE_RULES, Whole.only(Grave.action(PAGE, this::save))),
                Route.post(PAGE + "/schedule", Right.CHANGE_RULES, Whole.only(Grave.action(PAGE, this::schedule))));
    }

    private void show(Call call, int status, Form rules, Form times) {
        boolean whole = Whole.sees(call.visitor());
        RuleSet current = kept.rules().current();
        List<Camera> cameras = kept.cameras().all().stream()
                .filter(camera -> call.visitor().maySee(camera.id()))
                .toList();
        Instant now = clock.instant();
        Overdue overdue = kept.meter().now();
        Schedule chosen = kept.schedules().chosen().orElse(Schedule.NIGHTLY);
        RuleRows rows = new RuleRows(call.texts(), current, cameras, whole);
        call.page(
                status,
                "retention/rules",
                new RulesPage(
                        call.view(),
                        words(call),
                        current,
                        rules.all("days").isEmpty() ? rows.kept() : rows.typed(rules),
                        cameras,
                        rules,
                        whole && call.view().may(Right.CHANGE_RULES),
                        whole && call.view().may(Right.RUN_DELETION),
                        whole ? kept.rules().history(VERSIONS) : List.of(),
                        new ScheduleChoice(call.view(), times, chosen),
                        chosen.next(now, zone.get()),
                        new LateWords(call.texts(), overdue, now),
                        whole ? lateOnes(call, overdue, now) : List.of(),
                        whole ? newestPreview() : Optional.empty(),
                        whole ? asking() : Optional.empty(),
                        whole));
    }

    private Optional<Run> asking() {
        return kept.runs().unfinished().stream()
                .filter(run -> run.state() == RunState.ASKING)
                .findFirst();
    }

    private List<String> lateOnes(Call call, Overdue overdue, Instant now) {
        return overdue.lines().stream()
                .limit(LATE_ONES)
                .map(line -> LateWords.sentence(words(call), kept.cameras(), line, now))
                .toList();
    }

    private Optional<Run> newestPreview() {
        return kept.runs().newest(Optional.empty(), RUNS).stream()
                .filter(Run::isPreview)
                .findFirst();
    }

    private void save(Call call) {
        Form form = call.form();
        TypedRules typed = TypedRules.of(form);
        RulesWish wish = typed.wish();
        Saved saved = desk.save(wish, call.who());
        if (saved instanceof Saved.Done) {
            call.redirect(PAGE, "retention.told.saved");
            return;
        }
        if (saved instanceof Saved.Refused refused) {
            refused.problems()
                    .forEach(problem ->
                            form.wrong(field(typed, problem), words(call).problem(problem)));
        } else {
            form.wrong("all", call.view().t("retention.overtaken"));
        }
        show(call, 422, form, Form.empty());
    }

    private RetentionWords words(Call call) {
        return new RetentionWords(call.texts(), kept.nvrs());
    }

    private static String field(TypedRules typed, Saved.Problem problem) {
        return problem.line() < 0 ? "all" : "row" + typed.row(problem.line());
    }

    private void schedule(Call call) {
        Form form = call.form();
        Optional<Schedule> wanted = ScheduleChoice.read(call.view(), form);
        if (wanted.isEmpty()) {
            show(call, 422, Form.empty(), form);
            return;
        }
        String before = kept.schedules().chosen().orElse(Schedule.NIGHTLY).cron();
        kept.schedules().choose(wanted.get(), clock.instant());
        journal.append(Note.of(
                call.who(),
                Act.CHANGE_SETTINGS,
                "deletion: " + words(before) + " → " + words(wanted.get().cron()),
                Result.DONE));
        call.redirect(PAGE, "retention.told.schedulesaved");
    }

    private static String words(String cron) {
        return cron.isEmpty() ? "never" : cron;
    }
}
