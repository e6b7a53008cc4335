package obscura.web.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what works on this machine and what does not, with the remedy. Changes nothing. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "What works on this machine and what does not, with the remedy.")
public final class Doctor implements Callable<Integer> {
    /** Where Obscura keeps what is to stay, and where it works. */
    public record Places(Path home, Path temp) {}

    private final Function<Places, List<Check>> checks;
    private final PrintStream out;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where Obscura keeps its data; $OBSCURA_HOME, or ./data, unless given.")
    private Path home;

    public Doctor(Function<Places, List<Check>> checks, PrintStream out) {
        this.checks = checks;
        this.out = out;
    }

    @Override
    public Integer call() {
        boolean sound = true;
        for (Check check : checks.apply(places())) {
            Finding finding = check.look().get();
            say(check.what(), finding);
            sound &= !(finding instanceof Finding.Broken);
        }
        out.println(sound ? "Everything needed is here." : "Something needed is missing; what to do stands beside it.");
        return (sound ? ExitCode.DONE : ExitCode.REFUSED).code();
    }

    private Places places() {
        String fromEnvironment = System.getenv().getOrDefault("OBSCURA_HOME", "data");
        return new Places(
                home != null ? home : Path.of(fromEnvironment), Path.of(System.getProperty("java.io.tmpdir")));
    }

    private void say(String what, Finding finding) {
        if (finding instanceof Finding.Works works) {
            line("works", what, works.detail());
        } else if (finding instanceof Finding.Weak weak) {
            line("weak", what, weak.detail());
            line("", "", weak.remedy());
        } else if (finding instanceof Finding.Broken broken) {
            line("BROKEN", what, broken.detail());
            line("", "", broken.remedy());
        }
    }

    private void line(String verdict, String what, String text) {
        out.printf("%-7s %-16s %s%n", verdict, what, OneLine.of(text));
    }
}
