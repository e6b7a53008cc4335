package obscura.plugin.video.libav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.function.Consumer;
import obscura.plugin.mask.Box;
import obscura.plugin.video.Clips;
import obscura.plugin.video.DrawnClip;
import obscura.plugin.video.Frame;
import obscura.plugin.video.FrameSource;
import obscura.plugin.video.PixelFormat;
import obscura.plugin.video.RgbPlanes;
import obscura.plugin.video.SmallPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalingTest {
    private static final DrawnClip CLIP = DrawnClip.of(200, 120, 1).flickering(20);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"40, 24", "50, 30", "66, 40", "100, 60", "38, 22"})
    void a_small_picture_is_the_mean_of_what_it_stands_for(int width, int height) {
        SmallPicture small = SmallPicture.allocate(width, height);

        ofFirstFrame(CLIP, frame -> frame.shrink(small));

        for (int plane = 0; plane < 3; plane++) {
            int columns = plane == 0 ? width : width / 2;
            int rows = plane == 0 ? height : height / 2;
            int start = plane == 0 ? 0 : width * height * (plane == 1 ? 4 : 5) / 4;
            for (int at = 0; at < columns * rows; at++) {
                int actual = Byte.toUnsignedInt(small.bytes().get(start + at));
                double mean = mean(CLIP, plane, at % columns, at / columns, columns, rows);
                assertThat((double) actual)
                        .as("plane " + plane + " at " + at % columns + ", " + at / columns)
                        .isCloseTo(mean, within(plane == 0 ? 4.0 : 2.0));
            }
        }
    }

    private static double mean(DrawnClip clip, int plane, int column, int row, int columns, int rows) {
        double stepX = clip.planeWidth(plane) / (double) columns;
        double stepY = clip.planeHeight(plane) / (double) rows;
        double sum = 0;
        double weights = 0;
        for (int y = (int) (row * stepY); y < Math.ceil((row + 1) * stepY - 1e-9); y++) {
            for (int x = (int) (column * stepX); x < Math.ceil((column + 1) * stepX - 1e-9); x++) {
                double weight = overlap(x, column * stepX, stepX) * overlap(y, row * stepY, stepY);
                sum += weight * clip.sample(0, plane, x, y);
                weights += weight;
            }
        }
        return sum / weights;
    }

    private static double overlap(int sample, double start, double length) {
        return Math.min(sample + 1, start + length) - Math.max(sample, start);
    }

    @Test
    void no_bright_spot_falls_between_the_samples() {
        for (int x = 40; x < 50; x++) {
            DrawnClip dark = DrawnClip.of(200, 120, 1)
                    .with(new DrawnClip.Mover(0, 0, 200, 120, 0, 0, 16, 128, 128))
                    .with(new DrawnClip.Mover(x, x, 2, 2, 0, 0, 235, 128, 128));
            SmallPicture small = SmallPicture.allocate(40, 24);
            ofFirstFrame(dark, frame -> frame.shrink(small));
            int brightest = 0;
            for (int at = 0; at < 40 * 24; at++) {
                brightest = Math.max(brightest, Byte.toUnsignedInt(small.bytes().get(at)));
            }
            assertThat(brightest).as("spot at " + x).isGreaterThan(16 + 219 / 25);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8, 1, 1, false, false",
        "8, 1, 0, false, false",
        "8, 0, 0, false, true",
        "8, 1, 1, false, true",
        "10, 1, 1, false, false",
        "10, 0, 0, false, true"
    })
    void colours_come_right_from_every_layout(int bits, int x, int y, boolean gray, boolean full) {
        PixelFormat format = new PixelFormat(bits, x, y, gray, full);
        // Pure red of BT.601 in limited or full range on the left, white on the right.
        DrawnClip clip = DrawnClip.of(64, 48, 1)
                .in(format)
                .with(new DrawnClip.Mover(0, 0, 64, 48, 0, 0, full ? 76 : 81, full ? 85 : 90, full ? 255 : 240))
                .with(new DrawnClip.Mover(32, 0, 32, 48, 0, 0, full ? 255 : 235, 128, 128));
        RgbPlanes rgb = RgbPlanes.allocate(32, 24);
        SmallPicture small = SmallPicture.allocate(32, 24);

        ofFirstFrame(clip, frame -> {
            frame.scale(Box.WHOLE, rgb);
            frame.shrink(small);
        });

        assertPixel(rgb, 4 + 12 * 32, 254, 0, 0);
        assertPixel(rgb, 28 + 12 * 32, 255, 255, 255);
        assertThat(Byte.toUnsignedInt(small.bytes().get(4))).isCloseTo(81, within(2));
        assertThat(Byte.toUnsignedInt(small.bytes().get(28))).isCloseTo(235, within(2));
        assertThat(Byte.toUnsignedInt(small.bytes().get(32 * 24 * 5 / 4 + 2))).isCloseTo(240, within(2));
    }

    @Test
    void a_file_that_names_its_colours_is_believed() {
        // Pure red of BT.709.
        DrawnClip clip = DrawnClip.of(64, 48, 1).with(new DrawnClip.Mover(0, 0, 64, 48, 0, 0, 63, 102, 240));
        RgbPlanes rgb = RgbPlanes.allocate(32, 24);

        ofFirstFrame(clip, frame -> frame.scale(Box.WHOLE, rgb), "-x264-params", "colormatrix=bt709");

        assertPixel(rgb, 100, 254, 0, 0);
    }

    @Test
    void a_part_is_taken_from_where_it_is_and_grown_to_whole_chroma_samples() {
        DrawnClip clip = DrawnClip.of(100, 60, 1)
                .with(new DrawnClip.Mover(0, 0, 100, 60, 0, 0, 16, 128, 128))
                .with(new DrawnClip.Mover(30, 20, 20, 10, 0, 0, 235, 128, 128));
        RgbPlanes exact = RgbPlanes.allocate(20, 10);
        RgbPlanes grown = RgbPlanes.allocate(22, 12);
        RgbPlanes speck = RgbPlanes.allocate(2, 2);

        ofFirstFrame(clip, frame -> {
            frame.scale(new Box(0.30, 20 / 60.0, 0.50, 30 / 60.0), exact);
            frame.scale(new Box(0.29, 19 / 60.0, 0.51, 31 / 60.0), grown);
            frame.scale(new Box(0.999999, 0.999999, 1, 1), speck);
        });

        for (int at = 0; at < 200; at++) {
            assertPixel(exact, at, 255, 255, 255);
        }
        assertThat(Byte.toUnsignedInt(grown.red().get(0))).isLessThan(40);
        assertThat(Byte.toUnsignedInt(speck.red().get(0))).isLessThan(5);
    }

    @Test
    void many_different_parts_one_after_another_stay_right() {
        RgbPlanes rgb = RgbPlanes.allocate(10, 10);
        ofFirstFrame(CLIP, frame -> {
            for (int i = 1; i < 60; i++) {
                frame.scale(new Box(0, 0, i / 60.0, i / 60.0), rgb);
                assertThat(Byte.toUnsignedInt(rgb.green().get(0))).isBetween(20, 140);
            }
        });
    }

    @Test
    void planes_without_room_behind_their_end_are_not_written_to() {
        RgbPlanes tight = new RgbPlanes(
                32, 24, ByteBuffer.allocateDirect(768), ByteBuffer.allocateDirect(768), ByteBuffer.allocateDirect(768));
        ofFirstFrame(
                CLIP,
                frame -> assertThatThrownBy(() -> frame.scale(Box.WHOLE, tight))
                        .isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void looking_at_a_frame_cannot_change_it() {
        ofFirstFrame(
                CLIP,
                frame ->
                        assertThat(frame.picture().planes()).allMatch(plane -> plane.isReadOnly() && plane.isDirect()));
    }

    private void ofFirstFrame(DrawnClip clip, Consumer<Frame> look, String... more) {
        Path file = Clips.lossless(clip, folder.resolve("clip.mp4"), more);
        try (FrameSource source = new LibavFiles().open(file, OptionalInt.empty())) {
            look.accept(source.next());
        }
    }

    private static void assertPixel(RgbPlanes rgb, int at, int red, int green, int blue) {
        assertThat(Byte.toUnsignedInt(rgb.red().get(at))).as("red").isCloseTo(red, within(3));
        assertThat(Byte.toUnsignedInt(rgb.green().get(at))).as("green").isCloseTo(green, within(3));
        assertThat(Byte.toUnsignedInt(rgb.blue().get(at))).as("blue").isCloseTo(blue, within(3));
    }
}
