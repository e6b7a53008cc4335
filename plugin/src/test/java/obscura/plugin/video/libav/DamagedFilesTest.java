package obscura.plugin.video.libav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import obscura.plugin.ObscuraException;
import obscura.plugin.video.Clips;
import obscura.plugin.video.DrawnClip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a decoder had to invent is marked, and damage never ends a job. What no decoder notices cannot be marked: noise inside a
 * slice of H.265 decodes to other pixels without a sign, and so does the loss of a whole H.264 frame.
 */
class DamagedFilesTest {
    private static final DrawnClip CLIP =
            DrawnClip.of(160, 96, 40).flickering(6).with(new DrawnClip.Mover(2, 4, 40, 30, 2, 1, 200, 90, 170));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"0, 1", "2, 1", "2, 4"})
    void a_packet_that_cannot_be_decoded_marks_all_frames_up_to_the_next_key_frame(String betweenFrames, int threads)
            throws IOException {
        Path whole = coded("whole.mp4", "libx264", "-bf", betweenFrames, "-g", "10");
        byte[] bytes = Files.readAllBytes(whole);
        Arrays.fill(bytes, positions(whole).get(14), positions(whole).get(14) + 8, (byte) 0x7F);
        Path hurt = Files.write(folder.resolve("hurt.mp4"), bytes);

        List<byte[]> truth = Shots.of(whole).pictures();
        Shots.Reel reel = Shots.of(hurt, OptionalInt.empty(), threads);

        assertMarked(reel, truth);
        assertThat(reel.shots().subList(0, 9)).noneMatch(Shots.Shot::concealed);
        assertThat(reel.shots().stream().filter(shot -> shot.time() >= 800_000)).noneMatch(Shots.Shot::concealed);
        assertThat(reel.concealed()).isBetween(4L, 12L);
    }

    @Test
    void the_frame_before_a_hole_is_not_trusted_either() throws IOException {
        Path whole = coded("whole.mp4", "libx264", "-bf", "0", "-g", "10", "-refs", "1");
        List<byte[]> truth = Shots.of(whole).pictures();
        for (int tail = 1; tail < 120; tail += 7) {
            byte[] bytes = Files.readAllBytes(whole);
            int next = positions(whole).get(14);
            Arrays.fill(bytes, next - tail, next + 8, (byte) 0x7F);
            assertMarked(Shots.of(Files.write(folder.resolve("hurt.mp4"), bytes)), truth);
        }
    }

    @Test
    void a_hole_the_container_knows_of_is_enough() throws IOException {
        Path whole = coded("whole.ts", "libx265", "-x265-params", "log-level=none:keyint=15:bframes=0");
        byte[] bytes = Files.readAllBytes(whole);
        List<byte[]> truth = Shots.of(whole).pictures();
        int start = positions(whole).get(15);
        for (int at = start + 188; at < start + 12 * 188; at += 188) {
            byte[] shorter = Arrays.copyOf(bytes, bytes.length - 188);
            System.arraycopy(bytes, at + 188, shorter, at, shorter.length - at);
            assertMarked(Shots.of(Files.write(folder.resolve("hurt.ts"), shorter)), truth);
        }
    }

    @Test
    void a_slice_that_was_patched_over_marks_its_frame() throws IOException {
        Path whole = coded("whole.mp4", "libx264", "-bf", "2", "-g", "10", "-slices", "4");
        byte[] bytes = Files.readAllBytes(whole);
        int inside = positions(whole).get(20) + 200;
        Arrays.fill(bytes, inside, inside + 150, (byte) 0xFF);
        Path hurt = Files.write(folder.resolve("hurt.mp4"), bytes);

        Shots.Reel reel = Shots.of(hurt);

        assertMarked(reel, Shots.of(whole).pictures());
        assertThat(reel.concealed()).isPositive();
    }

    @Test
    void frames_that_refer_to_a_lost_h265_frame_are_marked() {
        Path whole = coded("whole.mp4", "libx265", "-x265-params", "log-level=none:keyint=15:bframes=0");
        Path hurt = folder.resolve("hurt.mp4");
        Clips.ffmpeg("-i", whole.toString(), "-c", "copy", "-bsf:v", "noise=drop='eq(n,19)'", hurt.toString());

        Shots.Reel reel = Shots.of(hurt);

        assertMarked(reel, Shots.of(whole).pictures());
        assertThat(reel.shots()).hasSize(39);
        assertThat(reel.concealed()).isBetween(9L, 12L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"libx264", "libx265", "mpeg4"})
    void a_file_that_ends_early_gives_what_is_there(String encoder) throws IOException {
        Path whole = coded("whole.mp4", encoder, "-g", "10", "-movflags", "+faststart");
        byte[] bytes = Files.readAllBytes(whole);
        int end = positions(whole).get(30) + 40;
        Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(bytes, end));

        Shots.Reel reel = Shots.of(cut);

        assertMarked(reel, Shots.of(whole).pictures());
        assertThat(reel.shots()).hasSizeBetween(28, 31);
    }

    @Test
    void a_recording_that_starts_between_key_frames_marks_what_it_cannot_know() throws IOException {
        Path whole = coded("whole.ts", "libx264", "-bf", "0", "-g", "20");
        byte[] bytes = Files.readAllBytes(whole);
        int packet = 188;
        int start = positions(whole).get(5) / packet * packet;
        byte[] tables = Arrays.copyOf(bytes, 3 * packet);
        byte[] rest = Arrays.copyOfRange(bytes, start, bytes.length);
        Path late = folder.resolve("late.ts");
        try (var out = Files.newOutputStream(late)) {
            out.write(tables);
            out.write(rest);
        }

        Shots.Reel reel = Shots.of(late);

        assertMarked(reel, Shots.of(whole).pictures());
        assertThat(reel.shots()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void no_damage_ends_a_job_unless_nothing_is_left() throws IOException {
        for (String container : List.of("mp4", "mkv", "ts", "avi")) {
            Path whole = coded("whole." + container, "libx264", "-bf", "2", "-g", "12");
            byte[] bytes = Files.readAllBytes(whole);
            for (long seed = 0; seed < 12; seed++) {
                Path hurt = Files.write(folder.resolve("hurt." + container), hurt(bytes, seed));
                String what = container + ", seed " + seed;
                try {
                    assertThat(Shots.of(hurt).times()).as(what).isSorted().doesNotHaveDuplicates();
                } catch (ObscuraException e) {
                    assertThat(e.kind()).as(what).isEqualTo(ObscuraException.Kind.REFUSED);
                }
            }
        }
    }

    private static byte[] hurt(byte[] whole, long seed) {
        Random random = new Random(seed);
        byte[] bytes = whole.clone();
        byte[] noise = new byte[1 + random.nextInt(3000)];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, bytes, random.nextInt(bytes.length - noise.length), noise.length);
        return bytes;
    }

    private Path coded(String name, String encoder, String... more) {
        String[] output = new String[more.length + 4];
        System.arraycopy(new String[] {"-c:v", encoder, "-threads", "1"}, 0, output, 0, 4);
        System.arraycopy(more, 0, output, 4, more.length);
        return Clips.encoded(CLIP, folder.resolve(name), output);
    }

    /** Where each packet's bytes begin in the file. */
    private static List<Integer> positions(Path file) {
        return Clips.probe(file, "-show_entries", "packet=pos", "-of", "csv=p=0")
                .lines()
                .map(line -> Integer.valueOf(line.replaceAll("[^0-9]", "")))
                .toList();
    }

    private static void assertMarked(Shots.Reel reel, List<byte[]> truth) {
        for (Shots.Shot shot : reel.shots()) {
            boolean right = truth.stream().anyMatch(picture -> Arrays.equals(picture, shot.bytes()));
            assertThat(right || shot.concealed())
                    .as("the frame at " + shot.time())
                    .isTrue();
        }
    }
}
