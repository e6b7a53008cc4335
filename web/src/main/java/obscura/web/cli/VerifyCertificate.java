package obscura.web.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import obscura.plugin.ObscuraException;
import obscura.plugin.seal.Fingerprint;
import obscura.retention.certificate.CertificateVerdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code obscura verify-certificate}: does a certificate of deletion stand as it was signed, and does it agree with the journal? */
@Command(
        name = "verify-certificate",
        mixinStandardHelpOptions = true,
        description = {
            "Checks that a certificate of deletion is as it was signed and agrees with itself and with the journal.",
            "Without a journal at hand the signature alone is checked."
        })
public final class VerifyCertificate implements Callable<Integer> {
    private final Check check;
    private final PrintStream out;

    @Parameters(index = "0", paramLabel = "C.json", description = "The certificate.")
    private Path certificate;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where Obscura keeps the journal; $OBSCURA_HOME, or ./data, unless given.")
    private Path home;

    @Option(
            names = "--signed-by",
            paramLabel = "FINGERPRINT",
            description = "Only if the site with this fingerprint signed it; its About page shows it.")
    private String signedBy;

    /** Checks a certificate against the journal of a home. */
    public interface Check {
        /** @param home where somebody named one; else the usual one is taken if it is there */
        CertificateVerdict of(Path certificate, Optional<Path> home, Optional<Fingerprint> signedBy);
    }

    public VerifyCertificate(Check check, PrintStream out) {
        this.check = check;
        this.out = out;
    }

    @Override
    public Integer call() {
        CertificateVerdict verdict = check.of(certificate, Optional.ofNullable(home), site());
        verdict.held().forEach(words -> out.println("holds    " + OneLine.of(words)));
        verdict.open().forEach(words -> out.println("open     " + OneLine.of(words)));
        verdict.broken().forEach(words -> out.println("BROKEN   " + OneLine.of(words)));
        boolean good = verdict.broken().isEmpty();
        out.println(good ? "The certificate is what was signed." : "Do not trust this certificate.");
        return (good ? ExitCode.DONE : ExitCode.CHECK_FAILED).code();
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
