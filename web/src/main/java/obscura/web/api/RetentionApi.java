package obscura.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.Right;
import obscura.plugin.id.RunId;
import obscura.plugin.nvr.Nvrs;
import obscura.retention.rule.RuleSet;
import obscura.retention.rule.Rules;
import obscura.retention.rule.RulesDesk;
import obscura.retention.rule.RulesWish;
import obscura.retention.rule.Saved;
import obscura.retention.run.ItemFilter;
import obscura.retention.run.ItemResult;
import obscura.retention.run.Run;
import obscura.retention.run.RunAnswer;
import obscura.retention.run.RunCause;
import obscura.retention.run.RunDesk;
import obscura.retention.run.RunItem;
import obscura.retention.run.Runs;
import obscura.web.http.Action;
import obscura.web.http.Call;
import obscura.web.http.NotThere;
import obscura.web.http.Route;
import obscura.web.retention.Certified;
import obscura.web.retention.RetentionWords;

/** {@code /api/v1/retention}: rules and runs. But for reading rules it is for those who may see all cameras. */
public final class RetentionApi {
    private static final String RULES = "/api/v1/retention/rules";
    private static final String RUNS = "/api/v1/retention/runs";
    private static final int ROWS = Runs.LARGEST_PAGE;

    private final Rules rules;
    private final RulesDesk rulesDesk;
    private final Runs runs;
    private final RunDesk runDesk;
    private final Certified certified;
    private final Nvrs nvrs;

    public RetentionApi(Rules rules, RulesDesk rulesDesk, Runs runs, RunDesk runDesk, Certified certified, Nvrs nvrs) {
        this.rules = rules;
        this.rulesDesk = rulesDesk;
        this.runs = runs;
        this.runDesk = runDesk;
        this.certified = certified;
        this.nvrs = nvrs;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(RULES, Right.SEE_RETENTION, this::rules),
                Route.put(RULES, Right.CHANGE_RULES, whole(this::change)),
                Route.post(RUNS, Right.RUN_DELETION, whole(this::ask)),
                Route.get(RUNS + "/{id}", Right.SEE_RETENTION, whole(this::one)),
                Route.get(RUNS + "/{id}/certificate", Right.SEE_RETENTION, whole(certified::json)));
    }

    private static Action whole(Action action) {
        return call -> {
            if (!(call.visitor().cameras() instanceof CameraLimit.All)) {
                throw new NotThere();
            }
            action.run(call);
        };
    }

    private void rules(Call call) {
        answer(call, rules.current());
    }

    private static void answer(Call call, RuleSet set) {
        call.raw().header("X-Rules-Version", Long.toString(set.version()));
        call.json(set.rules().stream()
                .filter(rule -> rule.camera().map(call.visitor()::maySee).orElse(true))
                .map(RuleJson::of)
                .toList());
    }

    /** What isn't said about the change itself is what it was, or a plain word for it. */
    private void change(Call call) {
        ApiCall.requireFresh(call);
        RuleSet before = rules.current();
        List<RulesWish.Line> lines = Arrays.stream(ApiCall.body(call, RuleJson[].class))
                .map(RetentionApi::line)
                .toList();
        RulesWish wish = new RulesWish(
                call.query("seen").map(RetentionApi::number).orElse(before.version()),
                call.query("place").orElse(before.place()),
                lines,
                call.query("why").orElse("Set over the API."));
        Saved saved = rulesDesk.save(wish, call.who());
        if (saved instanceof Saved.Done done) {
            answer(call, done.rules());
        } else if (saved instanceof Saved.Refused refused) {
            throw ObscuraException.refused(refused.problems().stream()
                    .map(problem -> numbered(problem, words(call)))
                    .distinct()
                    .limit(10)
                    .collect(Collectors.joining(" ")));
        } else {
            throw ObscuraException.refused(
                    "Somebody else has changed the rules meanwhile. Read them again before changing them.");
        }
    }

    private static RulesWish.Line line(RuleJson rule) {
        if (rule == null) {
            throw new ObscuraException(Kind.USAGE, "A rule is an object.");
        }
        return rule.line();
    }

    private static String numbered(Saved.Problem problem, RetentionWords words) {
        String sentence = words.problem(problem);
        return problem.line() < 0 ? sentence : "Rule " + (problem.line() + 1) + ": " + sentence;
    }

    private RetentionWords words(Call call) {
        return new RetentionWords(call.texts(), nvrs);
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new ObscuraException(Kind.USAGE, "\"" + text + "\" is no number.");
        }
        return Long.parseLong(text);
    }

    /** @param dryRun whether nothing is to be deleted; it is when this is left out */
    record NewRun(Boolean dryRun) {}

    private void ask(Call call) {
        boolean dry = !Boolean.FALSE.equals(ApiCall.body(call, NewRun.class).dryRun());
        if (!dry) {
            ApiCall.requireFresh(call);
        }
        RunAnswer answer = runDesk.ask(dry ? RunCause.PREVIEW : RunCause.ASKED, call.who());
        if (answer instanceof RunAnswer.Refused refused) {
            throw ObscuraException.refused(words(call).refused(refused));
        }
        RunId id = ((RunAnswer.Done) answer).run().id();
        call.raw().header("Location", RUNS + "/" + id);
        call.json(202, Map.of("id", id.number()));
    }

    private void one(Call call) {
        Run run = runs.find(call.id("id", RunId::new)).orElseThrow(NotThere::new);
        ItemFilter filter = call.query("result")
                .map(word -> new ItemFilter(ItemFilter.ALL.camera(), ItemFilter.ALL.kind(), ItemResult.ofWord(word)))
                .orElse(ItemFilter.ALL);
        long after = call.query("after").map(RetentionApi::number).orElse(0L);
        List<RunItem> items = runs.items(run.id(), filter, after, ROWS);
        Long next = items.size() < ROWS ? null : items.get(ROWS - 1).number();
        call.json(RunJson.of(run, runs.lines(run.id()), items, next, words(call)));
    }
}
