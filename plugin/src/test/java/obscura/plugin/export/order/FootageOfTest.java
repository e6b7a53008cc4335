package obscura.plugin.export.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import obscura.plugin.id.ClipId;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.ClipFiles;
import obscura.plugin.time.TimeRange;
import obscura.plugin.video.Reel;
import org.junit.jupiter.api.Test;

/** Clips of a range become one reel, and what is missing is known. */
class FootageOfTest {
    private static final ClipFiles FILES = clip -> Path.of("/footage", clip.path());

    private static Instant at(double seconds) {
        return Desk.START.plusMillis(Math.round(seconds * 1000));
    }

    private static Clip clip(int id, double from, double to) {
        TimeRange range = new TimeRange(at(from), at(to));
        return new Clip(new ClipId(id), Desk.CAMERA, range, new NvrId(1), id + ".mp4", 1000);
    }

    private static FootageOf range(double from, double to, Clip... clips) {
        return FootageOf.range(new TimeRange(at(from), at(to)), List.of(clips), FILES);
    }

    @Test
    void the_reel_begins_with_its_first_clip_and_the_span_is_cut_out_of_it() {
        FootageOf of = range(4, 23, clip(1, 0, 10), clip(2, 10.02, 20), clip(3, 20, 30));

        assertThat(of.reel().parts()).extracting(Reel.Part::at).containsExactly(0L, 10_020_000L, 20_000_000L);
        assertThat(of.span().from()).isEqualTo(4_000_000);
        assertThat(of.span().to()).isEqualTo(23_000_000);
        assertThat(of.holes()).isEmpty();
    }

    @Test
    void a_range_that_begins_before_the_footage_starts_with_it() {
        FootageOf of = range(-60, 5, clip(1, 0, 10));

        assertThat(of.span().from()).isZero();
        assertThat(of.span().to()).isEqualTo(5_000_000);
        assertThat(of.holes()).containsExactly(new TimeRange(at(-60), at(0)));
    }

    @Test
    void missing_clips_are_holes_and_the_seams_between_clips_are_none() {
        FootageOf of = range(0, 60, clip(1, 0, 10), clip(2, 11.5, 20), clip(3, 40, 50));

        assertThat(of.holes()).containsExactly(new TimeRange(at(20), at(40)), new TimeRange(at(50), at(60)));
    }

    @Test
    void clips_that_overlap_or_begin_together_are_no_trouble() {
        FootageOf of = range(0, 30, clip(1, 0, 10), clip(2, 0, 20), clip(3, 15, 30));

        assertThat(of.reel().files()).containsExactly(Path.of("/footage/2.mp4"), Path.of("/footage/3.mp4"));
        assertThat(of.holes()).isEmpty();
    }

    @Test
    void more_files_than_one_export_takes_are_refused() {
        List<Clip> many = new ArrayList<>(IntStream.rangeClosed(1, Reel.MOST_PARTS + 1)
                .mapToObj(i -> clip(i, i, i + 1))
                .toList());

        assertThatThrownBy(() -> FootageOf.range(new TimeRange(at(0), at(20_000)), many, FILES))
                .hasMessageContaining("shorter");
        assertThatThrownBy(() -> FootageOf.range(new TimeRange(at(0), at(20_000)), List.of(), FILES))
                .hasMessageContaining("Nothing was recorded");
    }

    @Test
    void a_moment_names_the_one_clip_that_shows_it_and_touches_no_file() {
        List<Clip> clips = List.of(clip(1, 0, 10), clip(2, 0, 20), clip(3, 15, 30));

        FootageOf.Moment early = FootageOf.at(14_000_000, clips);
        FootageOf.Moment late = FootageOf.at(16_000_000, clips);

        assertThat(early.clip().path()).isEqualTo("2.mp4");
        assertThat(early.at()).isZero();
        assertThat(late.clip().path()).isEqualTo("3.mp4");
        assertThat(late.at()).isEqualTo(15_000_000);
        assertThat(late.bytes()).isEqualTo(2_000);
    }
}
