package obscura.plugin.export.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import obscura.plugin.look.Doubt;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Paint;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Span;
import obscura.plugin.track.Moment;
import obscura.plugin.track.Track;
import org.junit.jupiter.api.Test;

class ChecklistTest {
    private static final Box MIDDLE = new Box(0.4, 0.4, 0.5, 0.6);
    private static final long END = RandomLook.LOOKS * RandomLook.LOOK;

    @Test
    void whoever_is_there_from_start_to_end_and_always_well_seen_is_no_question() {
        assertThat(kinds(walker(0, END, m -> seen(m, MIDDLE, 0.9)))).isEmpty();
    }

    @Test
    void appearing_and_vanishing_in_the_middle_of_the_picture_is_to_be_checked() {
        assertThat(kinds(walker(2_000_000, 6_000_000, m -> seen(m, MIDDLE, 0.9))))
                .containsExactlyInAnyOrder(ToCheck.Kind.BIRTH, ToCheck.Kind.DEATH);
    }

    @Test
    void coming_in_at_the_edge_is_to_be_checked_too() {
        Box edge = new Box(0, 0.4, 0.1, 0.6);
        assertThat(kinds(walker(3_000_000, END, m -> seen(m, edge, 0.9)))).containsExactly(ToCheck.Kind.EDGE);
    }

    @Test
    void a_gap_and_weak_sightings_are_to_be_checked() {
        assertThat(kinds(walker(0, END, m -> m == 4_000_000 ? new Moment(m, MIDDLE, false, 0) : seen(m, MIDDLE, 0.9))))
                .containsExactly(ToCheck.Kind.GAP);
        assertThat(kinds(walker(0, END, m -> seen(m, MIDDLE, m > 3_000_000 && m < 5_000_000 ? 0.35 : 0.9))))
                .containsExactly(ToCheck.Kind.WEAK);
    }

    @Test
    void what_lies_close_together_is_one_moment_named_by_the_worst() {
        Track walker = walker(
                0,
                END,
                m -> m == 4_000_000
                        ? new Moment(m, MIDDLE, false, 0)
                        : seen(m, MIDDLE, m > 4_200_000 && m < 5_200_000 ? 0.35 : 0.9));

        List<ToCheck> moments = list(walker).moments();

        assertThat(moments).hasSize(1);
        assertThat(moments.get(0).kind()).isEqualTo(ToCheck.Kind.GAP);
        assertThat(moments.get(0).span().contains(4_600_000)).isTrue();
    }

    @Test
    void a_face_on_a_body_and_lettering_ask_nothing_of_their_own() {
        Track body = walker(0, END, m -> seen(m, MIDDLE, 0.9));
        Track face = new Track(1, Hide.FACES, List.of(seen(4_000_000, new Box(0.42, 0.4, 0.48, 0.45), 0.9)));
        Track sign = new Track(1, Hide.TEXT, List.of(seen(4_000_000, MIDDLE, 0.9)));

        assertThat(list(body, face, sign).moments()).isEmpty();
        assertThat(list(face).moments()).isNotEmpty();
    }

    @Test
    void moving_cameras_unknown_scenes_damage_and_doubts_are_to_be_checked() {
        Span span = new Span(1_000_000, 2_000_000);
        Noted noted = new Noted(
                Map.of(),
                Map.of(),
                List.of(),
                List.of(span),
                List.of(span),
                List.of(span),
                List.of(new Doubt(Hide.PEOPLE, span, MIDDLE, 12, 0.45)));

        List<ToCheck> moments = Checklist.of(RandomLook.looked(List.of(), List.of(), List.of(), noted), Set.of())
                .moments();

        assertThat(moments)
                .extracting(ToCheck::kind)
                .containsExactlyInAnyOrder(
                        ToCheck.Kind.CAMERA, ToCheck.Kind.SCENE, ToCheck.Kind.DAMAGE, ToCheck.Kind.DOUBT);
    }

    @Test
    void who_is_kept_and_meets_someone_is_to_be_checked() {
        Track kept = walker(0, END, m -> seen(m, MIDDLE, 0.9));
        List<Moment> way = new ArrayList<>();
        for (long m = 0; m <= END; m += RandomLook.LOOK) {
            double x = 0.9 * m / END;
            way.add(seen(m, new Box(x, 0.4, x + 0.1, 0.6), 0.9));
        }
        Looked looked = looked(kept, new Track(2, Hide.PEOPLE, way));

        assertThat(Checklist.of(looked, Set.of("people1")).moments())
                .extracting(ToCheck::kind)
                .contains(ToCheck.Kind.MEETING);
        assertThat(Checklist.of(looked, Set.of()).moments())
                .extracting(ToCheck::kind)
                .doesNotContain(ToCheck.Kind.MEETING);
    }

    @Test
    void the_worst_come_first_and_what_is_too_much_is_counted() {
        List<Track> tracks = new ArrayList<>();
        for (int i = 1; i <= 250; i++) {
            tracks.add(new Track(i, Hide.PEOPLE, List.of(seen(1_000_000, MIDDLE, 0.9), seen(6_000_000, MIDDLE, 0.9))));
        }
        Checklist list = Checklist.of(looked(tracks.toArray(Track[]::new)), Set.of());

        assertThat(list.moments())
                .hasSize(Checklist.MOST)
                .isSortedAccordingTo((a, b) -> Double.compare(b.weight(), a.weight()));
        assertThat(list.leftOut()).isEqualTo(50);
        assertThat(list.moments()).extracting(ToCheck::id).doesNotHaveDuplicates();
    }

    @Test
    void nothing_is_painted_until_every_moment_is_confirmed_or_covered() {
        Looked looked = looked(walker(2_000_000, 6_000_000, m -> seen(m, MIDDLE, 0.9)));
        List<ToCheck> moments = Checklist.of(looked, Set.of()).moments();
        String one = moments.get(0).id();
        String other = moments.get(1).id();

        assertThat(Review.of(looked, decided(Set.of(), Set.of()), Paint.SOLID)).isEqualTo(new Review.Open(moments, 0));
        assertThat(Review.of(looked, decided(Set.of(one), Set.of()), Paint.SOLID))
                .isInstanceOfSatisfying(
                        Review.Open.class, open -> assertThat(open.moments()).hasSize(1));
        assertThat(Review.of(looked, decided(Set.of(one), Set.of(other)), Paint.SOLID))
                .isInstanceOfSatisfying(Review.Ready.class, ready -> {
                    assertThat(ready.confirmed()).isEqualTo(1);
                    assertThat(ready.covered()).isEqualTo(1);
                    assertThat(extra(ready.plan(), looked)).containsExactly("check-" + other);
                });
        assertThat(Review.of(looked, decided(Set.of(), Set.of("nonsense")), Paint.SOLID))
                .isInstanceOf(Review.Unfit.class);
    }

    private static List<String> extra(Plan plan, Looked looked) {
        return plan.regions().stream()
                .filter(r -> !looked.found().contains(r))
                .map(Region::id)
                .toList();
    }

    private static Decisions decided(Set<String> confirmed, Set<String> covered) {
        return new Decisions(Set.of(), List.of(), confirmed, covered);
    }

    private interface At {
        Moment time(long time);
    }

    private static Track walker(long from, long to, At at) {
        List<Moment> moments = new ArrayList<>();
        for (long time = from; time <= to; time += RandomLook.LOOK) {
            moments.add(at.time(time));
        }
        return new Track(1, Hide.PEOPLE, moments);
    }

    private static Moment seen(long time, Box box, double score) {
        return new Moment(time, box, true, score);
    }

    private static Looked looked(Track... tracks) {
        List<Region> found = List.of(tracks).stream()
                .flatMap(t -> RandomLook.covering(t).stream())
                .toList();
        return RandomLook.looked(found, List.of(), List.of(tracks), Noted.NOTHING);
    }

    private static Checklist list(Track... tracks) {
        return Checklist.of(looked(tracks), Set.of());
    }

    private static List<ToCheck.Kind> kinds(Track track) {
        return list(track).moments().stream().map(ToCheck::kind).toList();
    }
}
