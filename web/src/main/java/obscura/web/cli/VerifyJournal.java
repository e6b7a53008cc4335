package obscura.web.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import obscura.plugin.journal.ChainFinding;
import obscura.plugin.journal.ChainVerdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code obscura journal verify}: is the journal whole? Only looks; the app may run meanwhile. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks that nothing in the journal was changed, removed, put into another order or cut off.",
            "Changes and makes nothing; the app may run meanwhile."
        })
public final class VerifyJournal implements Callable<Integer> {
    private final BiFunction<Path, Optional<Path>, ChainVerdict> job;
    private final PrintStream out;

    @Option(
            names = "--anchor",
            paramLabel = "A.json",
            description = "A copy of journal-anchor.json that you kept elsewhere; any age will do.")
    private Path anchor;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where Obscura keeps its data; $OBSCURA_HOME, or ./data, unless given.")
    private Path home;

    /** @param job checks the journal of a home folder, against a kept anchor if there is one */
    public VerifyJournal(BiFunction<Path, Optional<Path>, ChainVerdict> job, PrintStream out) {
        this.job = job;
        this.out = out;
    }

    @Override
    public Integer call() {
        ChainVerdict verdict = job.apply(place(), Optional.ofNullable(anchor));
        verdict.findings().forEach(this::say);
        if (verdict.more() > 0) {
            out.println("BROKEN   And " + verdict.more() + " more like these.");
        }
        out.println(
                verdict.whole()
                        ? whole(verdict)
                        : "The journal is not whole: do not rely on what it says or leaves out.");
        return (verdict.whole() ? ExitCode.DONE : ExitCode.CHECK_FAILED).code();
    }

    private Path place() {
        return home != null ? home : Path.of(System.getenv().getOrDefault("OBSCURA_HOME", "data"));
    }

    private void say(ChainFinding finding) {
        out.println((finding.breaks() ? "BROKEN   " : "note     ") + OneLine.of(finding.words()));
    }

    private String whole(ChainVerdict verdict) {
        if (verdict.entries() == 0) {
            return "The journal is whole: nothing was written yet.";
        }
        out.println("holds    Every one of " + verdict.entries()
                + " entries is as it was written and follows from the one" + " before it.");
        out.println("holds    The last one agrees with the anchor"
                + (anchor == null ? "." : "s, also with the one you kept."));
        out.println("head     " + verdict.head().number() + " " + verdict.head().at() + " "
                + verdict.head().hash());
        return "The journal is whole. Keep a copy of journal-anchor.json where nobody who can change the journal reaches it.";
    }
}
