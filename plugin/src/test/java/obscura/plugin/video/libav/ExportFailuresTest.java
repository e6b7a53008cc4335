package obscura.plugin.video.libav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.video.Clips;
import obscura.plugin.video.DrawnClip;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.Frame;
import obscura.plugin.video.FrameSink;
import obscura.plugin.video.FrameSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFailuresTest {
    private static final DrawnClip CLIP = DrawnClip.of(160, 96, 40).flickering(4);
    private static final EncoderSettings FAST = new EncoderSettings("veryfast", 23, 2);

    @TempDir
    Path folder;

    @Test
    void an_existing_file_is_never_overwritten_and_a_missing_folder_is_said() throws IOException {
        Path source = Clips.lossless(CLIP, folder.resolve("source.mp4"));
        Path there = Files.writeString(folder.resolve("there.mp4"), "mine");

        assertRefused(source, there, "exists already");
        assertRefused(source, folder.resolve("no/such/folder.mp4"), "cannot be created");
        assertThat(Files.readString(there)).isEqualTo("mine");
    }

    private static void assertRefused(Path source, Path to, String words) {
        assertThatThrownBy(() -> Shots.export(source, to, FAST, p -> {}))
                .isInstanceOfSatisfying(
                        ObscuraException.class, e -> assertThat(e.kind()).isEqualTo(Kind.REFUSED))
                .hasMessageContaining(words)
                .hasMessageContaining(to.getFileName().toString());
    }

    @Test
    void a_full_disk_is_said_in_plain_words() {
        Path source = Clips.lossless(CLIP, folder.resolve("source.mp4"));
        try (FrameSource frames = new LibavFiles().open(source, OptionalInt.empty());
                FrameSink sink = new LibavSink(Path.of("/dev/full"), frames.footage(), FAST)) {
            assertThatThrownBy(() -> {
                        for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
                            sink.write(frame, p -> {});
                        }
                        sink.finish();
                    })
                    .isInstanceOfSatisfying(
                            ObscuraException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FAILED))
                    .hasMessageContaining("disk is full")
                    .hasMessageContaining("Free some space");
        }
    }

    @Test
    void a_painter_that_fails_ends_the_export_with_its_own_words() {
        Path source = Clips.lossless(CLIP, folder.resolve("source.mp4"));
        assertThatThrownBy(() -> Shots.export(source, folder.resolve("copy.mp4"), FAST, p -> {
                    throw new IllegalStateException("out of paint");
                }))
                .hasMessage("out of paint");
    }

    @Test
    void the_libraries_for_cameras_and_screens_are_never_loaded() throws Exception {
        Path source = Clips.lossless(CLIP, folder.resolve("source.mp4"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadedLibraries.class.getName(),
                        source.toString(),
                        folder.resolve("copy.mp4").toString())
                .redirectErrorStream(true)
                .start();
        String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(loaded).isZero();
        assertThat(loaded).contains("libavcodec").doesNotContain("avdevice", "libxcb", "libasound", "libpulse");
    }

    /** A process of its own, for the tests of this one use programs that load everything. */
    static final class LoadedLibraries {
        private LoadedLibraries() {}

        public static void main(String[] files) throws IOException {
            Shots.export(Path.of(files[0]), Path.of(files[1]), FAST, picture -> {});
            Files.readAllLines(Path.of("/proc/self/maps")).stream()
                    .filter(line -> line.contains("/"))
                    .map(line -> line.substring(line.indexOf('/')))
                    .distinct()
                    .forEach(System.out::println);
        }
    }
}
