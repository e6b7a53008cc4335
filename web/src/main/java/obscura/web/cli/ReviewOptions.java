package obscura.web.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import obscura.plugin.ObscuraException;
import obscura.plugin.export.DecisionsFile;
import obscura.plugin.export.LookedFolder;
import obscura.plugin.export.Progress;
import obscura.plugin.export.RedactFootage;
import obscura.plugin.export.RedactRequest;
import obscura.plugin.export.Redaction;
import obscura.plugin.export.review.Checklist;
import obscura.plugin.export.review.Looked;
import picocli.CommandLine.Option;

/** The options of {@code obscura redact} with which a person decides between looking and painting. */
final class ReviewOptions {
    @Option(
            names = "--review-out",
            paramLabel = "DIR",
            description = "Only look: write what was found and the moments to check into this folder.")
    private Path reviewOut;

    @Option(
            names = "--looked",
            paramLabel = "DIR",
            description = "Paint what such a look found; needs --decisions and the same options.")
    private Path looked;

    @Option(names = "--decisions", paramLabel = "D.json", description = "What a person decided about it.")
    private Path decisions;

    boolean looksOnly() {
        return reviewOut != null;
    }

    boolean paintsOnly() {
        return looked != null || decisions != null;
    }

    void refuseNonsense() {
        if ((looked == null) != (decisions == null)) {
            throw usage("--decisions and --looked go together.");
        }
        if (looksOnly() && paintsOnly()) {
            throw usage("--review-out only looks; --decisions and --looked come in a second run.");
        }
        if (looksOnly() && !Files.isDirectory(reviewOut)) {
            throw ObscuraException.refused("The folder of --review-out is not there: make it first.");
        }
    }

    void look(RedactFootage job, RedactRequest request, ProgressBar bar, PrintStream err) {
        Looked found = job.look(request, bar);
        bar.end();
        LookedFolder.write(found, reviewOut);
        Checklist list = Checklist.of(found, Set.of());
        LookedFolder.writeMoments(list, reviewOut);
        err.printf(
                Locale.ROOT,
                "Followed %d; %d moments to check%s. Nothing was painted.%n",
                found.tracks().size(),
                list.moments().size(),
                list.leftOut() == 0 ? "" : ", " + list.leftOut() + " more left out");
    }

    Redaction paint(RedactFootage job, RedactRequest request, Progress progress) {
        return job.redact(request, LookedFolder.read(looked), DecisionsFile.read(decisions), progress)
                .redacted();
    }

    private static ObscuraException usage(String message) {
        return new ObscuraException(ObscuraException.Kind.USAGE, message);
    }
}
