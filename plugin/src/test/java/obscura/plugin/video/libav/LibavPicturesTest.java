package obscura.plugin.video.libav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import obscura.plugin.ObscuraException;
import obscura.plugin.mask.Box;
import obscura.plugin.video.Clips;
import obscura.plugin.video.DrawnClip;
import obscura.plugin.video.Shot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Still pictures show what footage shows at a time, and carry nothing else. */
class LibavPicturesTest {
    /** The bright block is at column 2 * frame: a picture tells its own number. */
    private static final DrawnClip CLIP =
            DrawnClip.of(320, 96, 130).with(new DrawnClip.Mover(0, 8, 24, 80, 2, 0, 230, 128, 128));

    @TempDir
    Path folder;

    private final LibavPictures pictures = new LibavPictures();

    private static Shot shot(Path file, int frame) {
        return new Shot(file, frame * 40_000L, Optional.empty());
    }

    private BufferedImage taken(Shot shot, int width) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(pictures.take(shot, width)));
    }

    private static int brightFrom(BufferedImage image) {
        for (int x = 0; x < image.getWidth(); x++) {
            if ((image.getRGB(x, image.getHeight() / 2) & 255) > 200) {
                return x;
            }
        }
        return -1;
    }

    @Test
    void it_is_the_frame_shown_at_that_time_however_far_from_a_key_frame() throws IOException {
        Path far = Clips.lossless(CLIP, folder.resolve("far.mp4"), "-bf", "2", "-g", "50");
        Path transport = Clips.lossless(CLIP, folder.resolve("ts.ts"), "-g", "50");
        for (Path file : List.of(far, transport)) {
            for (int frame : List.of(0, 1, 24, 26, 49, 50, 51, 74, 99, 120, 129)) {
                assertThat(brightFrom(taken(shot(file, frame), 320)))
                        .as(file.getFileName() + " " + frame)
                        .isBetween(2 * frame - 1, 2 * frame + 1);
            }
        }
    }

    @Test
    void between_two_frames_it_is_the_earlier_and_after_the_end_the_last() throws IOException {
        Path file = Clips.lossless(CLIP, folder.resolve("a.mp4"), "-g", "50");

        assertThat(brightFrom(taken(new Shot(file, 60 * 40_000L + 39_000, Optional.empty()), 320)))
                .isBetween(119, 121);
        assertThat(brightFrom(taken(new Shot(file, 3_600_000_000L, Optional.empty()), 320)))
                .isBetween(257, 259);
    }

    @Test
    void it_has_the_width_that_is_asked_for_and_the_shape_of_its_part() throws IOException {
        Path file = Clips.lossless(CLIP, folder.resolve("a.mp4"));

        assertThat(taken(shot(file, 3), 160).getHeight()).isEqualTo(48);
        BufferedImage part = taken(new Shot(file, 0, Optional.of(new Box(0.5, 0, 1, 1))), 200);
        assertThat(part.getWidth()).isEqualTo(200);
        assertThat(part.getHeight()).isEqualTo(120);
        assertThat(brightFrom(part)).isEqualTo(-1);
    }

    @Test
    void it_carries_nothing_but_the_picture() throws IOException {
        Path file = Clips.lossless(CLIP, folder.resolve("secret-name.mp4"), "-metadata", "title=hidden-tag");

        byte[] jpeg = pictures.take(shot(file, 3), 320);

        String text = new String(jpeg, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("hidden-tag", "secret-name", "Exif", "ICC_PROFILE", "http");
        assertThat(text).startsWith("\u00ff\u00d8").contains("JFIF").endsWith("\u00ff\u00d9");
    }

    @Test
    void a_file_without_pictures_is_none_with_a_reason() throws IOException {
        Path rubbish = Files.writeString(folder.resolve("rubbish.mp4"), "no video");
        Path good = Clips.lossless(CLIP, folder.resolve("a.mp4"));

        assertThatThrownBy(() -> pictures.take(shot(rubbish, 0), 320)).isInstanceOf(ObscuraException.class);
        assertThat(pictures.take(List.of(shot(rubbish, 0), shot(good, 0)), 64))
                .extracting(Optional::isPresent)
                .containsExactly(false, true);
    }
}
