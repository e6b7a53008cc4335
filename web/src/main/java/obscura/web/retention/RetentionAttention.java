package obscura.web.retention;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Cameras;
import obscura.plugin.nvr.Nvrs;
import obscura.retention.run.Run;
import obscura.retention.run.RunState;
import obscura.retention.run.Runs;
import obscura.retention.schedule.Overdue;
import obscura.retention.schedule.OverdueMeter;
import obscura.web.http.Call;
import obscura.web.overview.Attention;

/** What of deletion somebody should look at: what is overdue, a run that asks, one that failed. Asks the database only. */
public final class RetentionAttention implements Attention.Source {
    private static final int LATELY = 5;

    private final OverdueMeter meter;
    private final Runs runs;
    private final Nvrs nvrs;
    private final Cameras cameras;
    private final Clock clock;

    public RetentionAttention(OverdueMeter meter, Runs runs, Nvrs nvrs, Cameras cameras, Clock clock) {
        this.meter = meter;
        this.runs = runs;
        this.nvrs = nvrs;
        this.cameras = cameras;
        this.clock = clock;
    }

    @Override
    public List<Attention> now(Call call) {
        if (!call.visitor().may(Right.SEE_RETENTION)) {
            return List.of();
        }
        List<Attention> all = new ArrayList<>();
        meter.now().lines().stream()
                .filter(line -> line.camera().map(call.visitor()::maySee).orElse(Whole.sees(call.visitor())))
                .forEach(line -> all.add(late(call, line)));
        if (Whole.sees(call.visitor())) {
            aboutRuns(call, all);
        }
        return all;
    }

    private Attention late(Call call, Overdue.Line line) {
        String sentence = LateWords.sentence(words(call), cameras, line, clock.instant());
        return new Attention(true, line.camera(), sentence, Optional.of(RulesRoutes.PAGE));
    }

    private RetentionWords words(Call call) {
        return new RetentionWords(call.texts(), nvrs);
    }

    private void aboutRuns(Call call, List<Attention> into) {
        runs.unfinished().stream()
                .filter(run -> run.state() == RunState.ASKING)
                .forEach(run -> into.add(about(call, run, true, "retention.attention.asks", "")));
        runs.newest(Optional.empty(), LATELY).stream()
                .filter(run -> !run.isPreview())
                .findFirst()
                .filter(run -> run.state() == RunState.FAILED)
                .ifPresent(run -> into.add(about(
                        call,
                        run,
                        true,
                        "retention.attention.failed",
                        words(call).saying(run.failure()))));
    }

    private static Attention about(Call call, Run run, boolean urgent, String key, String more) {
        return new Attention(
                urgent, Optional.empty(), call.view().t(key, run.id(), more), Optional.of(RunRoutes.page(run.id())));
    }
}
