package obscura.web;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import obscura.migrations.JournalFile;
import obscura.plugin.access.Role;
import obscura.plugin.access.TokenResult;
import obscura.plugin.camera.FrameOrder;
import obscura.plugin.camera.StreamPlace;
import obscura.plugin.detect.Detector;
import obscura.plugin.detect.Detectors;
import obscura.plugin.detect.onnx.FolderDetectors;
import obscura.plugin.export.RedactFootage;
import obscura.plugin.export.VerifyExport;
import obscura.plugin.journal.AcceptKey;
import obscura.plugin.journal.ChainVerdict;
import obscura.plugin.mask.Hide;
import obscura.plugin.mask.RgbPixels;
import obscura.plugin.seal.Fingerprint;
import obscura.plugin.seal.SiteKey;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.StillPicture;
import obscura.plugin.video.VideoFiles;
import obscura.plugin.video.libav.FfmpegProgram;
import obscura.plugin.video.libav.LibavFiles;
import obscura.plugin.video.libav.LibavPictures;
import obscura.plugin.video.libav.StreamPicture;
import obscura.plugin.work.Cage;
import obscura.retention.certificate.CertificateVerdict;
import obscura.retention.certificate.CheckCertificate;
import obscura.web.bench.AppBench;
import obscura.web.bench.Bench;
import obscura.web.bench.BenchCase;
import obscura.web.bench.DeletionCase;
import obscura.web.bench.RetentionCase;
import obscura.web.cli.Check;
import obscura.web.cli.Doctor;
import obscura.web.cli.ExitCode;
import obscura.web.cli.JournalAcceptKey;
import obscura.web.cli.JournalTable;
import obscura.web.cli.MachineChecks;
import obscura.web.cli.NotYet;
import obscura.web.cli.Obscura;
import obscura.web.cli.Redact;
import obscura.web.cli.Serve;
import obscura.web.cli.Token;
import obscura.web.cli.TokenCreate;
import obscura.web.cli.Verify;
import obscura.web.cli.VerifyCertificate;
import obscura.web.cli.VerifyJournal;
import obscura.web.home.Home;
import obscura.web.work.ExportWork;
import obscura.web.work.FrameWork;
import obscura.web.work.LookWork;
import obscura.web.work.PaintWork;
import obscura.web.work.PicturesWork;
import obscura.web.work.Work;
import picocli.CommandLine;

/** The only place that calls constructors across rooms, top to bottom. */
final class Wiring {
    private Wiring() {}

    /** The table of commands, in the order {@code obscura --help} shows them. */
    static CommandLine commands() {
        return new CommandLine(new Obscura())
                .addSubcommand("demo", new NotYet())
                .addSubcommand("serve", new Serve(WiringOfApp::start, System.out))
                .addSubcommand("redact", new Redact(Wiring::redactFootage, System.err, System.console() != null))
                .addSubcommand("verify", new Verify(Wiring::verifyExport, System.out))
                .addSubcommand("journal", journal())
                .addSubcommand("verify-certificate", new VerifyCertificate(Wiring::verifyCertificate, System.out))
                .addSubcommand("token", tokenCommands())
                .addSubcommand("doctor", new Doctor(Wiring::checks, System.out))
                .addSubcommand("bench", new Bench(Wiring::benchTools, appBench(), System.out))
                .addSubcommand("bench-case", new BenchCase(Wiring::redactFootage, System.out))
                .addSubcommand("bench-retention", new RetentionCase(PlansOfHome::open, System.out))
                .addSubcommand("bench-deletion", new DeletionCase(DeletionsOfHome::open, System.out))
                .addSubcommand(
                        "work",
                        new Work(tasks(), System.in, System.out, () -> System.exit(ExitCode.INTERRUPTED.code())));
    }

    private static CommandLine tokenCommands() {
        return new CommandLine(new Token()).addSubcommand("create", new TokenCreate(Wiring::makeToken, System.out));
    }

    private static TokenResult makeToken(Optional<Path> home, String name, Role role, Duration life) {
        return ConsoleTokens.make(home.orElseGet(Wiring::home), name, role, life);
    }

    private static RedactFootage redactFootage() {
        return redactFootage(EncoderSettings.EXPORT);
    }

    private static RedactFootage redactFootage(EncoderSettings settings) {
        return new RedactFootage(videoFiles(settings.threads()), detectors(), settings, temp());
    }

    /** A user's own models come first. */
    private static Detectors detectors() {
        return new FolderDetectors(List.of(home().resolve("models"), preparedModels()));
    }

    private static VerifyExport verifyExport() {
        return new VerifyExport(videoFiles(EncoderSettings.EXPORT.threads()));
    }

    private static CommandLine journal() {
        return new CommandLine(new JournalTable())
                .addSubcommand("verify", new VerifyJournal(Wiring::verify, System.out))
                .addSubcommand("accept-key", new JournalAcceptKey(Wiring::acceptKey, System.out));
    }

    private static AcceptKey.Answer acceptKey(Optional<Path> home, Fingerprint earlier, String reason) {
        return ConsoleKeys.accept(home.orElseGet(Wiring::home), earlier, reason);
    }

    private static ChainVerdict verify(Path home, Optional<Path> kept) {
        return journalOf(home).verify(kept);
    }

    private static JournalFile journalOf(Path folder) {
        Home home = new Home(folder);
        return new JournalFile(home.database(), home.anchor(), () -> SiteKey.seenIn(home.keys()));
    }

    /** The usual home is asked only when it is there. */
    private static CertificateVerdict verifyCertificate(
            Path certificate, Optional<Path> named, Optional<Fingerprint> signedBy) {
        return named.or(() -> Optional.of(home()).filter(usual -> Files.exists(new Home(usual).database())))
                .map(folder -> verifyCertificate(certificate, folder, signedBy))
                .orElseGet(() -> CheckCertificate.of(certificate, Optional.empty(), signedBy));
    }

    private static CertificateVerdict verifyCertificate(Path certificate, Path folder, Optional<Fingerprint> signedBy) {
        JournalFile journal = journalOf(folder);
        Optional<Fingerprint> own = SiteKey.seenIn(new Home(folder).keys());
        return CheckCertificate.of(certificate, Optional.of(journal.entries()), own, signedBy)
                .comparedWith(journal.verify(Optional.empty()));
    }

    private static VideoFiles videoFiles(int threads) {
        return new LibavFiles(threads);
    }

    private static AppBench appBench() {
        String launcher = System.getProperty("obscura.launcher", "obscura");
        return new AppBench(launcher, Wiring::self, RowsOfHome::open, System.out);
    }

    private static Bench.Tools benchTools() {
        return new Bench.Tools(FfmpegProgram.path(), realWalkers(), self());
    }

    private static List<String> self() {
        List<String> whole = new ArrayList<>(Self.asStarted().java());
        whole.addAll(Self.asStarted().main());
        return whole;
    }

    /** What {@code obscura work} can do; nothing of it is loaded before it is asked for. */
    private static Map<String, Work.Task> tasks() {
        return Map.of(
                "export", new ExportWork(Wiring::redactFootage),
                "look", new LookWork(Wiring::redactFootage),
                "paint", new PaintWork(Wiring::redactFootage),
                "pictures", new PicturesWork(LibavPictures::new),
                "frame", new FrameWork(Wiring::frame));
    }

    private static RgbPixels frame(FrameOrder order) {
        if (order instanceof FrameOrder.Still still) {
            return StillPicture.of(still.file().jpeg());
        }
        StreamPlace place = ((FrameOrder.Played) order).place();
        return StreamPicture.of(place.url(), place.user(), place.password().text());
    }

    private static Optional<Path> realWalkers() {
        return Optional.ofNullable(System.getProperty("obscura.vtest"))
                .map(Path::of)
                .filter(Files::isRegularFile);
    }

    private static Path home() {
        return Path.of(Optional.ofNullable(System.getenv("OBSCURA_HOME")).orElse("data"));
    }

    private static Path preparedModels() {
        String place = System.getProperty("obscura.models");
        return place != null ? Path.of(place) : Path.of(System.getProperty("user.home"), ".cache", "obscura", "models");
    }

    private static Path temp() {
        return new File(System.getProperty("java.io.tmpdir")).toPath();
    }

    /** What {@code obscura doctor} looks at: the machine first, then what the adapters need of it. */
    private static List<Check> checks(Doctor.Places places) {
        List<Check> checks = new ArrayList<>(MachineChecks.of(places));
        checks.add(
                Check.of("video", LibavFiles::describe, "Remove the build folder packaging/target and start again."));
        checks.add(Check.of("workers", () -> Cage.ofThisSystem().describe(), "Install the package util-linux."));
        checks.add(Check.of("models", Wiring::models, "Prepare the models again: packaging/obscura builds them."));
        return checks;
    }

    /** Loads every model that would be used. */
    private static String models() {
        List<Detector> all = detectors().open(EnumSet.allOf(Hide.class));
        try {
            return all.stream().map(d -> d.card().name()).collect(Collectors.joining(", "));
        } finally {
            all.forEach(Detector::close);
        }
    }
}
