package obscura.plugin.video.libav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import obscura.plugin.ObscuraException;
import obscura.plugin.video.Clips;
import obscura.plugin.video.DrawnClip;
import obscura.plugin.video.Footage;
import obscura.plugin.video.Footage.Ratio;
import obscura.plugin.video.PixelFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UprightTest {
    private static final DrawnClip CLIP =
            DrawnClip.of(96, 64, 4).flickering(2).with(new DrawnClip.Mover(4, 6, 24, 20, 3, 1, 200, 90, 170));
    private static final int ONE = 1 << 16;

    @TempDir
    Path folder;

    /** The matrix puts (x, y) at (ax + cy, bx + dy); the second opinion is ffmpeg's own way of turning. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 1", "-1, 0, 0, 1", "1, 0, 0, -1", "-1, 0, 0, -1",
        "0, 1, -1, 0", "0, -1, 1, 0", "0, 1, 1, 0", "0, -1, -1, 0"
    })
    void every_quarter_turn_and_mirror_comes_upright(int a, int b, int c, int d) throws IOException {
        Path file = Clips.lossless(CLIP, folder.resolve("clip.mp4"), "-bf", "2");
        setMatrix(file, a, b, c, d);

        Shots.Reel reel = Shots.of(file);

        boolean swapped = a == 0;
        assertThat(reel.footage().width()).isEqualTo(swapped ? 64 : 96);
        assertThat(reel.footage().height()).isEqualTo(swapped ? 96 : 64);
        KindsOfFootageTest.assertSame(reel.pictures(), Clips.decoded(file, CLIP.format(), CLIP.frameSize()));
        for (int plane = 0; plane < 3; plane++) {
            assertThat(topLeft(reel, plane)).isEqualTo(cornerShownTopLeft(plane, a, b, c, d));
        }
    }

    private static int topLeft(Shots.Reel reel, int plane) {
        int start = plane == 0 ? 0 : plane == 1 ? 96 * 64 : 96 * 64 * 5 / 4;
        return Byte.toUnsignedInt(reel.pictures().get(0)[start]);
    }

    private static int cornerShownTopLeft(int plane, int a, int b, int c, int d) {
        boolean fromRight = a + b < 0;
        boolean fromBottom = c + d < 0;
        int right = (plane == 0 ? 96 : 48) - 1;
        int bottom = (plane == 0 ? 64 : 32) - 1;
        return CLIP.sample(0, plane, fromRight ? right : 0, fromBottom ? bottom : 0);
    }

    @Test
    void a_turned_picture_swaps_its_sample_aspect_too() throws IOException {
        Path file = Clips.lossless(CLIP, folder.resolve("clip.mp4"), "-aspect", "2:1");
        assertThat(Shots.of(file).footage().aspect()).isEqualTo(new Ratio(4, 3));
        setMatrix(file, 0, 1, -1, 0);

        Footage turned = Shots.of(file).footage();
        Path copy = Shots.export(file, folder.resolve("copy.mp4"), Shots.LOSSLESS, picture -> {});

        assertThat(turned.aspect()).isEqualTo(new Ratio(3, 4));
        assertThat(Shots.of(copy).footage().aspect()).isEqualTo(new Ratio(3, 4));
        assertThat(Clips.probe(copy, "-show_streams"))
                .doesNotContain("rotation")
                .contains("width=64");
    }

    @ParameterizedTest
    @CsvSource({"8, 1, 0, 8, 0, 0", "10, 1, 1, 10, 1, 1", "8, 0, 0, 8, 0, 0", "10, 1, 0, 10, 0, 0"})
    void a_turned_layout_is_one_that_can_be_painted(int bits, int x, int y, int toBits, int toX, int toY)
            throws IOException {
        DrawnClip clip = CLIP.in(new PixelFormat(bits, x, y, false, false));
        Path file = Clips.lossless(clip, folder.resolve("clip.mp4"));
        setMatrix(file, 0, 1, -1, 0);

        Shots.Reel reel = Shots.of(file);

        assertThat(reel.footage().format()).isEqualTo(new PixelFormat(toBits, toX, toY, false, false));
        byte[] first = reel.pictures().get(0);
        int sampleBytes = bits == 8 ? 1 : 2;
        int topLeft = bits == 8 ? Byte.toUnsignedInt(first[0]) : Byte.toUnsignedInt(first[0]) | first[1] << 8;
        assertThat(topLeft).isEqualTo(clip.sample(0, 0, 0, 63));
        assertThat(first.length).isGreaterThanOrEqualTo(96 * 64 * sampleBytes * 3 / 2);
    }

    @Test
    void a_turn_by_another_angle_is_refused() {
        Path straight = Clips.lossless(CLIP, folder.resolve("a.mp4"));
        Path file = folder.resolve("b.mp4");
        Clips.ffmpeg("-display_rotation", "30", "-i", straight.toString(), "-c", "copy", file.toString());

        assertThatThrownBy(() -> Shots.of(file))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("b.mp4")
                .hasMessageContaining("turn");
    }

    @Test
    void a_picture_cropped_by_its_container_shows_no_more_than_players_show() throws IOException {
        Path file = Clips.lossless(CLIP, folder.resolve("clip.mkv"), "-aspect", "2:1", "-write_crc32", "0");
        byte[] bytes = Files.readAllBytes(file);
        // The display size becomes a crop from the left and from the top: only the elements' names differ.
        int width = indexOf(bytes, new String(new char[] {0x54, 0xB0, 0x81}));
        int height = indexOf(bytes, new String(new char[] {0x54, 0xBA, 0x81}));
        bytes[width + 1] = (byte) 0xCC;
        bytes[width + 3] = 17;
        bytes[height + 1] = (byte) 0xBB;
        bytes[height + 3] = 10;
        Files.write(file, bytes);

        Shots.Reel reel = Shots.of(file);

        assertThat(reel.footage().width()).isEqualTo(78);
        assertThat(reel.footage().height()).isEqualTo(54);
        assertThat(topLeft(reel, 0)).isEqualTo(CLIP.sample(0, 0, 17, 10));
        assertThat(Shots.of(Shots.export(file, folder.resolve("copy.mp4"), Shots.LOSSLESS, p -> {}))
                        .footage()
                        .width())
                .isEqualTo(78);
    }

    /** Writes the display matrix of the only track into its header. */
    private static void setMatrix(Path file, int a, int b, int c, int d) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int header = indexOf(bytes, "tkhd");
        ByteBuffer matrix = ByteBuffer.wrap(bytes, header + 4 + 40, 36);
        for (int number : new int[] {a * ONE, b * ONE, 0, c * ONE, d * ONE, 0, 0, 0, 1 << 30}) {
            matrix.putInt(number);
        }
        Files.write(file, bytes);
    }

    private static int indexOf(byte[] bytes, String name) {
        for (int i = 0; i < bytes.length - 4; i++) {
            if (new String(bytes, i, name.length(), StandardCharsets.ISO_8859_1).equals(name)) {
                return i;
            }
        }
        throw new AssertionError("No box " + name);
    }
}
