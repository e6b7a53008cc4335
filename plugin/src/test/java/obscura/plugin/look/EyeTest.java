package obscura.plugin.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongFunction;
import obscura.plugin.detect.Detection;
import obscura.plugin.look.DrawnFrame.Body;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Coverage;
import obscura.plugin.video.SmallPicture;
import org.junit.jupiter.api.Test;

class EyeTest {
    private static final long LOOK = 200_000;
    private static final long SECOND = 1_000_000;
    private static final Box PLACE = Stage.box(0.2, 0.5, 0.1, 0.3);
    private static final Body PERSON = new Body(PLACE, 60);
    private static final Eye.Rhythm ALWAYS = new Eye.Rhythm(0, 4 * SECOND, 64);

    private final SmallPicture small = SmallSize.of(Stage.FOOTAGE);

    @Test
    void a_tile_that_has_not_changed_is_not_looked_at_again_but_what_was_seen_in_it_lives_on() {
        FixedDetector detector = people(time -> FixedDetector.see(Hide.PEOPLE, PLACE, FixedDetector.STRONG));
        Eye eye = eye(detector, ALWAYS);

        for (long time = 0; time < 4 * SECOND; time += LOOK) {
            assertThat(look(eye, time, PERSON)).as("at %s", time).hasSize(1);
        }
        assertThat(eye.looks()).isEqualTo(1);
    }

    @Test
    void even_what_never_changes_is_looked_at_now_and_then() {
        FixedDetector detector = people(time -> List.of());
        Eye eye = eye(detector, ALWAYS);
        for (long time = 0; time <= 12 * SECOND; time += LOOK) {
            look(eye, time);
        }
        assertThat(detector.timesOfWholePictures()).containsExactly(0L, 4 * SECOND, 8 * SECOND, 12 * SECOND);
    }

    @Test
    void a_doubt_is_not_repeated() {
        Eye eye = eye(people(time -> FixedDetector.see(Hide.PEOPLE, PLACE, FixedDetector.WEAK)), ALWAYS);

        assertThat(look(eye, 0, PERSON)).hasSize(1);
        assertThat(look(eye, LOOK, PERSON)).isEmpty();
    }

    @Test
    void what_was_seen_in_a_tile_is_not_repeated_once_it_has_changed() {
        Eye eye = eye(
                people(time -> FixedDetector.see(Hide.PEOPLE, PLACE, FixedDetector.STRONG)),
                new Eye.Rhythm(SECOND, 4 * SECOND, 64));
        look(eye, 0, PERSON);

        assertThat(look(eye, LOOK)).isEmpty();
        assertThat(look(eye, SECOND)).hasSize(1);
        assertThat(eye.looks()).isEqualTo(2);
    }

    @Test
    void while_the_camera_moves_the_whole_picture_does_not_wait() {
        Eye eye = eye(people(time -> List.of()), new Eye.Rhythm(2 * SECOND, 8 * SECOND, 1));
        for (long time = 0; time < SECOND; time += LOOK) {
            eye.look(frame(time), small, null, true);
        }
        assertThat(eye.looks()).isEqualTo(5);
    }

    @Test
    void small_tiles_take_turns_and_none_is_left_out() {
        FixedDetector detector = people(time -> List.of());
        Eye eye = new Eye(detector, 0.3, new Eye.Rhythm(0, 4 * SECOND, 1), Tile.grid(2), small);
        for (int i = 0; i < 8; i++) {
            look(eye, i * LOOK, new Body(new Box(0, 0, 1, 1), 10 * i));
        }
        assertThat(detector.asked()).hasSize(8);
        assertThat(detector.asked().subList(4, 8))
                .extracting(FixedDetector.Asked::area)
                .containsExactlyInAnyOrderElementsOf(
                        Tile.grid(2).stream().map(Tile::area).toList());
    }

    @Test
    void what_two_overlapping_tiles_see_is_one_thing() {
        Box middle = Stage.box(0.5, 0.5, 0.1, 0.1);
        FixedDetector detector = people(time -> FixedDetector.see(Hide.PEOPLE, middle, FixedDetector.STRONG));
        Eye eye = new Eye(detector, 0.3, ALWAYS, Tile.grid(2), small);

        assertThat(look(eye, 0)).hasSize(1);
        assertThat(eye.looks()).isEqualTo(4);
    }

    @Test
    void one_thing_seen_twice_a_little_differently_is_one_box_that_holds_both() {
        Box lower = Stage.box(0.2, 0.55, 0.1, 0.3);
        FixedDetector detector =
                people(time -> List.of(new Detection(Hide.PEOPLE, PLACE, 0.9), new Detection(Hide.PEOPLE, lower, 0.8)));

        assertThat(look(eye(detector, ALWAYS), 0)).containsExactly(new Detection(Hide.PEOPLE, PLACE.union(lower), 0.9));
    }

    @Test
    void new_lettering_is_read_twice_before_it_lives_on() {
        FixedDetector detector =
                new FixedDetector(Hide.TEXT, time -> FixedDetector.see(Hide.TEXT, PLACE, FixedDetector.STRONG));
        Eye eye = eye(detector, new Eye.Rhythm(2 * SECOND, 8 * SECOND, 1));

        assertThat(look(eye, 0)).hasSize(1);
        assertThat(look(eye, LOOK)).as("not repeated before it was read again").isEmpty();
        assertThat(look(eye, 2 * SECOND)).hasSize(1);
        assertThat(look(eye, 3 * SECOND)).hasSize(1);
        assertThat(detector.timesOfWholePictures()).containsExactly(0L, 2 * SECOND);
    }

    @Test
    void lettering_that_a_second_reading_does_not_find_is_gone() {
        Eye eye = eye(
                new FixedDetector(
                        Hide.TEXT,
                        time -> time > 0 ? List.of() : FixedDetector.see(Hide.TEXT, PLACE, FixedDetector.STRONG)),
                new Eye.Rhythm(2 * SECOND, 8 * SECOND, 1));
        look(eye, 0);

        assertThat(look(eye, 2 * SECOND)).isEmpty();
        assertThat(look(eye, 3 * SECOND)).isEmpty();
    }

    @Test
    void a_change_under_the_paint_makes_nobody_look_again() {
        FixedDetector detector = people(time -> List.of());
        Eye eye = eye(detector, ALWAYS);
        Coverage paint = new Coverage(Stage.FOOTAGE.width(), Stage.FOOTAGE.height());
        paint.add(PLACE.grown(0.05, 0.05));

        eye.look(frame(0), small, paint, false);
        eye.look(frame(LOOK, PERSON), small, paint, false);

        assertThat(eye.looks()).isEqualTo(1);
    }

    private Eye eye(FixedDetector detector, Eye.Rhythm rhythm) {
        return new Eye(detector, 0.3, rhythm, List.of(Tile.WHOLE), small);
    }

    private static FixedDetector people(LongFunction<List<Detection>> script) {
        return new FixedDetector(Hide.PEOPLE, script);
    }

    private List<Detection> look(Eye eye, long time, Body... bodies) {
        return eye.look(frame(time, bodies), small, null, false);
    }

    private DrawnFrame frame(long time, Body... bodies) {
        DrawnFrame frame = DrawnFrame.of(time, Stage.FOOTAGE, 0, List.of(bodies));
        frame.shrink(small);
        return frame;
    }
}
