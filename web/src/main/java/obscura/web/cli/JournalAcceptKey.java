package obscura.web.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import obscura.plugin.ObscuraException;
import obscura.plugin.journal.AcceptKey;
import obscura.plugin.seal.Fingerprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code obscura journal accept-key}: a person says that a key was this site's before it was replaced, and how they know. */
@Command(
        name = "accept-key",
        mixinStandardHelpOptions = true,
        description = {
            "Accepts what an earlier key of this site sealed until now, where the key was lost or replaced.",
            "It is written into the journal under the key of now; checks then say who accepted it, when and why."
        })
public final class JournalAcceptKey implements Callable<Integer> {
    private final Accept job;
    private final PrintStream out;

    @Parameters(
            index = "0",
            paramLabel = "FINGERPRINT",
            description = "Of the earlier key, as a check names it; compare it with one that you kept.")
    private String fingerprint;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "WHY",
            description = "How you know that it was this site's key, and what became of it.")
    private String reason;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where Obscura keeps its data; $OBSCURA_HOME, or ./data, unless given.")
    private Path home;

    /** What writes it down. */
    public interface Accept {
        AcceptKey.Answer accept(Optional<Path> home, Fingerprint earlier, String reason);
    }

    public JournalAcceptKey(Accept job, PrintStream out) {
        this.job = job;
        this.out = out;
    }

    @Override
    public Integer call() {
        AcceptKey.Answer answer = job.accept(Optional.ofNullable(home), typed(), reason);
        if (answer instanceof AcceptKey.Answer.Refused refused) {
            throw ObscuraException.refused(refused.sentence());
        }
        AcceptKey.Answer.Done done = (AcceptKey.Answer.Done) answer;
        out.println("Written as entry " + done.entry().number() + ". Now run: obscura journal verify");
        return ExitCode.DONE.code();
    }

    private Fingerprint typed() {
        try {
            return Fingerprint.typed(fingerprint);
        } catch (IllegalArgumentException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.USAGE, "accept-key takes the 64 hex digits of a fingerprint, in quotes.", e);
        }
    }
}
