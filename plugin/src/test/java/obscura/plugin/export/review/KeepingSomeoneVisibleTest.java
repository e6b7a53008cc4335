package obscura.plugin.export.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.mask.Point;
import obscura.plugin.plan.Paint;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Span;
import obscura.plugin.track.Moment;
import obscura.plugin.track.Track;
import org.junit.jupiter.api.Test;

/** Whoever is kept visible uncovers nobody else: for random walkers, random decisions, random points and times. */
class KeepingSomeoneVisibleTest {
    private static final int SEEDS = 60;
    private static final int POINTS = 1500;

    @Test
    void keeping_nobody_changes_nothing() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Looked looked = new RandomLook(seed).looked();
            Plan plan = Review.preview(looked, Decisions.NONE, Paint.SOLID);
            assertThat(plan.equals(looked.plan(Paint.SOLID))).as("seed " + seed).isTrue();
        }
    }

    @Test
    void hiding_again_who_was_kept_gives_the_first_plan() {
        int changed = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Looked looked = new RandomLook(seed).looked();
            Plan first = Review.preview(looked, Decisions.NONE, Paint.SOLID);
            changed += Review.preview(looked, keep("people1"), Paint.SOLID).equals(first) ? 0 : 1;
            boolean back = Review.preview(looked, Decisions.NONE, Paint.SOLID).equals(first);
            assertThat(back).as("seed " + seed).isTrue();
        }
        assertThat(changed).isGreaterThan(SEEDS / 2);
    }

    @Test
    void no_point_of_anyone_elses_is_ever_uncovered() {
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomLook random = new RandomLook(seed);
            Looked looked = random.looked();
            Set<String> kept = seed % 2 == 0 ? Set.of("people1") : Set.of("people1", "people3");
            Plan plan = Review.preview(looked, keep(kept.toArray(String[]::new)), Paint.SOLID);
            Random points = new Random(seed);
            for (Region region : looked.plan(Paint.SOLID).regions()) {
                if (isSomeoneElses(region, looked, kept, random)) {
                    for (int i = 0; i < 20; i++) {
                        long time = timeIn(region.span(), points);
                        Point point = pointIn(region.polygon().bounds(), points);
                        assertThat(covers(plan, time, point))
                                .as("seed %d, %s at %d, %s", seed, region.id(), time, point)
                                .isTrue();
                    }
                }
            }
        }
    }

    private static boolean isSomeoneElses(Region region, Looked looked, Set<String> kept, RandomLook random) {
        if (looked.given().contains(region)) {
            return true;
        }
        return switch (region.kind()) {
            case PEOPLE -> !kept.contains(region.id());
            case FACES -> !kept.contains(random.ownerOf(region.id()));
            case TEXT -> true;
            case MOTION -> region.polygon().bounds().equals(Box.WHOLE);
        };
    }

    @Test
    void only_what_lies_in_the_kept_persons_certain_boxes_is_uncovered_and_nothing_new_is_covered() {
        long uncovered = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Looked looked = new RandomLook(seed).looked();
            Track kept = looked.track("people1").orElseThrow();
            Plan before = looked.plan(Paint.SOLID);
            Plan after = Review.preview(looked, keep("people1"), Paint.SOLID);
            Random points = new Random(seed);
            for (int i = 0; i < POINTS; i++) {
                long time = timeIn(new Span(kept.first().time(), kept.last().time() + 1_000_000), points);
                Point point = pointIn(near(kept, time), points);
                boolean was = covers(before, time, point);
                boolean is = covers(after, time, point);
                String words = "seed %d at %d, %s".formatted(seed, time, point);
                assertThat(is && !was).as(words).isFalse();
                if (was && !is) {
                    uncovered++;
                    assertThat(isCertain(kept, time)).as(words).isTrue();
                    assertThat(holds(looked.regionsOf(kept), time, point) || isInTightBox(kept, time, point))
                            .as(words)
                            .isTrue();
                    boolean moved = looked.found().stream()
                            .anyMatch(r -> r.kind() == Hide.MOTION && holds(List.of(r), time, point));
                    assertThat(!moved || isInTightBox(kept, time, point))
                            .as(words)
                            .isTrue();
                }
            }
        }
        assertThat(uncovered).isGreaterThan(SEEDS * 100);
    }

    /** Surely seen before and after, without a look in between that saw nothing. */
    private static boolean isCertain(Track track, long time) {
        List<Moment> moments = track.moments();
        for (int i = 1; i < moments.size(); i++) {
            if (moments.get(i - 1).time() <= time && time < moments.get(i).time()) {
                return isSure(moments.get(i - 1)) && isSure(moments.get(i));
            }
        }
        return false;
    }

    private static boolean isSure(Moment moment) {
        return moment.seen() && moment.score() >= RandomLook.STRONG;
    }

    private static boolean isInTightBox(Track track, long time, Point point) {
        long before = time / RandomLook.LOOK * RandomLook.LOOK;
        Box a = track.boxAt(before).orElseThrow();
        Box both = RandomLook.MARGIN.around(
                a.union(track.boxAt(before + RandomLook.LOOK).orElseThrow()));
        return isIn(both.grown(0.1 * both.width(), 0.1 * both.height()), point);
    }

    @Test
    void where_two_are_so_close_that_nobody_can_say_who_is_who_both_stay_covered() {
        Track kept = still(1, 0.40);
        Track close = still(2, 0.44);
        Looked looked = looked(kept, close);

        assertThat(Review.preview(looked, keep("people1"), Paint.SOLID)).isEqualTo(looked.plan(Paint.SOLID));
    }

    @Test
    void of_two_faces_in_one_box_only_the_one_where_a_head_is_is_shown() {
        Track kept = still(1, 0.5);
        Track head = face(1, new Box(0.47, 0.31, 0.53, 0.38));
        Track child = face(2, new Box(0.52, 0.42, 0.56, 0.47));
        Looked looked = looked(kept, head, child);

        Plan plan = Review.preview(looked, keep("people1"), Paint.SOLID);

        assertThat(covers(plan, 1_000_000, new Point(0.50, 0.34))).isFalse();
        assertThat(covers(plan, 1_000_000, new Point(0.54, 0.45))).isTrue();
    }

    @Test
    void a_face_that_only_passes_by_stays_covered() {
        Track kept = still(1, 0.5);
        List<Moment> way = new ArrayList<>();
        for (int i = 0; i <= 10; i++) {
            double x = 0.2 + 0.06 * i;
            way.add(new Moment(i * RandomLook.LOOK, new Box(x - 0.02, 0.31, x + 0.02, 0.37), true, 0.9));
        }
        Looked looked = looked(kept, new Track(1, Hide.FACES, way));

        Plan plan = Review.preview(looked, keep("people1"), Paint.SOLID);

        assertThat(covers(plan, 1_000_000, new Point(0.50, 0.34))).isTrue();
    }

    private static Track still(int number, double x) {
        Box box = new Box(x - 0.1, 0.3, x + 0.1, 0.8);
        return constant(number, Hide.PEOPLE, box);
    }

    private static Track face(int number, Box box) {
        return constant(number, Hide.FACES, box);
    }

    private static Track constant(int number, Hide kind, Box box) {
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i <= 10; i++) {
            moments.add(new Moment(i * RandomLook.LOOK, box, true, 0.9));
        }
        return new Track(number, kind, moments);
    }

    private static Looked looked(Track... tracks) {
        List<Region> found = List.of(tracks).stream()
                .flatMap(t -> RandomLook.covering(t).stream())
                .toList();
        return RandomLook.looked(found, List.of(), List.of(tracks), Noted.NOTHING);
    }

    private static Decisions keep(String... ids) {
        return new Decisions(Set.of(ids), List.of(), Set.of(), Set.of());
    }

    private static Box near(Track track, long time) {
        Box box = track.boxAt(time).orElse(track.last().box());
        return box.grown(0.1, 0.1);
    }

    private static long timeIn(Span span, Random random) {
        return span.from() + (long) (random.nextDouble() * (span.to() - span.from()));
    }

    private static Point pointIn(Box box, Random random) {
        return new Point(
                box.left() + random.nextDouble() * box.width(), box.top() + random.nextDouble() * box.height());
    }

    private static boolean covers(Plan plan, long time, Point point) {
        return holds(plan.regions(), time, point);
    }

    private static boolean holds(List<Region> regions, long time, Point point) {
        return regions.stream()
                .anyMatch(r -> r.span().contains(time) && isIn(r.polygon().bounds(), point));
    }

    private static boolean isIn(Box box, Point point) {
        return box.left() <= point.x()
                && point.x() <= box.right()
                && box.top() <= point.y()
                && point.y() <= box.bottom();
    }
}
