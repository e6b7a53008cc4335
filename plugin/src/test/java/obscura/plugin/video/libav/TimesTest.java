package obscura.plugin.video.libav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import obscura.plugin.video.Clips;
import obscura.plugin.video.DrawnClip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    private static final DrawnClip CLIP =
            DrawnClip.of(64, 48, 30).flickering(2).with(new DrawnClip.Mover(2, 4, 20, 16, 1, 0.5, 200, 90, 170));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "mkv", "ts"})
    void uneven_times_stay_uneven_through_reading_and_writing(String container) {
        Path file = Clips.lossless(
                CLIP,
                folder.resolve("clip." + container),
                "-vf",
                "settb=1/1000,setpts=N*40+N*N",
                "-fps_mode",
                "passthrough",
                "-enc_time_base",
                "1/1000",
                "-bf",
                "2");
        List<Long> uneven = LongStream.range(0, 30)
                .map(n -> (n * 40 + n * n) * 1000)
                .boxed()
                .toList();

        Path copy = Shots.export(file, folder.resolve("copy.mp4"), Shots.LOSSLESS, picture -> {});

        assertThat(Shots.of(file).times()).isEqualTo(uneven);
        assertThat(Shots.of(copy).times()).isEqualTo(uneven);
    }

    @ParameterizedTest
    @CsvSource({"mp4, 5", "mkv, 5", "ts, 5", "ts, 95443.2"})
    void a_start_other_than_zero_and_a_clock_that_overflows_do_not_show(String container, String offset) {
        Path file = Clips.lossless(
                CLIP, folder.resolve("clip." + container), "-bf", "2", "-output_ts_offset", offset, "-muxdelay", "0");

        Shots.Reel reel = Shots.of(file);

        assertThat(reel.times()).isEqualTo(every40Millis(30));
        KindsOfFootageTest.assertSame(reel.pictures(), KindsOfFootageTest.drawn(CLIP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "4", "16"})
    void no_frame_is_lost_at_the_end_however_deep_the_reordering(String betweenFrames) {
        Path file = Clips.lossless(
                CLIP, folder.resolve("clip.avi"), "-bf", betweenFrames, "-x264-params", "b-pyramid=normal:b-adapt=0");

        Shots.Reel reel = Shots.of(file);

        KindsOfFootageTest.assertSame(reel.pictures(), KindsOfFootageTest.drawn(CLIP));
        assertThat(reel.times()).hasSize(30).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+faststart", "frag_keyframe+delay_moov"})
    void frames_an_edit_list_hides_are_never_shown(String flags) {
        Path whole = Clips.lossless(CLIP, folder.resolve("whole.mp4"), "-bf", "2", "-g", "10");
        Path cut = folder.resolve("cut.mp4");
        Clips.ffmpeg("-ss", "0.56", "-i", whole.toString(), "-c", "copy", "-movflags", flags, cut.toString());

        Shots.Reel reel = Shots.of(cut);

        List<byte[]> shown = KindsOfFootageTest.drawn(CLIP).subList(14, 30);
        KindsOfFootageTest.assertSame(reel.pictures(), shown);
        assertThat(reel.times()).isEqualTo(every40Millis(16));
        Path copy = Shots.export(cut, folder.resolve("copy.mp4"), Shots.LOSSLESS, picture -> {});
        KindsOfFootageTest.assertSame(Clips.decoded(copy, CLIP.format(), CLIP.frameSize()), shown);
    }

    @Test
    void frames_an_edit_list_cuts_off_at_the_end_are_never_shown() throws IOException {
        Path file = Clips.lossless(CLIP, folder.resolve("clip.mp4"), "-bf", "2", "-g", "30");
        byte[] bytes = Files.readAllBytes(file);
        int list = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("elst");
        ByteBuffer.wrap(bytes).putInt(list + 12, 400);
        Files.write(file, bytes);

        KindsOfFootageTest.assertSame(
                Shots.of(file).pictures(), KindsOfFootageTest.drawn(CLIP).subList(0, 10));
    }

    @Test
    void a_camera_that_restarts_its_clock_in_one_file_keeps_the_order() throws Exception {
        Path one = Clips.lossless(CLIP, folder.resolve("one.ts"), "-output_ts_offset", "3000", "-bf", "2");
        Path two = Clips.lossless(CLIP, folder.resolve("two.ts"), "-output_ts_offset", "10", "-bf", "2");
        Path both = folder.resolve("both.ts");
        try (var out = Files.newOutputStream(both)) {
            Files.copy(one, out);
            Files.copy(two, out);
        }

        Shots.Reel reel = Shots.of(both);

        assertThat(reel.shots()).hasSize(60);
        assertThat(reel.times()).isSorted().doesNotHaveDuplicates();
        assertThat(reel.times().get(59)).isBetween(2_300_000L, 2_600_000L);
    }

    private static List<Long> every40Millis(int frames) {
        return LongStream.range(0, frames).map(i -> i * 40_000).boxed().toList();
    }
}
