package obscura.web.work;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.Callable;
import obscura.plugin.ObscuraException;
import obscura.plugin.work.Report;
import obscura.web.cli.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A worker process: carries out what is ordered on its input and ends with whoever ordered. */
@Command(name = "work", hidden = true, description = "A worker process; Obscura starts it itself.")
public final class Work implements Callable<Integer> {
    private final Map<String, Task> tasks;
    private final InputStream in;
    private final PrintStream out;
    private final Runnable orphaned;

    @Parameters(index = "0", paramLabel = "WHAT")
    private String what;

    /** One kind of work. */
    public interface Task {
        /**
         * Takes its orders from the report and says there what came of them.
         *
         * @param orphaned to be run when nobody waits any more
         * @throws ObscuraException when an order can't be carried out; it is reported
         */
        void carryOut(Report report, Runnable orphaned);
    }

    /** @param out nothing else may write to it */
    public Work(Map<String, Task> tasks, InputStream in, PrintStream out, Runnable orphaned) {
        this.tasks = tasks;
        this.in = in;
        this.out = out;
        this.orphaned = orphaned;
    }

    @Override
    public Integer call() {
        try (Report report = new Report(in, out)) {
            return carryOut(tasks.getOrDefault(what, Work::unknown), report);
        }
    }

    private static void unknown(Report report, Runnable orphaned) {
        throw new ObscuraException(
                ObscuraException.Kind.USAGE, "This version of Obscura does not do that kind of work.");
    }

    private int carryOut(Task task, Report report) {
        try {
            task.carryOut(report, orphaned);
            return ExitCode.DONE.code();
        } catch (ObscuraException e) {
            report.refused(e);
            return ExitCode.of(e.kind()).code();
        } catch (RuntimeException | Error e) {
            report.broke(e);
            throw e;
        }
    }
}
