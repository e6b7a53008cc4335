package obscura.plugin.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import obscura.plugin.ObscuraException;
import obscura.plugin.mask.Box;
import obscura.plugin.plan.Paint;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Span;
import obscura.plugin.video.Clips;
import obscura.plugin.video.DrawnClip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every known way in which an export can leak is put in on purpose; none may get past the check. */
class CheckCatchesLeaksTest {
    @TempDir
    Path folder;

    static Stream<Arguments> leaks() {
        return Stream.of(
                Arguments.of("an odd left edge in luma", leak(0, 26, 20, 27, 84)),
                Arguments.of("an odd right edge in luma", leak(0, 105, 20, 106, 84)),
                Arguments.of("an odd left edge in U", leak(1, 13, 10, 14, 42)),
                Arguments.of("an odd top edge in luma", leak(0, 26, 20, 106, 21)),
                Arguments.of("an odd bottom edge in luma", leak(0, 26, 83, 106, 84)),
                Arguments.of("one row inside", leak(0, 26, 50, 106, 51)),
                Arguments.of("a small patch inside", leak(0, 50, 50, 54, 54)),
                Arguments.of("one colour plane", leak(2, 13, 10, 53, 42)));
    }

    /** With the walker's colours everywhere under the region, also at its rim. */
    private static TamperingFiles.Leak leak(int plane, int left, int top, int right, int bottom) {
        return (file, frame, source, painted) -> {
            if (frame == 12) {
                TamperingFiles.uncover(source, painted, plane, left, top, right, bottom);
            }
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("leaks")
    void in_a_single_frame_is_found(String what, TamperingFiles.Leak leak) {
        Path bright = Clips.lossless(
                Yard.CLIP.with(new DrawnClip.Mover(20, 14, 100, 80, 0, 0, 190, 60, 180)), folder.resolve("bright.mp4"));
        Ask ask = Ask.of(bright, folder.resolve("out.mp4")).only(Ask.region(Span.ALWAYS, Yard.HIDDEN));

        assertThat(refusal(TamperingFiles.leaking(leak), ask)).contains("not one colour at 0:00");
    }

    @Test
    void luma_only_paint_is_found() {
        TamperingFiles lumaOnly = TamperingFiles.leaking((file, frame, source, painted) -> {
            TamperingFiles.uncoverAll(source, painted, 1);
            TamperingFiles.uncoverAll(source, painted, 2);
        });

        assertThat(refusal(lumaOnly, Yard.drawn(folder))).contains("not one colour");
    }

    /** Frame 5 is the first that the region covers, 24 the last. */
    @ParameterizedTest
    @ValueSource(ints = {5, 14, 24})
    void one_uncovered_frame_is_found(int uncovered) {
        TamperingFiles forgetful = TamperingFiles.leaking((file, frame, source, painted) -> {
            for (int plane = 0; plane < 3 && frame == uncovered; plane++) {
                TamperingFiles.uncoverAll(source, painted, plane);
            }
        });
        Ask ask = Yard.ask(folder).only(Ask.region(new Span(5 * Yard.FRAME, 25 * Yard.FRAME), Yard.HIDDEN));

        assertThat(refusal(forgetful, ask)).contains("not one colour at 0:00");
    }

    @Test
    void one_uncovered_frame_is_found_under_a_scene_too() {
        TamperingFiles forgetful = TamperingFiles.leaking((file, frame, source, painted) -> {
            if (frame == 14) {
                TamperingFiles.uncoverAll(source, painted, 0);
            }
        });
        List<Region> following = new ArrayList<>();
        for (int i = 0; i < Yard.FRAMES; i++) {
            Box box = Yard.walker(i * Yard.FRAME).grown(0.02, 0.02);
            following.add(Ask.region(new Span(i * Yard.FRAME, (i + 1) * Yard.FRAME), box));
        }
        Ask ask = Yard.ask(folder).paint(Paint.SCENE).only(following.toArray(Region[]::new));

        assertThat(refusal(forgetful, ask)).contains("not one colour at 0:00");
    }

    @Test
    void a_lost_frame_is_found() {
        assertThat(refusal(TamperingFiles.losing(17), Yard.drawn(folder))).contains("29 frames instead of 30");
    }

    @Test
    void bytes_after_the_last_box_are_found() {
        TamperingFiles longer = TamperingFiles.changing(file -> {
            try {
                Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(refusal(longer, Yard.drawn(folder))).contains("container");
    }

    @Test
    void a_kept_tag_is_found() {
        assertThat(refusal(remuxing("-map", "0:v", "-c", "copy", "-metadata", "title=hidden-tag"), Yard.drawn(folder)))
                .contains("container");
    }

    @Test
    void kept_sound_is_found() {
        TamperingFiles sounding = remuxing(
                "-f", "lavfi", "-i", "sine=duration=1", "-map", "0:v", "-map", "1:a", "-c:v", "copy", "-c:a", "aac");

        assertThat(refusal(sounding, Yard.drawn(folder))).contains("container");
    }

    @Test
    void the_name_of_the_source_is_found_even_inside_a_coded_picture() {
        Ask ask = Yard.drawn(folder);
        Yard.redact(ask);
        OutputRules.requireCleanContainer(ask.out(), ask.in());

        Secrets.hideInPictures(ask.out(), "kept-secret-yard");

        assertThatThrownBy(() -> OutputRules.requireCleanContainer(ask.out(), ask.in()))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("holds something it must not");
    }

    @Test
    void a_proof_that_comes_out_different_is_a_failure() {
        TamperingFiles unsteady = TamperingFiles.leaking((file, frame, source, painted) -> {
            if (file == 1 && frame == 20) {
                painted.planes().get(0).put(0, (byte) 235);
                painted.planes().get(0).put(1, (byte) 235);
            }
        });

        assertThat(refusal(unsteady, Yard.drawn(folder).proved())).contains("noise under the regions");
    }

    private static TamperingFiles remuxing(String... arguments) {
        return TamperingFiles.changing(file -> {
            Path other = file.resolveSibling("remuxed.mp4");
            List<String> all = new ArrayList<>(List.of("-i", "file:" + file));
            all.addAll(List.of(arguments));
            all.addAll(List.of("-f", "mp4", "file:" + other));
            Clips.ffmpeg(all.toArray(String[]::new));
            try {
                Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private String refusal(TamperingFiles files, Ask ask) {
        List<String> before = Yard.names(folder);
        Ask whole = ask.receipt(folder.resolve("r.json")).planOut(folder.resolve("p.json"));
        String[] words = new String[1];
        assertThatThrownBy(() -> Yard.redact(files, FixedDetectors.none(), whole))
                .isInstanceOfSatisfying(ObscuraException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ObscuraException.Kind.CHECK_FAILED);
                    words[0] = e.getMessage();
                });
        assertThat(Yard.names(folder)).isEqualTo(before);
        return words[0];
    }
}
