package obscura.web.retention;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.retention.certificate.Certificates;
import obscura.web.exports.HandOut;
import obscura.web.http.Call;
import obscura.web.http.NotThere;

/** Hands out certificates: the signed file and the page to print. Any thread. */
public final class Certified {
    /** The page carries its own style and nothing else; it runs nothing, wherever it is opened. */
    private static final String PAGE_POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final Certificates certificates;
    private final HandOut handOut;
    private final Journal journal;

    public Certified(Certificates certificates, HandOut handOut, Journal journal) {
        this.certificates = certificates;
        this.handOut = handOut;
        this.journal = journal;
    }

    public void json(Call call) throws IOException {
        RunId run = call.id("id", RunId::new);
        String name = "attachment; filename=\"obscura-deletion-" + run + ".json\"";
        send(call, run, certificates.json(run), "application/json", name);
    }

    void page(Call call) throws IOException {
        RunId run = call.id("id", RunId::new);
        send(call, run, certificates.page(run), "text/html; charset=utf-8", "inline");
    }

    private void send(Call call, RunId run, Optional<Path> found, String type, String disposition) throws IOException {
        try (FileChannel file = open(found.orElseThrow(NotThere::new))) {
            journal.append(Note.of(call.who(), Act.DOWNLOAD_CERTIFICATE, "run " + run, Result.DONE));
            if (type.startsWith("text")) {
                call.raw().header("Content-Security-Policy", PAGE_POLICY);
            }
            String tag = "run-" + run + (type.startsWith("text") ? "-page" : "");
            handOut.send(call.raw(), call.who().name(), new HandOut.Content(file, type, disposition, tag));
        }
    }

    private static FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException gone) {
            throw new NotThere();
        }
    }
}
