package obscura.plugin.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Point;
import obscura.plugin.mask.Polygon;
import obscura.plugin.plan.Coverage;
import obscura.plugin.video.Picture;
import obscura.plugin.video.PixelFormat;
import org.junit.jupiter.api.Test;

class PainterTest {
    @Test
    void every_covered_sample_is_black_and_no_other_changes_whatever_the_format_and_size() {
        for (long seed = 0; seed < 180; seed++) {
            Random random = new Random(seed);
            PixelFormat format = DrawnPicture.FORMATS.get((int) (seed % DrawnPicture.FORMATS.size()));
            Picture before = DrawnPicture.random(format, 1 + random.nextInt(150), 1 + random.nextInt(70), random);
            Picture after = DrawnPicture.copy(before);
            Coverage coverage = new Coverage(before.width(), before.height());
            for (int i = random.nextInt(3); i >= 0; i--) {
                coverage.add(shape(random));
            }

            new Painter(new SolidCover(format)).paint(after, coverage);

            for (int plane = 0; plane < format.planes(); plane++) {
                assertPainted("seed " + seed, before, after, plane, coverage);
            }
        }
    }

    private static Polygon shape(Random random) {
        double left = random.nextDouble() * 0.9;
        double top = random.nextDouble() * 0.9;
        double right = left + (1 - left) * (0.01 + 0.99 * random.nextDouble());
        double bottom = top + (1 - top) * (0.01 + 0.99 * random.nextDouble());
        return random.nextBoolean()
                ? Polygon.of(new Box(left, top, right, bottom))
                : new Polygon(
                        List.of(new Point(left, top), new Point(right, (top + bottom) / 2), new Point(left, bottom)));
    }

    private static void assertPainted(String what, Picture before, Picture after, int plane, Coverage coverage) {
        PixelFormat format = before.format();
        int perColumn = plane == 0 ? 2 : 2 / (1 << format.chromaShiftX());
        int perRow = plane == 0 ? 2 : 2 / (1 << format.chromaShiftY());
        int black = plane > 0 ? 128 << format.bits() - 8 : format.fullRange() ? 0 : 16 << format.bits() - 8;
        for (int y = 0; y < before.planeHeight(plane); y++) {
            for (int x = 0; x < before.planeWidth(plane); x++) {
                boolean covered = coverage.covers(x / perColumn, y / perRow);
                int wanted = covered ? black : DrawnPicture.sample(before, plane, x, y);
                if (DrawnPicture.sample(after, plane, x, y) != wanted) {
                    throw new AssertionError(what + ", plane " + plane + ", " + x + ", " + y + ", covered " + covered);
                }
            }
            assertRestOfRow(what, before, after, plane, y);
        }
    }

    /** Between the picture's right edge and the next row nothing of ours is to be written. */
    private static void assertRestOfRow(String what, Picture before, Picture after, int plane, int y) {
        int stride = before.strides().get(plane);
        int used = before.planeWidth(plane) * before.format().bytesPerSample();
        assertThat(after.planes().get(plane).slice(y * stride + used, stride - used))
                .as(what)
                .isEqualTo(before.planes().get(plane).slice(y * stride + used, stride - used));
    }

    /** Worked out from the box alone, without the engine's grid. */
    @Test
    void a_box_with_odd_edges_takes_every_chroma_sample_it_touches() {
        for (PixelFormat format : DrawnPicture.FORMATS) {
            Picture picture = DrawnPicture.random(format, 61, 43, new Random(7));
            Coverage coverage = new Coverage(61, 43);
            coverage.add(new Box(13 / 61.0, 9 / 43.0, 1, 1));

            new Painter(new SolidCover(format)).paint(picture, coverage);

            for (int plane = 0; plane < format.planes(); plane++) {
                int right = plane == 0 ? 0 : format.chromaShiftX();
                int down = plane == 0 ? 0 : format.chromaShiftY();
                for (int y = 9 >> down; y < picture.planeHeight(plane); y++) {
                    for (int x = 13 >> right; x < picture.planeWidth(plane); x++) {
                        assertThat(DrawnPicture.sample(picture, plane, x, y))
                                .as("%s plane %d at %d, %d", format, plane, x, y)
                                .isEqualTo(plane == 0 ? format.blackLuma() : format.neutralChroma());
                    }
                }
            }
        }
    }

    @Test
    void a_coverage_of_another_size_is_refused() {
        Picture picture = DrawnPicture.random(DrawnPicture.FORMATS.get(0), 16, 16, new Random(1));

        assertThatThrownBy(() -> new Painter(new SolidCover(picture.format())).paint(picture, new Coverage(16, 18)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noise_fills_every_covered_sample_of_every_plane_with_what_the_format_can_hold() {
        for (PixelFormat format : DrawnPicture.FORMATS) {
            Picture before = DrawnPicture.random(format, 64, 64, new Random(3));
            Picture after = DrawnPicture.copy(before);
            Coverage all = new Coverage(64, 64);
            all.coverAll();

            new Painter(new NoiseCover(format, 5)).paint(after, all);

            for (int plane = 0; plane < format.planes(); plane++) {
                int changed = 0;
                for (int i = 0; i < before.planeWidth(plane) * before.planeHeight(plane); i++) {
                    int x = i % before.planeWidth(plane);
                    int y = i / before.planeWidth(plane);
                    int now = DrawnPicture.sample(after, plane, x, y);
                    assertThat(now).isBetween(0, (1 << format.bits()) - 1);
                    changed += now == DrawnPicture.sample(before, plane, x, y) ? 0 : 1;
                }
                assertThat(changed)
                        .as("%s plane %d", format, plane)
                        .isGreaterThan(before.planeWidth(plane) * before.planeHeight(plane) * 98 / 100);
            }
        }
    }
}
