package obscura.retention.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Entries;
import obscura.plugin.journal.Who;
import obscura.plugin.seal.Seal;
import obscura.plugin.seal.Signer;
import obscura.retention.footage.Place;
import obscura.retention.plan.Doubt;
import obscura.retention.run.Certify;
import obscura.retention.run.Run;
import obscura.retention.run.RunLine;
import obscura.retention.run.Runs;
import tools.jackson.core.JacksonException;

/** Makes the certificate of a run and signs it with the site's key. Items stream from what was written down. */
public final class MakeCertificate implements Certify {
    private final Runs runs;
    private final CertificateFolder folder;
    private final Entries journal;
    private final Signer signer;
    private final Supplier<String> site;
    private final Names names;
    private final Clock clock;

    /** What things are called, also when they are gone. */
    public interface Names {
        String camera(CameraId camera);

        /** Empty for what Obscura keeps itself, and where nobody knows. */
        default String place(Place place) {
            return "";
        }
    }

    public MakeCertificate(
            Runs runs,
            CertificateFolder folder,
            Entries journal,
            Signer signer,
            Supplier<String> site,
            Names names,
            Clock clock) {
        this.runs = runs;
        this.folder = folder;
        this.journal = journal;
        this.signer = signer;
        this.site = site;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Draft draft(Run run) {
        return named(run).orElseGet(() -> made(run));
    }

    /** Left behind by a process that ended after the journal's word. */
    private Optional<Draft> named(Run run) {
        Optional<Draft> placed =
                named(folder.json(run.id())).map(sha256 -> new Made(sha256, true, () -> folder.discardDraft(run.id())));
        return placed.or(() ->
                named(folder.drafted(run.id())).map(sha256 -> new Made(sha256, true, () -> folder.keep(run.id()))));
    }

    private Optional<String> named(Optional<Path> file) {
        return file.flatMap(MakeCertificate::sha256).filter(new Named(journal)::has);
    }

    /** Empty for one that did not become whole. */
    private static Optional<String> sha256(Path file) {
        try {
            return Optional.of(SealedBody.of(file).sha256());
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Draft made(Run run) {
        Certificate head = head(run, clock.instant());
        String[] sha256 = {""};
        folder.draft(run.id(), out -> sha256[0] = json(head, out));
        return new Made(sha256[0], false, () -> folder.keep(run.id()));
    }

    private record Made(String sha256, boolean isNamed, Runnable place) implements Draft {
        @Override
        public void keep() {
            place.run();
        }
    }

    /** @return SHA-256 of the body */
    private String json(Certificate head, OutputStream out) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new WriteCertificate(new DigestOutputStream(out, digest), names::place)
                    .write(head, into -> runs.each(head.run(), into));
            String sha256 = HexFormat.of().formatHex(digest.digest());
            Seal seal = signer.sign(CertificateFile.message(sha256));
            out.write(CertificateFile.lastLine(seal));
            return sha256;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } catch (JacksonException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.FAILED, "The certificate can't be written: check the free space.", e);
        }
    }

    private Certificate head(Run run, Instant now) {
        List<RunLine> lines = runs.lines(run.id());
        Run.Position begun = run.begun().orElseThrow();
        return new Certificate(
                run.id(),
                site.get(),
                run.rules(),
                seconds(run.planned().orElseThrow()),
                seconds(now),
                run.by().name(),
                run.confirmed().map(Who::name).orElse(""),
                run.doubts().stream().map(MakeCertificate::doubted).toList(),
                lines.stream().map(this::line).toList(),
                Arrays.stream(OutOfReach.values()).map(OutOfReach::word).toList(),
                new Certificate.Position(begun.number(), begun.hash()),
                lines.stream().mapToLong(RunLine::items).sum());
    }

    private Certificate.Line line(RunLine line) {
        return new Certificate.Line(
                line.camera().map(CameraId::number).orElse(0L),
                line.camera().map(names::camera).orElse(""),
                line.kind().word(),
                line.days(),
                line.result().word(),
                line.items(),
                line.bytes(),
                line.from(),
                line.to());
    }

    private static Certificate.Doubted doubted(Doubt doubt) {
        return new Certificate.Doubted(doubt.kind().word(), doubt.words(), doubt.said());
    }

    private static Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
