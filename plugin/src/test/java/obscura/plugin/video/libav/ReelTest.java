package obscura.plugin.video.libav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import obscura.plugin.ObscuraException;
import obscura.plugin.video.Clips;
import obscura.plugin.video.DrawnClip;
import obscura.plugin.video.Frame;
import obscura.plugin.video.FrameSource;
import obscura.plugin.video.Reel;
import obscura.plugin.video.Reels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Footage that lies in many files is seen as one. */
class ReelTest {
    private static final long FRAME = 40_000;
    private static final DrawnClip CLIP =
            DrawnClip.of(96, 64, 20).with(new DrawnClip.Mover(8, 8, 16, 24, 2, 0, 200, 90, 170));

    @TempDir
    Path folder;

    private record Seen(long time, int hash) {}

    private static List<Seen> all(Reel reel) {
        List<Seen> seen = new ArrayList<>();
        try (FrameSource source = new LibavFiles().open(reel, OptionalInt.empty())) {
            for (Frame frame = source.next(); frame != null; frame = source.next()) {
                assertThat(frame.concealed()).isFalse();
                seen.add(new Seen(frame.time(), hash(frame)));
            }
        }
        return seen;
    }

    private static int hash(Frame frame) {
        byte[] row = new byte[frame.picture().width()];
        ByteBuffer luma = frame.picture().planes().get(0);
        int hash = 1;
        for (int y = 0; y < frame.picture().height(); y++) {
            luma.get(y * frame.picture().strides().get(0), row);
            hash = 31 * hash + Arrays.hashCode(row);
        }
        return hash;
    }

    @Test
    void cut_into_files_it_is_the_uncut_clip() {
        List<Seen> uncut = all(Reel.of(Clips.lossless(CLIP, folder.resolve("uncut.mp4"))));

        assertThat(all(Reels.cut(CLIP, 7, folder))).isEqualTo(uncut).hasSize(20);
    }

    @Test
    void where_a_file_is_not_there_its_time_stays_empty() {
        List<Long> times =
                all(Reels.cut(CLIP, 5, folder, 1, 2)).stream().map(Seen::time).toList();

        assertThat(times).hasSize(10).contains(4 * FRAME, 15 * FRAME).doesNotContain(5 * FRAME, 14 * FRAME);
    }

    @Test
    void a_hole_of_most_of_a_day_is_kept() {
        Path one = Clips.lossless(CLIP, folder.resolve("one.mp4"));
        long evening = 20 * 3600 * 1_000_000L;

        List<Seen> seen = all(new Reel(List.of(new Reel.Part(one, 0), new Reel.Part(one, evening))));

        assertThat(seen).hasSize(40);
        assertThat(seen.get(20).time()).isEqualTo(evening);
    }

    @Test
    void what_two_files_both_show_is_shown_once() {
        Path early = Clips.lossless(Reels.part(CLIP, 0, 12), folder.resolve("a.mp4"));
        Path late = Clips.lossless(Reels.part(CLIP, 8, 12), folder.resolve("b.mp4"));

        List<Seen> seen = all(new Reel(List.of(new Reel.Part(early, 0), new Reel.Part(late, 8 * FRAME))));

        assertThat(seen).isEqualTo(all(Reel.of(Clips.lossless(CLIP, folder.resolve("uncut.mp4")))));
    }

    @Test
    void files_of_another_size_are_refused_with_the_place_to_cut() {
        Path small = Clips.lossless(CLIP, folder.resolve("small.mp4"));
        Path large = Clips.lossless(DrawnClip.of(128, 64, 5), folder.resolve("large.mp4"));
        Reel reel = new Reel(List.of(new Reel.Part(small, 0), new Reel.Part(large, 75_000_000)));

        assertThatThrownBy(() -> all(reel))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("0:01:15")
                .hasMessageContaining("96 x 64")
                .hasMessageContaining("128 x 64")
                .hasMessageContaining("Cut there");
    }

    @Test
    void files_of_another_kind_of_colour_are_refused() {
        Path one = Clips.lossless(CLIP, folder.resolve("one.mp4"));
        Path gray = Clips.lossless(
                CLIP.in(new obscura.plugin.video.PixelFormat(8, 0, 0, false, false)), folder.resolve("other.mp4"));

        assertThatThrownBy(() -> all(new Reel(List.of(new Reel.Part(one, 0), new Reel.Part(gray, 75_000_000)))))
                .hasMessageContaining("colour");
    }

    @Test
    void a_file_that_vanished_or_broke_ends_it_instead_of_leaving_a_hole() throws IOException {
        Reel reel = Reels.cut(CLIP, 5, folder);
        Files.delete(reel.files().get(2));
        assertThatThrownBy(() -> all(reel)).hasMessageContaining("There is no file");

        Files.writeString(reel.files().get(2), "no video");
        assertThatThrownBy(() -> all(reel)).hasMessageContaining("part2");
    }
}
