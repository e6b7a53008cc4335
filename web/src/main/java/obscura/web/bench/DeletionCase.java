package obscura.web.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.RunId;
import obscura.retention.run.RunLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code obscura bench-deletion}: deletes all that a home holds as a run does; the benchmark starts it. */
@Command(name = "bench-deletion", hidden = true, description = "One case of the benchmark.")
public final class DeletionCase implements Callable<Integer> {
    private final Function<Path, Deletion> open;
    private final PrintStream out;

    @Parameters(index = "0", paramLabel = "HOME")
    private Path home;

    /** What is to be deleted. */
    public interface Deletion extends AutoCloseable {
        RunId ask();

        void carryOut(RunId run);

        List<RunLine> lines(RunId run);

        /** How long the database keeps somebody waiting who writes a little, in milliseconds. */
        double writeMillis();

        @Override
        void close();
    }

    public DeletionCase(Function<Path, Deletion> open, PrintStream out) {
        this.open = open;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Deletion deletion = open.apply(home)) {
            RunId run = deletion.ask();
            SmallWrites writes = new SmallWrites(deletion::writeMillis, () -> gone(deletion, run));
            long start = System.nanoTime();
            writes.start();
            deletion.carryOut(run);
            double seconds = (System.nanoTime() - start) / 1e9;
            writes.end();
            long gone = gone(deletion, run);
            say("deleting and looking again, " + gone + " files", seconds * 1000, "ms");
            say("  of them in a second", gone / seconds, "");
            say("longest that a small write waited meanwhile", writes.longest(), "ms");
            say("how often the progress that a page shows went on", writes.steps(), "times");
            if (gone == 0) {
                throw new ObscuraException(
                        ObscuraException.Kind.FAILED, "The run deleted nothing: " + deletion.lines(run));
            }
            return 0;
        }
    }

    private static long gone(Deletion deletion, RunId run) {
        return deletion.lines(run).stream()
                .filter(line -> line.result().isGone())
                .mapToLong(RunLine::items)
                .sum();
    }

    private void say(String what, double number, String unit) {
        out.printf(Locale.ROOT, "%-60s %8.0f %s%n", what, number, unit);
    }
}
