package obscura.plugin.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import obscura.plugin.mask.Box;
import obscura.plugin.plan.Paint;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Span;
import obscura.plugin.video.Clips;
import obscura.plugin.video.DrawnClip;
import obscura.plugin.video.Frame;
import obscura.plugin.video.FrameSource;
import obscura.plugin.video.Picture;
import obscura.plugin.video.PixelFormat;
import obscura.plugin.video.libav.LibavFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The other side of catching leaks: an honest export is never refused, however hard its surroundings are to encode.
 * Leaks are in {@link CheckCatchesLeaksTest}.
 */
class CoverHoldsTest {
    private static final DrawnClip PLAIN = DrawnClip.of(166, 98, 24);

    @TempDir
    Path folder;

    static Stream<Arguments> surroundings() {
        DrawnClip red = PLAIN.with(new DrawnClip.Mover(0, 0, 166, 98, 0, 0, 81, 90, 240));
        return Stream.of(
                Arguments.of("noise", PLAIN.flickering(60)),
                Arguments.of("white", PLAIN.with(new DrawnClip.Mover(0, 0, 166, 98, 0, 0, 235, 128, 128))),
                Arguments.of("moving stripes of every colour", striped(PLAIN, 9, 4, 1.3)),
                Arguments.of("fine stripes on red", striped(red, 9, 3, 2.7)),
                Arguments.of(
                        "stripes in 10 bits", striped(PLAIN.in(new PixelFormat(10, 1, 0, false, false)), 9, 4, 1.3)),
                Arguments.of("stripes in 4:4:4", striped(PLAIN.in(new PixelFormat(8, 0, 0, false, true)), 9, 4, 1.3)));
    }

    private static DrawnClip striped(DrawnClip clip, int step, int width, double speed) {
        DrawnClip striped = clip;
        for (int i = -8; i < 19; i++) {
            boolean odd = (i & 1) == 1;
            striped = striped.with(
                    new DrawnClip.Mover(i * step, 0, width, 98, speed, 0, 235, odd ? 240 : 16, odd ? 16 : 240));
        }
        return striped;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("surroundings")
    void an_honest_export_passes(String what, DrawnClip clip) {
        Path source = Clips.lossless(clip, folder.resolve("source.mp4"));
        for (Paint paint : Paint.values()) {
            Ask ask =
                    Ask.of(source, folder.resolve(paint + ".mp4")).paint(paint).only(jumping(7));

            assertThat(Yard.redact(ask).receipt().holds()).isTrue();
        }
    }

    private static Region[] jumping(long seed) {
        Random random = new Random(seed);
        List<Region> regions = new ArrayList<>();
        IntStream.range(0, 24).forEach(i -> {
            double left = random.nextDouble() * 0.8;
            double top = random.nextDouble() * 0.6;
            Box box =
                    new Box(left, top, left + 0.06 + random.nextDouble() * 0.12, top + 0.1 + random.nextDouble() * 0.3);
            regions.add(Ask.region(new Span(i * Yard.FRAME, (i + 1 + i % 3) * Yard.FRAME), box));
        });
        return regions.toArray(Region[]::new);
    }

    /** Where a walker was seen to pass, the scene without them is shown; where they always stood, black. */
    @Test
    void in_the_style_of_the_scene_regions_show_what_is_there_without_anyone() {
        DrawnClip empty = new DrawnClip(160, 112, 60, 25, DrawnClip.YUV420, 0, List.of());
        DrawnClip clip = empty.with(new DrawnClip.Mover(4, 30, 30, 50, 2, 0, 230, 60, 200))
                .with(new DrawnClip.Mover(130, 8, 20, 20, 0, 0, 230, 60, 200));
        List<Region> regions = new ArrayList<>(List.of(Ask.region(Span.ALWAYS, box(128, 6, 152, 30))));
        for (int i = 0; i < 60; i++) {
            Box box = box(Math.max(0, 2 * i), 26, Math.min(160, 2 * i + 38), 84);
            regions.add(Ask.region(new Span(i * Yard.FRAME, (i + 1) * Yard.FRAME), box));
        }
        Path source = Clips.lossless(clip, folder.resolve("source.mp4"));
        Ask ask = Ask.of(source, folder.resolve("out.mp4")).paint(Paint.SCENE).only(regions.toArray(Region[]::new));

        Yard.redact(ask);

        try (FrameSource export = new LibavFiles().open(ask.out(), OptionalInt.empty())) {
            int number = 0;
            for (Frame frame = export.next(); frame != null; frame = export.next()) {
                int left = 2 * number++;
                assertThat(farthest(frame.picture(), empty, left + 4, 30, left + 34, 80))
                        .isLessThan(30);
                assertThat(brightest(frame.picture(), 132, 10, 148, 26)).isLessThan(40);
            }
            assertThat(number).isEqualTo(60);
        }
    }

    private static Box box(double left, double top, double right, double bottom) {
        return new Box(left / 160, top / 112, right / 160, bottom / 112);
    }

    private static int farthest(Picture picture, DrawnClip truth, int left, int top, int right, int bottom) {
        int farthest = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                farthest = Math.max(farthest, Math.abs(luma(picture, x, y) - truth.sample(0, 0, x, y)));
            }
        }
        return farthest;
    }

    private static int brightest(Picture picture, int left, int top, int right, int bottom) {
        int brightest = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                brightest = Math.max(brightest, luma(picture, x, y));
            }
        }
        return brightest;
    }

    private static int luma(Picture picture, int x, int y) {
        return picture.planes().get(0).get(y * picture.strides().get(0) + x) & 255;
    }
}
