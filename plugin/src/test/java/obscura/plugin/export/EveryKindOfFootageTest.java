package obscura.plugin.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import obscura.plugin.mask.Box;
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

/** The whole job, proof and stranger's check included, on every kind of file it takes. */
class EveryKindOfFootageTest {
    private static final DrawnClip CLIP =
            DrawnClip.of(128, 96, 20).flickering(3).with(new DrawnClip.Mover(20, 20, 60, 50, 1, 0, 200, 90, 170));

    @TempDir
    Path folder;

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("a.mp4", CLIP, "-c:v libx264 -bf 2"),
                Arguments.of(
                        "interlaced.mp4", CLIP, "-vf setfield=tff -c:v libx264 -flags +ildct+ilme -x264-params tff=1"),
                Arguments.of("uneven.mkv", CLIP, "-vf settb=1/1000,setpts=N*40+N*N -fps_mode passthrough -c:v libx264"),
                Arguments.of("thirds.mp4", CLIP.at(30), "-c:v libx264 -video_track_timescale 90000"),
                Arguments.of("stream.ts", CLIP.at(30), "-c:v libx264 -bf 2"),
                Arguments.of("hevc.mkv", CLIP, "-c:v libx265 -x265-params log-level=none"),
                Arguments.of("ten.mov", CLIP.in(new PixelFormat(10, 1, 0, false, false)), "-c:v libx264"),
                Arguments.of("full.mp4", CLIP.in(new PixelFormat(8, 0, 0, false, true)), "-c:v libx264"),
                Arguments.of("camera.avi", CLIP.in(new PixelFormat(8, 1, 0, false, true)), "-c:v mjpeg -q:v 2"),
                Arguments.of("old.avi", resized(CLIP, 127, 95), "-c:v mpeg4 -q:v 2"),
                Arguments.of("wide.mp4", CLIP, "-c:v libx264 -aspect 21:9"));
    }

    private static DrawnClip resized(DrawnClip clip, int width, int height) {
        return new DrawnClip(width, height, clip.frames(), clip.rate(), clip.format(), clip.noise(), clip.movers());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void is_exported_proved_and_believed(String name, DrawnClip clip, String options) {
        exportAndVerify(Clips.encoded(clip, folder.resolve(name), options.split(" ")), clip.frames());
    }

    @Test
    void a_turned_recording_is_painted_as_a_viewer_sees_it() {
        Path straight = Clips.lossless(CLIP, folder.resolve("straight.mp4"));
        Path turned = folder.resolve("turned.mp4");
        Clips.ffmpeg("-display_rotation", "90", "-i", "file:" + straight, "-c", "copy", "file:" + turned);

        Path export = exportAndVerify(turned, CLIP.frames());

        try (FrameSource source = new LibavFiles().open(export, OptionalInt.empty())) {
            assertThat(source.footage().width()).isEqualTo(96);
            assertThat(source.footage().height()).isEqualTo(128);
        }
    }

    /** Regions that start and end at frames, one that lasts, one at the picture's last row and column. */
    private Path exportAndVerify(Path source, int frames) {
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Box box = new Box(0.05 * i, 0.3, 0.05 * i + 0.31, 0.77);
            regions.add(Ask.region(new Span(i * 100_000L, (i + 1) * 100_000L), box));
        }
        regions.add(Ask.region(Span.ALWAYS, new Box(0.71, 0.83, 1, 1)));
        Path receipt = folder.resolve("r.json");
        Ask ask = Ask.of(source, folder.resolve("out.mp4"))
                .receipt(receipt)
                .proved()
                .only(regions.toArray(Region[]::new));

        Redaction done = Yard.redact(ask);

        assertThat(done.receipt().picture().frames()).isEqualTo(frames);
        assertThat(done.receipt().checks().get(3).result()).isEqualTo(Check.Result.PASSED);
        assertThat(new VerifyExport(new LibavFiles())
                        .verify(ask.out(), receipt, Progress.SILENT)
                        .broken())
                .isEmpty();
        return ask.out();
    }

    /** In pictures of two fields a chroma row belongs to luma rows two apart, so rows are covered in fours. */
    @Test
    void both_fields_of_interlaced_footage_are_covered_alike() {
        DrawnClip white = CLIP.with(new DrawnClip.Mover(0, 0, 128, 96, 0, 0, 220, 60, 200));
        Path source = Clips.encoded(
                white,
                folder.resolve("fields.mp4"),
                "-vf setfield=tff -c:v libx264 -qp 0 -flags +ildct+ilme -x264-params tff=1".split(" "));
        Ask ask = Ask.of(source, folder.resolve("out.mp4"))
                .only(Ask.region(Span.ALWAYS, new Box(0.25, 42 / 96.0, 0.75, 62 / 96.0)));

        Yard.redact(ask);

        try (FrameSource export = new LibavFiles().open(ask.out(), OptionalInt.empty())) {
            for (Frame frame = export.next(); frame != null; frame = export.next()) {
                Picture picture = frame.picture();
                for (int row = 40; row < 64; row++) {
                    assertThat(picture.planes()
                                            .get(0)
                                            .get(row * picture.strides().get(0) + 64)
                                    & 255)
                            .as("row " + row)
                            .isLessThan(60);
                }
            }
        }
    }
}
