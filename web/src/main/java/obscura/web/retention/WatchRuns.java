package obscura.web.retention;

import java.time.Duration;
import java.util.Optional;
import obscura.plugin.id.RunId;
import obscura.retention.run.Run;
import obscura.retention.run.RunState;
import obscura.retention.run.Runs;
import obscura.web.http.Call;
import obscura.web.http.EventStreams;
import obscura.web.http.NotThere;

/** Tells pages that are open how far their run is. Any thread. */
public final class WatchRuns implements AutoCloseable {
    /** Counting a large run is work. */
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final Runs runs;
    private final ShowRun show;
    private final EventStreams streams = new EventStreams("runs-watch", BETWEEN);

    public WatchRuns(Runs runs, ShowRun show) {
        this.runs = runs;
        this.show = show;
    }

    void open(Call call) {
        RunId id = show.run(call).id();
        streams.open(call, RunRoutes.page(id), () -> now(call, id));
    }

    private Optional<String> now(Call call, RunId id) {
        Run run = runs.find(id).orElseThrow(NotThere::new);
        return run.state().isOver() || run.state() == RunState.ASKING
                ? Optional.empty()
                : Optional.of(show.progress(call, run));
    }

    @Override
    public void close() {
        streams.close();
    }
}
