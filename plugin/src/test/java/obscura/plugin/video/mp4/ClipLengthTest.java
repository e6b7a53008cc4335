package obscura.plugin.video.mp4;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long files of any maker are, by their own words. */
class ClipLengthTest {
    private static final String FRAGMENTS = "-g 5 -movflags +frag_keyframe+empty_moov";

    @TempDir
    Path home;

    @Test
    void the_movie_header_is_believed() throws IOException {
        assertThat(length(DrawnMp4.clean())).isEqualTo(known(1000));
        assertThat(length(DrawnMp4.with("-movflags -faststart"))).isEqualTo(known(1000));
        assertThat(length(DrawnMp4.with("-f mov"))).isEqualTo(known(1000));
    }

    @Test
    void fragments_are_added_up() throws IOException {
        assertThat(length(DrawnMp4.with(FRAGMENTS))).isEqualTo(known(1000));
        assertThat(length(DrawnMp4.with(FRAGMENTS + "+default_base_moof+dash"))).isEqualTo(known(1000));
    }

    @Test
    void fragments_whose_writer_was_killed_count_as_far_as_they_go() throws IOException {
        byte[] whole = DrawnMp4.with(FRAGMENTS);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        ClipLength length = length(half);
        assertThat(length).isInstanceOf(ClipLength.Known.class);
        assertThat(((ClipLength.Known) length).length()).isBetween(Duration.ofMillis(200), Duration.ofMillis(800));
    }

    @Test
    void without_a_movie_header_it_is_unfinished() throws IOException {
        byte[] whole = DrawnMp4.with("-movflags -faststart");
        assertThat(length(Arrays.copyOf(whole, whole.length - 100))).isEqualTo(new ClipLength.Unfinished());
        assertThat(length(new byte[0])).isEqualTo(new ClipLength.Unfinished());
    }

    @Test
    void nonsense_is_not_believed() throws IOException {
        for (int length : new int[] {0, -1, Integer.MAX_VALUE}) {
            assertThat(length(movie(1000, length))).isEqualTo(new ClipLength.Unknown());
        }
        assertThat(length(movie(0, 1000))).isEqualTo(new ClipLength.Unknown());
    }

    @Test
    void damage_anywhere_never_breaks_the_reader() throws IOException {
        List<byte[]> files = List.of(DrawnMp4.clean(), DrawnMp4.with(FRAGMENTS));
        for (long seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            byte[] file = files.get((int) (seed % 2)).clone();
            for (int i = 1 + random.nextInt(20); i > 0; i--) {
                file[random.nextInt(Math.min(file.length, 2_000))] = (byte) random.nextInt(256);
            }
            if (length(file) instanceof ClipLength.Known known) {
                assertThat(known.length()).as("seed " + seed).isBetween(Duration.ofMillis(1), Duration.ofDays(1));
            }
        }
    }

    @Test
    void endless_small_boxes_and_deep_nests_end_soon() throws IOException {
        byte[] boxes = new byte[8 * 100_000];
        for (int i = 0; i < boxes.length; i += 8) {
            System.arraycopy(new byte[] {0, 0, 0, 8, 'f', 'r', 'e', 'e'}, 0, boxes, i, 8);
        }
        assertThat(length(boxes)).isEqualTo(new ClipLength.Unfinished());
        byte[] nest = new byte[0];
        for (int i = 0; i < 500; i++) {
            nest = Mp4Surgery.box("moov", nest);
        }
        assertThat(length(nest)).isEqualTo(new ClipLength.Unknown());
    }

    private static byte[] movie(int scale, int length) {
        ByteBuffer body = ByteBuffer.allocate(20);
        body.putInt(0).putInt(0).putInt(0).putInt(scale).putInt(length);
        return Mp4Surgery.box("moov", Mp4Surgery.box("mvhd", body.array()));
    }

    private static ClipLength known(long millis) {
        return new ClipLength.Known(Duration.ofMillis(millis));
    }

    private ClipLength length(byte[] bytes) throws IOException {
        Path file = Files.write(home.resolve("clip"), bytes);
        try (FileChannel open = FileChannel.open(file)) {
            return ClipLength.of(open);
        }
    }
}
