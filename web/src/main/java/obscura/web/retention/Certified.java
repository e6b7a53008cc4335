package obscura.web.retention;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.nvr.Nvrs;
import obscura.retention.certificate.Certificates;
import obscura.retention.certificate.ReadableCertificate;
import obscura.web.exports.HandOut;
import obscura.web.http.Call;
import obscura.web.http.NotThere;

/** Hands out certificates: the signed file and the page to print. Any thread. */
public final class Certified {
    /** More is not for reading: the signed file has all of them. */
    private static final int MOST_ON_A_PAGE = 200;

    private final Certificates certificates;
    private final HandOut handOut;
    private final Journal journal;
    private final Nvrs nvrs;

    public Certified(Certificates certificates, HandOut handOut, Journal journal, Nvrs nvrs) {
        this.certificates = certificates;
        this.handOut = handOut;
        this.journal = journal;
        this.nvrs = nvrs;
    }

    public void json(Call call) throws IOException {
        RunId run = call.id("id", RunId::new);
        try (FileChannel file = open(certificate(run))) {
            note(call, run);
            String disposition = "attachment; filename=\"obscura-deletion-" + run + ".json\"";
            handOut.send(
                    call.raw(),
                    call.who().name(),
                    new HandOut.Content(file, "application/json", disposition, "run-" + run));
        }
    }

    /** The same to read and to print. It says no more than the file does, so it is made of that. */
    void page(Call call) {
        RunId run = call.id("id", RunId::new);
        Path file = certificate(run);
        note(call, run);
        RetentionWords words = new RetentionWords(call.texts(), nvrs);
        call.page(
                "retention/certificate",
                new CertificatePage(call.view(), words, ReadableCertificate.of(file, MOST_ON_A_PAGE)));
    }

    private Path certificate(RunId run) {
        return certificates.json(run).orElseThrow(NotThere::new);
    }

    private void note(Call call, RunId run) {
        journal.append(Note.of(call.who(), Act.DOWNLOAD_CERTIFICATE, "run " + run, Result.DONE));
    }

    private static FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException gone) {
            throw new NotThere();
        }
    }
}
