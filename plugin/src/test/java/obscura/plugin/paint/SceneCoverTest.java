package obscura.plugin.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import obscura.plugin.mask.Box;
import obscura.plugin.plan.Coverage;
import obscura.plugin.video.Picture;
import obscura.plugin.video.PixelFormat;
import org.junit.jupiter.api.Test;

class SceneCoverTest {
    private static final int WIDTH = 45;
    private static final int HEIGHT = 31;

    @Test
    void what_was_only_ever_covered_leaves_no_trace_in_the_scene() {
        for (PixelFormat format : DrawnPicture.FORMATS) {
            SceneCover one = new SceneCover(WIDTH, HEIGHT, format);
            SceneCover other = new SceneCover(WIDTH, HEIGHT, format);
            Random worlds = new Random(11);
            for (int i = 0; i < 6; i++) {
                Coverage coverage = coverage(i);
                Picture picture = DrawnPicture.random(format, WIDTH, HEIGHT, new Random(i));
                one.learn(picture, coverage);
                new Painter(new NoiseCover(format, worlds.nextLong())).paint(picture, coverage);
                other.learn(picture, coverage);
            }

            for (int plane = 0; plane < format.planes(); plane++) {
                assertThat(all(one, format, plane))
                        .as("%s plane %d", format, plane)
                        .isEqualTo(all(other, format, plane));
            }
        }
    }

    /** Covers the lower right always and a strip that moves. */
    private static Coverage coverage(int frame) {
        Coverage coverage = new Coverage(WIDTH, HEIGHT);
        coverage.add(new Box(0.5, 0.5, 1, 1));
        coverage.add(new Box(frame / 10.0, 0, frame / 10.0 + 0.21, 1));
        return coverage;
    }

    private static byte[] all(Cover cover, PixelFormat format, int plane) {
        int width = plane == 0 ? WIDTH : (WIDTH + format.chromaShiftX()) >> format.chromaShiftX();
        int height = plane == 0 ? HEIGHT : (HEIGHT + format.chromaShiftY()) >> format.chromaShiftY();
        byte[] all = new byte[width * height * format.bytesPerSample()];
        byte[] row = new byte[width * format.bytesPerSample()];
        for (int y = 0; y < height; y++) {
            cover.samples(plane, y, 0, width, row);
            System.arraycopy(row, 0, all, y * row.length, row.length);
        }
        return all;
    }

    @Test
    void where_the_scene_was_seen_it_is_shown_and_where_it_never_was_it_is_solid() {
        for (PixelFormat format : DrawnPicture.FORMATS) {
            SceneCover scene = new SceneCover(WIDTH, HEIGHT, format);
            Picture picture = DrawnPicture.random(format, WIDTH, HEIGHT, new Random(4));
            Coverage never = new Coverage(WIDTH, HEIGHT);
            never.add(new Box(0.5, 0.5, 1, 1));
            for (int i = 0; i < 5; i++) {
                scene.learn(picture, never);
            }

            Picture shown = DrawnPicture.random(format, WIDTH, HEIGHT, new Random(5));
            Coverage everywhere = new Coverage(WIDTH, HEIGHT);
            everywhere.coverAll();
            new Painter(scene).paint(shown, everywhere);

            new Painter(new SolidCover(format)).paint(picture, never);
            for (int plane = 0; plane < format.planes(); plane++) {
                for (int y = 0; y < picture.planeHeight(plane); y++) {
                    for (int x = 0; x < picture.planeWidth(plane); x++) {
                        assertThat(DrawnPicture.sample(shown, plane, x, y))
                                .as("%s plane %d at %d, %d", format, plane, x, y)
                                .isEqualTo(DrawnPicture.sample(picture, plane, x, y));
                    }
                }
            }
        }
    }

    @Test
    void a_place_seen_only_twice_is_not_known_yet() {
        PixelFormat format = DrawnPicture.FORMATS.get(0);
        SceneCover scene = new SceneCover(WIDTH, HEIGHT, format);
        Coverage open = new Coverage(WIDTH, HEIGHT);
        Picture picture = DrawnPicture.random(format, WIDTH, HEIGHT, new Random(4));

        scene.learn(picture, open);
        scene.learn(picture, open);
        assertThat(scene.known()).isZero();

        scene.learn(picture, open);
        assertThat(scene.known()).isEqualTo(1);
    }
}
