package obscura.plugin.video.libav;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import obscura.plugin.video.Clips;
import obscura.plugin.video.DrawnClip;
import obscura.plugin.video.Footage;
import obscura.plugin.video.PixelFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindsOfFootageTest {
    private static final DrawnClip CLIP =
            DrawnClip.of(96, 64, 12).flickering(2).with(new DrawnClip.Mover(4, 6, 24, 20, 3, 1, 200, 90, 170));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "mov", "mkv", "ts", "avi"})
    void every_frame_of_every_container_comes_as_it_was_drawn(String container) {
        Path file = Clips.lossless(CLIP, folder.resolve("clip." + container), "-bf", "2", "-g", "6");

        Shots.Reel reel = Shots.of(file);

        assertSame(reel.pictures(), drawn(CLIP));
        assertThat(reel.concealed()).isZero();
        assertThat(reel.footage().codec()).isEqualTo("h264");
        assertThat(reel.footage().frameRate().value()).isEqualTo(25);
        assertThat(reel.times())
                .isEqualTo(LongStream.range(0, 12).map(i -> i * 40_000).boxed().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "8, 1, 1, false, false",
        "8, 1, 1, false, true",
        "8, 1, 0, false, false",
        "8, 1, 0, false, true",
        "8, 0, 0, false, false",
        "8, 0, 0, false, true",
        "10, 1, 1, false, false",
        "10, 1, 0, false, false",
        "10, 0, 0, false, false"
    })
    void every_layout_is_read_and_written_without_loss(int bits, int x, int y, boolean gray, boolean full) {
        PixelFormat format = new PixelFormat(bits, x, y, gray, full);
        DrawnClip clip = CLIP.in(format);
        Path file = Clips.lossless(clip, folder.resolve("clip.mp4"));

        Shots.Reel read = Shots.of(file);
        Path copy = Shots.export(file, folder.resolve("copy.mp4"), Shots.LOSSLESS, picture -> {});
        Shots.Reel again = Shots.of(copy);

        assertThat(read.footage().format()).isEqualTo(format);
        assertSame(read.pictures(), drawn(clip));
        assertThat(again.footage().format()).isEqualTo(format);
        if (bits == 8) {
            // Constant quality 0 is lossless in 8 bits only.
            assertSame(again.pictures(), drawn(clip));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 10})
    void gray_stays_gray_as_far_as_its_decoder_knows(int bits) {
        PixelFormat gray = new PixelFormat(bits, 0, 0, true, true);
        DrawnClip clip = CLIP.in(gray);
        Path file = Clips.encoded(
                clip, folder.resolve("gray.mp4"), "-c:v", "libx265", "-x265-params", "lossless=1:log-level=none");

        Shots.Reel reel = Shots.of(file);
        Path copy = Shots.export(file, folder.resolve("copy.mp4"), Shots.LOSSLESS, picture -> {});

        assertThat(reel.footage().format()).isEqualTo(gray);
        assertSame(reel.pictures(), drawn(clip));
        assertThat(Clips.probe(copy, "-show_streams")).contains("width=96");
        // libav decodes H.264 without chroma into 4:2:0 with no colour.
        PixelFormat neutral = new PixelFormat(bits, 1, 1, false, true);
        Shots.Reel again = Shots.of(copy);
        assertThat(again.footage().format()).isEqualTo(neutral);
        byte[] chroma = Arrays.copyOfRange(again.pictures().get(3), clip.frameSize(), clip.frameSize() * 3 / 2);
        for (int i = 0; i < chroma.length; i += gray.bytesPerSample()) {
            int sample = Byte.toUnsignedInt(chroma[i]);
            sample |= bits == 10 ? chroma[i + 1] << 8 : 0;
            assertThat(sample).isEqualTo(gray.neutralChroma());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "libx265, hevc, mp4, '-x265-params lossless=1:log-level=none'",
        "libx265, hevc, mkv, '-x265-params log-level=none'",
        "libx265, hevc, ts, '-x265-params log-level=none'",
        "mjpeg, mjpeg, avi, '-q:v 2'",
        "mjpeg, mjpeg, mov, '-q:v 2'",
        "mpeg4, mpeg4, avi, '-q:v 2 -bf 2'",
        "mpeg4, mpeg4, mp4, '-q:v 2 -bf 2'",
        "mpeg4, mpeg4, mkv, '-q:v 2 -vtag xvid'"
    })
    void every_codec_gives_what_ffmpeg_gives(String encoder, String codec, String container, String more) {
        DrawnClip clip = encoder.equals("mjpeg") ? CLIP.in(new PixelFormat(8, 1, 0, false, true)) : CLIP;
        String[] output = ("-c:v " + encoder + " " + more).split(" ");
        Path file = Clips.encoded(clip, folder.resolve("clip." + container), output);

        Shots.Reel reel = Shots.of(file);

        assertThat(reel.footage().codec()).isEqualTo(codec);
        assertThat(reel.footage().format()).isEqualTo(clip.format());
        assertThat(reel.concealed()).isZero();
        assertSame(reel.pictures(), Clips.decoded(file, clip.format(), clip.frameSize()));
        assertThat(reel.shots()).hasSize(12);
    }

    @Test
    void odd_sizes_lose_a_last_line_only_where_chroma_is_halved() {
        DrawnClip odd = DrawnClip.of(97, 65, 3);
        Path halved = Clips.encoded(odd, folder.resolve("a.avi"), "-c:v", "mpeg4", "-q:v", "1");
        DrawnClip full = odd.in(new PixelFormat(8, 0, 0, false, false));
        Path whole = Clips.lossless(full, folder.resolve("b.mp4"));

        Footage cut = Shots.of(halved).footage();
        Shots.Reel kept = Shots.of(whole);
        Shots.Reel written = Shots.of(Shots.export(halved, folder.resolve("c.mp4"), Shots.LOSSLESS, p -> {}));
        Shots.Reel writtenWhole = Shots.of(Shots.export(whole, folder.resolve("d.mp4"), Shots.LOSSLESS, p -> {}));

        assertThat(List.of(cut.width(), cut.height())).containsExactly(96, 64);
        assertSame(kept.pictures(), drawn(full));
        assertSame(writtenWhole.pictures(), drawn(full));
        assertSame(written.pictures(), Shots.of(halved).pictures());
    }

    @Test
    void more_decoder_threads_give_the_same_frames() {
        Path file = Clips.lossless(CLIP, folder.resolve("clip.mp4"), "-bf", "3", "-g", "5", "-refs", "3");

        Shots.Reel one = Shots.of(file);
        Shots.Reel four = Shots.of(file, OptionalInt.empty(), 4);

        assertSame(four.pictures(), one.pictures());
        assertThat(four.times()).isEqualTo(one.times());
    }

    @Test
    void fields_taken_at_two_moments_are_said_and_kept() {
        Path file = Clips.encoded(
                CLIP,
                folder.resolve("fields.mp4"),
                "-vf",
                "setfield=tff",
                "-c:v",
                "libx264",
                "-qp",
                "0",
                "-flags",
                "+ildct+ilme",
                "-x264-params",
                "tff=1");

        Shots.Reel reel = Shots.of(file);
        Path copy = Shots.export(file, folder.resolve("copy.mp4"), Shots.LOSSLESS, picture -> {});

        assertThat(reel.shots()).allMatch(Shots.Shot::interlaced);
        assertThat(Shots.of(copy).shots()).allMatch(Shots.Shot::interlaced);
        assertThat(Clips.probe(copy, "-show_frames", "-read_intervals", "%+#1")).contains("top_field_first=1");
        assertSame(Shots.of(copy).pictures(), drawn(CLIP));
        assertThat(Shots.of(Clips.lossless(CLIP, folder.resolve("p.mp4"))).shots())
                .noneMatch(Shots.Shot::interlaced);
    }

    static List<byte[]> drawn(DrawnClip clip) {
        return IntStream.range(0, clip.frames()).mapToObj(clip::frame).toList();
    }

    static void assertSame(List<byte[]> actual, List<byte[]> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            assertThat(Arrays.mismatch(actual.get(i), expected.get(i)))
                    .as("frame " + i)
                    .isEqualTo(-1);
        }
    }
}
