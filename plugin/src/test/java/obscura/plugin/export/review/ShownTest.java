package obscura.plugin.export.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.detect.Detection;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Region;
import obscura.plugin.track.Moment;
import obscura.plugin.track.Track;
import org.junit.jupiter.api.Test;

/** The check passes over who is kept visible, and over nobody else. */
class ShownTest {
    private static final Box PLACE = new Box(0.4, 0.3, 0.5, 0.7);
    private static final Track KEPT = track(1, PLACE, 5);
    private static final Track OTHER = track(2, new Box(0.46, 0.3, 0.56, 0.7), -1);

    @Test
    void who_is_kept_is_passed_over_where_they_surely_are() {
        Shown shown = shown(KEPT);
        assertThat(shown.is(500_000, person(PLACE))).isTrue();
        assertThat(shown.is(500_000, person(new Box(0.41, 0.31, 0.51, 0.7)))).isTrue();
    }

    @Test
    void nobody_is_passed_over_at_another_place_time_or_of_another_kind() {
        Shown shown = shown(KEPT);
        assertThat(shown.is(500_000, person(new Box(0.47, 0.3, 0.57, 0.7)))).isFalse();
        assertThat(shown.is(500_000, person(new Box(0.45, 0.5, 0.5, 0.7)))).isFalse();
        assertThat(shown.is(3_000_000, person(PLACE))).isFalse();
        assertThat(shown.is(500_000, new Detection(Hide.FACES, PLACE, 0.9))).isFalse();
    }

    @Test
    void where_the_kept_one_is_not_sure_they_are_found_like_anyone() {
        assertThat(shown(KEPT).is(5 * RandomLook.LOOK, person(PLACE))).isFalse();
    }

    @Test
    void what_could_also_be_someone_else_is_found() {
        Shown shown = shown(KEPT, OTHER);
        assertThat(shown.is(500_000, person(PLACE))).isTrue();
        assertThat(shown.is(500_000, person(new Box(0.42, 0.3, 0.53, 0.7)))).isFalse();
    }

    @Test
    void a_kept_persons_own_face_is_passed_over_and_another_in_front_of_them_is_found() {
        Track face = new Track(1, Hide.FACES, moments(new Box(0.43, 0.31, 0.47, 0.37), -1));
        Shown shown = shown(KEPT, face);
        assertThat(shown.is(500_000, new Detection(Hide.FACES, new Box(0.43, 0.31, 0.47, 0.37), 0.9)))
                .isTrue();
        assertThat(shown.is(500_000, new Detection(Hide.FACES, new Box(0.43, 0.45, 0.47, 0.51), 0.9)))
                .isFalse();
    }

    private static Shown shown(Track kept, Track... hidden) {
        List<Track> all = new ArrayList<>(List.of(hidden));
        all.add(kept);
        List<Region> found =
                all.stream().flatMap(t -> RandomLook.covering(t).stream()).toList();
        Looked looked = RandomLook.looked(found, List.of(), all, Noted.NOTHING);
        return new Shown(List.of(KeptTrack.of(looked, kept, List.of(hidden))), List.of(hidden));
    }

    private static Detection person(Box box) {
        return new Detection(Hide.PEOPLE, box, 0.9);
    }

    private static Track track(int number, Box box, int weakAt) {
        return new Track(number, Hide.PEOPLE, moments(box, weakAt));
    }

    private static List<Moment> moments(Box box, int weakAt) {
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i <= 10; i++) {
            moments.add(new Moment(i * RandomLook.LOOK, box, true, i == weakAt ? 0.35 : 0.9));
        }
        return moments;
    }
}
