package obscura.web.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.Who;
import obscura.retention.plan.DeletionPlan;
import obscura.retention.plan.PlanSummary;
import obscura.retention.run.OldItems;
import obscura.retention.run.Run;
import obscura.retention.run.RunCause;
import obscura.retention.run.RunItem;
import obscura.retention.run.Runs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code obscura bench-retention}: plans the deletion of all that a home holds; the benchmark starts it. */
@Command(name = "bench-retention", hidden = true, description = "One case of the benchmark.")
public final class RetentionCase implements Callable<Integer> {
    private static final int CUT = 500;

    private final Function<Path, Planned> open;
    private final PrintStream out;

    @Parameters(index = "0", paramLabel = "HOME")
    private Path home;

    /** What there is to plan. */
    public interface Planned extends AutoCloseable {
        DeletionPlan plan();

        Runs runs();

        OldItems old();

        /** How long the database keeps somebody waiting who writes a little, in milliseconds. */
        double writeMillis();

        @Override
        void close();
    }

    public RetentionCase(Function<Path, Planned> open, PrintStream out) {
        this.open = open;
        this.out = out;
    }

    @Override
    public Integer call() {
        try (Planned planned = open.apply(home)) {
            say("resident before", resident("VmRSS:"), "MB");
            plan(planned, "first");
            plan(planned, "again");
            say("most resident so far", resident("VmHWM:"), "MB");
            freeze(planned);
            return 0;
        }
    }

    private void plan(Planned planned, String turn) {
        long start = System.nanoTime();
        long processor = processor();
        PlanSummary summary = planned.plan().summary();
        say("planning " + summary.items() + " of them, " + turn, since(start), "ms");
        say("  processor time of it", (processor() - processor) / 1e6, "ms");
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** In megabytes, as the kernel counts it. */
    private static double resident(String what) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith(what))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024.0;
        } catch (IOException e) {
            throw new ObscuraException(ObscuraException.Kind.FAILED, "The benchmark can't tell its memory here.", e);
        }
    }

    private void freeze(Planned planned) {
        Run run = planned.runs().add(RunCause.PREVIEW, Who.OBSCURA, Instant.now());
        WriteDown rows = new WriteDown(planned, run.id());
        long start = System.nanoTime();
        planned.plan().each(rows);
        rows.flush();
        say("writing all of it down", since(start), "ms");
        say("longest that a small write waited meanwhile", rows.longestWait(), "ms");
        start = System.nanoTime();
        long[] read = {0};
        planned.runs().each(run.id(), (RunItem item) -> read[0]++);
        say("reading " + read[0] + " of them for a certificate", since(start), "ms");
        cutDown(planned, run.id());
    }

    private void cutDown(Planned planned, RunId run) {
        long start = System.nanoTime();
        planned.old().count(run);
        double longest = planned.writeMillis();
        long gone = 0;
        int now = CUT;
        while (now == CUT) {
            long begun = System.nanoTime();
            now = planned.old().forget(run, CUT);
            longest = Math.max(longest, since(begun));
            gone += now;
        }
        say("cutting " + gone + " of them down to numbers", since(start), "ms");
        say("longest that a small write could wait meanwhile", longest, "ms");
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private void say(String what, double number, String unit) {
        out.printf(Locale.ROOT, "%-60s %8.0f %s%n", what, number, unit);
    }
}
