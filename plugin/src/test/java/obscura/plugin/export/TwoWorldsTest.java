package obscura.plugin.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Point;
import obscura.plugin.mask.Polygon;
import obscura.plugin.paint.Cover;
import obscura.plugin.paint.Painter;
import obscura.plugin.paint.SolidCover;
import obscura.plugin.plan.Coverage;
import obscura.plugin.plan.Paint;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Costs;
import obscura.plugin.time.Span;
import obscura.plugin.video.Clips;
import obscura.plugin.video.DrawnClip;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.Picture;
import obscura.plugin.video.PixelFormat;
import obscura.plugin.video.libav.LibavFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The promise everything else serves: of two clips that differ only under the regions, the exports are the same file,
 * byte for byte. Then nobody, with whatever means, can learn from an export what was under them.
 */
class TwoWorldsTest {
    private static final int FRAMES = 9;
    private static final long FRAME = 40_000;
    private static final List<PixelFormat> FORMATS = List.of(
            DrawnClip.YUV420,
            new PixelFormat(8, 1, 1, false, true),
            new PixelFormat(8, 1, 0, false, false),
            new PixelFormat(8, 0, 0, false, false),
            new PixelFormat(10, 1, 1, false, false),
            new PixelFormat(10, 1, 0, false, false),
            new PixelFormat(8, 0, 0, true, true));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Paint.class)
    void what_is_under_the_regions_never_reaches_the_file(Paint paint) {
        for (long seed = 1; seed <= 14; seed++) {
            Worlds worlds = worlds(paint, seed);

            String one = export(worlds.one, worlds, painter -> painter);
            String other = export(worlds.other, worlds, painter -> painter);

            assertThat(other).as("seed " + seed).isEqualTo(one);
            assertThat(Digest.of(worlds.one)).as("seed " + seed).isNotEqualTo(Digest.of(worlds.other));
        }
    }

    @Test
    void a_painter_that_forgets_one_chroma_plane_is_found_out() {
        assertFoundOut(painter -> (picture, coverage) -> keeping(picture, 2, 0, Integer.MAX_VALUE, painter, coverage));
    }

    @Test
    void a_painter_that_forgets_one_row_is_found_out() {
        assertFoundOut(painter -> (picture, coverage) -> keeping(picture, 0, 40, 41, painter, coverage));
    }

    @Test
    void a_painter_that_forgets_one_frame_is_found_out() {
        int[] frame = {0};
        assertFoundOut(painter -> (picture, coverage) -> {
            if (frame[0]++ % FRAMES != 5) {
                painter.accept(picture, coverage);
            }
        });
    }

    private void assertFoundOut(UnaryOperator<BiConsumer<Picture, Coverage>> leak) {
        DrawnClip clip = DrawnClip.of(96, 80, FRAMES);
        Region region = new Region("all", null, Span.ALWAYS, Polygon.of(new Box(0.2, 0.2, 0.8, 0.8)));
        Worlds worlds = worlds(clip, new Plan(Paint.SOLID, List.of(region)), 3);

        assertThat(export(worlds.other, worlds, leak)).isNotEqualTo(export(worlds.one, worlds, leak));
    }

    /** Paints, and puts some rows of one plane back. */
    private static void keeping(
            Picture picture, int plane, int from, int to, BiConsumer<Picture, Coverage> painter, Coverage coverage) {
        int stride = picture.strides().get(plane);
        int end = Math.min(to, picture.planeHeight(plane));
        byte[] before = new byte[(end - from - 1) * stride + picture.planeWidth(plane)];
        picture.planes().get(plane).get(from * stride, before);
        painter.accept(picture, coverage);
        picture.planes().get(plane).put(from * stride, before);
    }

    private record Worlds(DrawnClip clip, Plan plan, Path one, Path other) {}

    private Worlds worlds(Paint paint, long seed) {
        Random random = new Random(seed);
        DrawnClip clip = DrawnClip.of(34 + random.nextInt(120), 34 + random.nextInt(90), FRAMES)
                .in(FORMATS.get((int) (seed % FORMATS.size())))
                .flickering(random.nextInt(9))
                .with(new DrawnClip.Mover(5, 9, 30, 20, 3, 1, 210, 90, 170));
        // H.264 itself can code odd sides only where chroma is as fine as luma.
        boolean odd = clip.format().chromaShiftX() == 0 && !clip.format().gray();
        DrawnClip sized = odd ? clip : resized(clip, clip.width() & ~1, clip.height() & ~1);
        return worlds(sized, plan(paint, random), seed);
    }

    private static DrawnClip resized(DrawnClip clip, int width, int height) {
        return new DrawnClip(width, height, clip.frames(), clip.rate(), clip.format(), clip.noise(), clip.movers());
    }

    private Worlds worlds(DrawnClip clip, Plan plan, long seed) {
        Path one = Clips.lossless(clip, folder.resolve("one" + seed + plan.paint() + ".mp4"));
        Path other = RawWorld.withNoiseUnder(plan, clip, folder.resolve("other" + seed + plan.paint() + ".mp4"), seed);
        return new Worlds(clip, plan, one, other);
    }

    private static Plan plan(Paint paint, Random random) {
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            long from = random.nextInt(6) * FRAME;
            Span span = new Span(from, from + (1 + random.nextInt(6)) * FRAME);
            double left = random.nextDouble() * 0.7;
            double top = random.nextDouble() * 0.7;
            double right = Math.min(1, left + 0.05 + random.nextDouble() / 2);
            double bottom = Math.min(1, top + 0.05 + random.nextDouble() / 2);
            Polygon shape = i % 2 == 0
                    ? Polygon.of(new Box(left, top, right, bottom))
                    : new Polygon(List.of(new Point(left, top), new Point(right, top), new Point(left, bottom)));
            regions.add(new Region("r" + i, null, span, shape));
        }
        return new Plan(paint, regions);
    }

    private String export(Path source, Worlds worlds, UnaryOperator<BiConsumer<Picture, Coverage>> leak) {
        LibavFiles files = new LibavFiles();
        FrameCounter counter = new FrameCounter(Progress.SILENT, Progress.Phase.PAINT, 0);
        Path out = source.resolveSibling("out-" + System.nanoTime() + source.getFileName());
        Cover cover = new SolidCover(worlds.clip.format());
        if (worlds.plan.paint() == Paint.SCENE) {
            try (CutSource cut = new CutSource(files.open(source, OptionalInt.empty()), Span.ALWAYS)) {
                cover = LearnScene.from(cut, worlds.plan, counter);
            }
        }
        try (CutSource cut = new CutSource(files.open(source, OptionalInt.empty()), Span.ALWAYS)) {
            new PaintFootage(files, EncoderSettings.EXPORT, new Costs())
                    .paint(cut, worlds.plan, leak.apply(new Painter(cover)::paint), out, counter);
        }
        return Digest.of(out);
    }
}
