package obscura.web.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import obscura.plugin.ObscuraException;
import obscura.plugin.export.Progress;
import obscura.plugin.export.VerifyExport;
import obscura.plugin.seal.Fingerprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code obscura verify}: a stranger's check of an export, no source needed. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks an export against its receipt: the file, its container and every painted region.")
public final class Verify implements Callable<Integer> {
    private final Supplier<VerifyExport> job;
    private final PrintStream out;

    @Parameters(index = "0", paramLabel = "OUT.mp4", description = "The export.")
    private Path export;

    @Parameters(index = "1", paramLabel = "R.json", description = "Its receipt.")
    private Path receipt;

    @Option(
            names = "--signed-by",
            paramLabel = "FINGERPRINT",
            description = "Only if the site with this fingerprint signed the receipt; its About page shows it.")
    private String signedBy;

    public Verify(Supplier<VerifyExport> job, PrintStream out) {
        this.job = job;
        this.out = out;
    }

    @Override
    public Integer call() {
        VerifyExport.Verdict verdict = job.get().verify(export, receipt, site(), Progress.SILENT);
        verdict.held().forEach(words -> out.println("holds    " + words));
        verdict.open().forEach(words -> out.println("open     " + words));
        verdict.broken().forEach(words -> out.println("BROKEN   " + words));
        boolean good = verdict.broken().isEmpty();
        out.println(good ? "The export is what its receipt says." : "Do not trust this file.");
        return good ? ExitCode.DONE.code() : ExitCode.CHECK_FAILED.code();
    }

    private Optional<Fingerprint> site() {
        try {
            return Optional.ofNullable(signedBy).map(Fingerprint::typed);
        } catch (IllegalArgumentException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.USAGE, "--signed-by takes the 64 hex digits of a fingerprint.", e);
        }
    }
}
