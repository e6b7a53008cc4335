package obscura.plugin.video.libav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import obscura.plugin.ObscuraException;
import obscura.plugin.video.Clips;
import obscura.plugin.video.DrawnClip;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.PixelFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedFilesTest {
    private static final DrawnClip CLIP = DrawnClip.of(64, 48, 5);

    @TempDir
    Path folder;

    @Test
    void a_missing_file_is_refused() {
        assertRefused(folder.resolve("nothing.mp4"), "There is no file \"nothing.mp4\"");
    }

    @Test
    void an_empty_file_a_folder_and_a_device_are_refused() throws IOException {
        assertRefused(Files.createFile(folder.resolve("empty.mp4")), "is empty");
        assertRefused(Files.createDirectory(folder.resolve("folder.mp4")), "is a folder");
        assertRefused(Path.of("/dev/null"), "is not a plain file");
    }

    @Test
    void a_pipe_is_refused_and_not_waited_for() throws Exception {
        Path pipe = folder.resolve("pipe.mp4");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertRefused(pipe, "is not a plain file");
    }

    @Test
    void what_is_no_video_is_refused() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        assertRefused(Files.write(folder.resolve("noise.mp4"), noise), "is cut off or not");
        assertRefused(
                Files.writeString(folder.resolve("text.mp4"), "once upon a time\n".repeat(500)), "is cut off or not");
        Path sound = folder.resolve("sound.mp4");
        Clips.ffmpeg("-f", "lavfi", "-i", "sine=duration=1", sound.toString());
        assertRefused(sound, "holds no video");
    }

    @Test
    void a_file_without_its_index_is_refused() throws IOException {
        Path whole = Clips.lossless(CLIP, folder.resolve("whole.mp4"));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(cut, "is cut off or not");
    }

    @Test
    void other_codecs_and_containers_are_refused() {
        Path vp9 = Clips.encoded(CLIP, folder.resolve("vp9.webm"), "-c:v", "libvpx-vp9", "-lossless", "1");
        assertRefused(vp9, "coded as vp9");
        assertRefused(Clips.encoded(CLIP, folder.resolve("clip.flv"), "-c:v", "libx264"), "is cut off or not");
        assertRefused(Clips.encoded(CLIP, folder.resolve("clip.gif"), "-c:v", "gif"), "is cut off or not");
    }

    @Test
    void pixels_that_are_not_painted_are_refused() {
        Path file = Clips.encoded(
                CLIP,
                folder.resolve("twelve.mp4"),
                "-pix_fmt",
                "yuv420p12le",
                "-c:v",
                "libx265",
                "-x265-params",
                "log-level=none");
        assertRefused(file, "yuv420p12le");
        Path rgb = Clips.encoded(CLIP, folder.resolve("rgb.mp4"), "-pix_fmt", "gbrp", "-c:v", "libx264rgb", "-qp", "0");
        assertRefused(rgb, "not painted");
    }

    @Test
    void pictures_too_small_to_hold_anybody_are_refused() {
        Path file = Clips.encoded(
                DrawnClip.of(14, 14, 2).in(new PixelFormat(8, 0, 0, false, true)),
                folder.resolve("tiny.avi"),
                "-c:v",
                "mjpeg");
        assertRefused(file, "14x14");
    }

    @Test
    void an_encrypted_file_is_refused() {
        Path file = Clips.lossless(
                CLIP,
                folder.resolve("locked.mp4"),
                "-encryption_scheme",
                "cenc-aes-ctr",
                "-encryption_key",
                "76a6c65c5ea762046bd749a2e632ccbb",
                "-encryption_kid",
                "a7e61c373e219033c21091fa607bf3b8");
        assertRefused(file, "is encrypted");
    }

    @Test
    void a_file_of_which_nothing_decodes_is_refused() throws IOException {
        Path file = Clips.lossless(CLIP, folder.resolve("clip.avi"));
        byte[] bytes = Files.readAllBytes(file);
        int start = indexOf(bytes, "movi");
        int end = indexOf(bytes, "idx1");
        for (int i = start + 12; i < end; i++) {
            bytes[i] = 0;
        }
        Path broken = Files.write(folder.resolve("broken.avi"), bytes);
        assertRefused(broken, "broken.avi");
    }

    private static int indexOf(byte[] bytes, String name) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "concat:a.mp4|b.mp4",
                "http:x.mp4",
                "-i.mp4",
                "two words.mp4",
                "q\"u'ote.mp4",
                "new\nline.mp4",
                "100%d.mp4",
                "Straße 北京 видео.mp4",
                "a#b?c=d&e.mp4",
                "file:x.mp4",
                "subfile,,start,0,end,9,,:x.mp4",
                "[a-z]*.mp4",
                "\\.mp4"
            })
    void a_name_is_only_a_name(String name) {
        Path file = folder.resolve(name);
        Path plain = Clips.lossless(CLIP, folder.resolve("plain.mp4"));
        move(plain, file);

        assertThat(Shots.of(file).shots()).hasSize(5);
        Path copy = folder.resolve("copy of " + name);
        Shots.export(file, copy, EncoderSettings.EXPORT, picture -> {});
        assertThat(Shots.of(copy).shots()).hasSize(5);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_playlist_or_a_reference_to_another_file_is_not_followed() throws IOException {
        Path clip = Clips.lossless(CLIP, folder.resolve("clip.mp4"));
        Path list = Files.writeString(folder.resolve("list.mp4"), "ffconcat version 1.0\nfile " + clip + "\n");
        assertRefused(list, "is cut off or not");
        Path playlist = Files.writeString(folder.resolve("list.m3u8"), "#EXTM3U\n#EXTINF:1,\n" + clip + "\n");
        assertRefused(playlist, "is cut off or not");
    }

    @Test
    void random_damage_anywhere_is_refused_or_read_but_never_anything_else() throws IOException {
        byte[] whole = Files.readAllBytes(
                Clips.lossless(DrawnClip.of(64, 48, 8).flickering(3), folder.resolve("w.mp4"), "-bf", "2"));
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            byte[] bytes = whole.clone();
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                int at = random.nextBoolean() ? random.nextInt(bytes.length) : bytes.length - 1 - random.nextInt(1200);
                bytes[at] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve("r.mp4"), bytes);
            try {
                Shots.of(file);
            } catch (ObscuraException e) {
                assertThat(e.kind()).as("seed " + seed).isEqualTo(ObscuraException.Kind.REFUSED);
            }
        }
    }

    private static void assertRefused(Path file, String words) {
        ObscuraException refusal =
                catchThrowableOfType(ObscuraException.class, () -> new LibavFiles().open(file, OptionalInt.empty()));
        assertThat(refusal).as("nothing was refused").isNotNull();
        assertThat(refusal.kind()).isEqualTo(ObscuraException.Kind.REFUSED);
        assertThat(refusal)
                .hasMessageContaining(words)
                .hasMessageContaining(file.getFileName().toString())
                .hasMessageEndingWith(".");
        assertThat(refusal.getMessage()).doesNotContain(file.getParent().toString() + "/");
    }
}
