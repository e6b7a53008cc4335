package obscura.plugin.video.mp4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import obscura.plugin.ObscuraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretScanTest {
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final Path SOURCE = Path.of("/footage/Küche der Familie/front door.2026.mov");

    @TempDir
    Path folder;

    @Test
    void a_clean_export_holds_no_text_of_its_source() {
        assertThat(scan(
                        SecretScan.of(List.of(SOURCE), List.of("Anna's camera", "+52.5200+013.4050/")),
                        DrawnMp4.clean()))
                .isEmpty();
    }

    @Test
    void the_path_the_name_and_the_name_without_its_ending_are_found_in_every_encoding() {
        SecretScan scan = SecretScan.of(List.of(SOURCE), List.of());
        for (String text : List.of(SOURCE.toString(), "front door.2026.mov", "front door.2026")) {
            for (Charset encoding : ENCODINGS) {
                assertThat(scan(scan, within(text.getBytes(encoding), 1000, 200)))
                        .as("%s in %s", text, encoding)
                        .extracting(Finding::at)
                        .contains(200L);
            }
        }
    }

    @Test
    void the_values_of_tags_are_found() {
        SecretScan scan = SecretScan.of(List.of(SOURCE), List.of("rtsp://anna:geheim@10.0.0.5/"));
        byte[] file = DrawnMp4.with("-metadata comment=rtsp://anna:geheim@10.0.0.5/");
        assertThat(scan(scan, file)).hasSize(1);
        assertThat(scan(scan, file).get(0).words()).doesNotContain("geheim");
    }

    @Test
    void both_ways_to_write_an_accent_are_found() {
        SecretScan scan = SecretScan.of(List.of("Andr\u00e9 B."));
        assertThat(scan(scan, within("Andre\u0301 B.".getBytes(StandardCharsets.UTF_8), 100, 3)))
                .hasSize(1);
    }

    @Test
    void short_texts_and_the_muxers_own_constants_are_not_evidence() {
        SecretScan scan = SecretScan.of(List.of("cam", "1920", "VideoHandler", "Lavc libx264", "isomiso2avc1mp41", ""));
        assertThat(scan(scan, DrawnMp4.clean())).isEmpty();
        assertThat(scan(SecretScan.of(List.of("厨房")), within("厨房".getBytes(StandardCharsets.UTF_8), 50, 0)))
                .hasSize(1);
    }

    @Test
    void among_coded_pictures_only_a_text_too_long_for_chance_counts() {
        byte[] file = within("hall2cam.mp4".getBytes(StandardCharsets.UTF_8), 1000, 600);
        assertThat(scan(SecretScan.of(List.of("hall2ca")), file, 600)).isEmpty();
        assertThat(scan(SecretScan.of(List.of("hall2ca")), file, 601)).hasSize(1);
        assertThat(scan(SecretScan.of(List.of("hall2cam")), file, 600)).hasSize(1);
    }

    @Test
    void a_text_is_found_wherever_it_lies() {
        long seed = 4;
        Random random = new Random(seed);
        byte[] text = "the hall camera".getBytes(StandardCharsets.UTF_8);
        SecretScan scan = SecretScan.of(List.of("the hall camera"));
        for (int window = 1 << 18, i = 0; i < 60; i++) {
            int size = 2 * window + random.nextInt(2000);
            int at = i < 40 ? window + 256 - 20 + i : random.nextInt(size - text.length);
            assertThat(scan(scan, within(text, size, at)))
                    .as("seed %d, at %d of %d", seed, at, size)
                    .extracting(Finding::at)
                    .containsExactly((long) at);
        }
        assertThat(scan(scan, within(text, 500, 500 - text.length))).hasSize(1);
        assertThat(scan(scan, within(text, text.length, 0))).hasSize(1);
    }

    @Test
    void a_file_full_of_secrets_gives_a_short_list() {
        byte[] file = "secret".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThat(scan(SecretScan.of(List.of("secret")), file)).hasSize(ContainerVerdict.Unclean.MOST);
    }

    @Test
    void an_absurd_number_of_tags_is_refused() {
        assertThatThrownBy(() -> SecretScan.of(Collections.nCopies(SecretScan.MOST_TEXTS + 1, "secret")))
                .isInstanceOf(ObscuraException.class);
    }

    private static byte[] within(byte[] text, int size, int at) {
        byte[] file = new byte[size];
        System.arraycopy(text, 0, file, at, text.length);
        return file;
    }

    private List<Finding> scan(SecretScan scan, byte[] file) {
        return scan(scan, file, file.length);
    }

    private List<Finding> scan(SecretScan scan, byte[] file, long picturesFrom) {
        try (FileChannel channel = FileChannel.open(Files.write(folder.resolve("clip.mp4"), file))) {
            return scan.in(channel, picturesFrom);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
