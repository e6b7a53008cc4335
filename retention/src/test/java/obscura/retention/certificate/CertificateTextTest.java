package obscura.retention.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.seal.SiteKey;
import obscura.retention.KeptNotes;
import obscura.retention.footage.FakeStore;
import obscura.retention.footage.Place;
import obscura.retention.footage.Saying;
import obscura.retention.run.RunBench;
import obscura.retention.run.RunItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a certificate says, and in which form it lies there. */
class CertificateTextTest {
    private static final MakeCertificate.Names NAMES = new MakeCertificate.Names() {
        @Override
        public String camera(CameraId camera) {
            return "Hall <1>";
        }

        @Override
        public String place(Place place) {
            return place.nvr().map(nvr -> "Cellar \"" + nvr + "\"").orElse("");
        }
    };

    @TempDir
    private Path home;

    private final RunBench bench = new RunBench();
    private SiteKey key;
    private CertificateFolder folder;

    @BeforeEach
    void sign_with_the_sites_key() {
        key = SiteKey.in(home.resolve("keys"));
        folder = new CertificateFolder(home.resolve("certificates"));
        bench.certify = new MakeCertificate(
                bench.runs, folder, bench.journal, key, () -> "Corner <shop> & sons", NAMES, bench.clock);
    }

    @Test
    void only_its_owner_may_read_it() throws IOException {
        Path file = made();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void it_is_read_as_it_was_written_and_a_long_one_only_in_part() {
        bench.store.trap(FakeStore.Trap.PERMISSION_DENIED_ON_SOME);
        Path file = made();
        ReadableCertificate all = ReadableCertificate.of(file, 10);
        assertThat(all.head().site()).isEqualTo("Corner <shop> & sons");
        assertThat(all.head().items()).isEqualTo(10);
        assertThat(all.site()).isEqualTo(key.fingerprint());
        assertThat(all.first()).hasSize(10).allSatisfy(item -> {
            assertThat(item.place()).isEqualTo("nvr-1");
            assertThat(item.placeName()).isEqualTo("Cellar \"1\"");
            assertThat(item.how()).isEqualTo(Saying.quoted("the disk"));
        });
        assertThat(all.first().get(1).said()).isEqualTo(Saying.quoted("Permission denied."));
        assertThat(all.first().get(1).since()).isPresent();
        assertThat(bench.journal.notes().get(bench.journal.notes().size() - 1).about())
                .contains(all.sha256());
        assertThat(ReadableCertificate.of(file, 3).first())
                .isEqualTo(all.first().subList(0, 3));
    }

    @Test
    void it_names_each_thing_and_how_it_was_looked_at() throws IOException {
        String text = Files.readString(made());
        for (RunItem item : bench.items(bench.runs.lastDone().orElseThrow().id())) {
            assertThat(text).contains("\"key\":\"" + item.piece().key() + "\"");
        }
        assertThat(text)
                .contains("\"how\":[\"quoted\",\"the disk\"]", "\"told\":\"done\"")
                .contains("\"looked\":\"2026-05-04T12:00:00Z\"", "\"outOfReach\":[\"backups\",");
    }

    @Test
    void its_times_are_whole_seconds() throws IOException {
        bench.clock.forward(Duration.ofNanos(123_456_789));
        String text = Files.readString(made());
        assertThat(text).contains("\"planned\":\"2026-05-04T12:00:00Z\",\"made\":\"2026-05-04T12:00:00Z\"");
    }

    /** As it was written before doubts, sayings and places had words. */
    @Test
    void one_of_the_first_version_still_holds() throws IOException {
        String item =
                "\n{\"number\":1,\"place\":\"nvr-1\",\"what\":\"recording\",\"camera\":1,\"there\":\"hall\",\"from\":\""
                        + "2026-05-01T00:00:00Z\",\"to\":\"2026-05-01T00:00:10Z\",\"key\":\"a.mp4\",\"bytes\":-1,\"sha256\":\"\",\"kind\":"
                        + "\"recordings\",\"days\":3,\"result\":\"deleted\",\"told\":\"done\",\"said\":\"The file was removed.\",\"how\":"
                        + "\"the disk\",\"looked\":\"2026-05-04T12:00:00.123456Z\",\"since\":\"\"}";
        String body =
                "{\"version\":1,\"run\":7,\"site\":\"Shop\",\"rules\":1,\"planned\":\"2026-05-04T12:00:00Z\",\"made\":"
                        + "\"2026-05-04T12:00:01Z\",\"by\":\"anna\",\"confirmed\":\"\",\"doubts\":[\"nvr-1: It is far.\"],\"lines\":[{"
                        + "\"camera\":1,\"name\":\"Hall\",\"kind\":\"recordings\",\"days\":3,\"result\":\"deleted\",\"items\":1,\"bytes\":0,"
                        + "\"from\":\"2026-05-01T00:00:00Z\",\"to\":\"2026-05-01T00:00:10Z\"}],\"outOfReach\":[\"Backups.\"],\"journal\":{"
                        + "\"number\":1,\"hash\":\"" + KeptNotes.hash(1) + "\"},\"count\":1,\"items\":[" + item + "]\n";
        String sha256 = HexFormat.of().formatHex(sha256(body));
        Path file = home.resolve("old.json");
        Files.writeString(
                file, body + new String(CertificateFile.lastLine(key.sign(CertificateFile.message(sha256))), UTF_8));
        CertificateVerdict verdict = CheckCertificate.of(file, Optional.empty(), Optional.of(key.fingerprint()));
        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.held()).hasSize(3);
        ReadableCertificate read = ReadableCertificate.of(file, 5);
        assertThat(read.head().doubts().get(0).said()).isEqualTo(Saying.quoted("nvr-1: It is far."));
        assertThat(read.first().get(0).said()).isEqualTo(Saying.quoted("The file was removed."));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private Path made() {
        return folder.json(bench.delete().id()).orElseThrow();
    }
}
