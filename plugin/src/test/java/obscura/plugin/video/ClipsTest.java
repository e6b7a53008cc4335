package obscura.plugin.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipsTest {
    @TempDir
    Path folder;

    @Test
    void a_lossless_file_holds_exactly_what_was_drawn() {
        for (PixelFormat format : List.of(
                DrawnClip.YUV420,
                new PixelFormat(8, 1, 0, false, true),
                new PixelFormat(10, 0, 0, false, false),
                new PixelFormat(8, 0, 0, true, true))) {
            DrawnClip clip = DrawnClip.of(64, 48, 5)
                    .in(format)
                    .flickering(3)
                    .with(new DrawnClip.Mover(3, 5, 20, 11, 2, 1, 200, 90, 160));
            Path file = Clips.lossless(clip, folder.resolve(Clips.nameOf(format) + ".mp4"), "-bf", "2");

            List<byte[]> frames = Clips.decoded(file, format, clip.frameSize());

            assertThat(frames).hasSize(5);
            for (int i = 0; i < 5; i++) {
                assertThat(Arrays.equals(frames.get(i), clip.frame(i)))
                        .as(format + " " + i)
                        .isTrue();
            }
        }
    }

    @Test
    void a_mover_is_where_its_rule_says() {
        DrawnClip.Mover mover = new DrawnClip.Mover(10, 20, 8, 6, 1.5, -1, 200, 90, 160);
        DrawnClip clip = DrawnClip.of(64, 48, 5).with(mover);

        assertThat(mover.left(4)).isEqualTo(16);
        assertThat(mover.top(4)).isEqualTo(16);
        assertThat(clip.sample(4, 0, 16, 16)).isEqualTo(200);
        assertThat(clip.sample(4, 2, 8, 8)).isEqualTo(160);
        assertThat(clip.sample(4, 0, 15, 16)).isNotEqualTo(200);
    }
}
