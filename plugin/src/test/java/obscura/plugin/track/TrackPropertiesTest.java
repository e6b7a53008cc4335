package obscura.plugin.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import org.junit.jupiter.api.Test;

/** What must hold in every world: many random ones, with walkers, runners, standers, false alarms and lost sightings. */
class TrackPropertiesTest {
    private static final int WORLDS = 200;
    private static final Margin NO_MARGIN = new Margin(0, 0, 1);
    private static final Margin MARGIN = new Margin(0.008, 0.015, Margin.LEAD);

    @Test
    void every_sighting_of_a_track_is_covered_at_its_time() {
        forEveryTrack((track, as) -> {
            for (Margin margin : List.of(NO_MARGIN, MARGIN)) {
                List<Piece> pieces = TrackCover.of(track, margin);
                for (Moment m : track.moments()) {
                    assertThat(at(pieces, m.time()).contains(m.box()))
                            .as("%s, %s", as, m)
                            .isTrue();
                }
            }
        });
    }

    @Test
    void between_two_looks_the_straight_way_is_covered() {
        forEveryTrack((track, as) -> {
            List<Piece> pieces = TrackCover.of(track, NO_MARGIN);
            for (int i = 1; i < track.moments().size(); i++) {
                Moment a = track.moments().get(i - 1);
                Moment b = track.moments().get(i);
                long middle = (a.time() + b.time()) / 2;
                assertThat(at(pieces, middle).grown(1e-12, 1e-12).contains(Moment.between(a, b, middle)))
                        .as("%s, %s to %s", as, a, b)
                        .isTrue();
            }
        });
    }

    @Test
    void the_cover_has_no_hole_in_time_and_not_too_many_pieces() {
        forEveryTrack((track, as) -> {
            List<Piece> pieces = TrackCover.of(track, MARGIN);
            long from = pieces.get(0).span().from();
            long to = pieces.get(pieces.size() - 1).span().to();

            assertThat(from)
                    .as(as)
                    .isLessThanOrEqualTo(Math.max(0, track.first().time() - Margin.LEAD));
            assertThat(to).as(as).isGreaterThanOrEqualTo(track.last().time() + Margin.LEAD);
            for (int i = 1; i < pieces.size(); i++) {
                assertThat(pieces.get(i).span().from())
                        .as(as)
                        .isEqualTo(pieces.get(i - 1).span().to());
            }
            assertThat(pieces.size()).as(as).isLessThanOrEqualTo((int) Math.ceil((to - from) / 200_000.0));
        });
    }

    @Test
    void no_sighting_is_in_two_tracks_and_every_strong_one_is_in_one() {
        for (int seed = 0; seed < WORLDS; seed++) {
            Film film = world(seed);
            List<Sighting> tracked = new ArrayList<>();
            for (Track track : film.tracks()) {
                track.moments().stream()
                        .filter(Moment::seen)
                        .forEach(m -> tracked.add(new Sighting(m.time(), track.kind(), m.box(), m.score())));
            }

            List<Sighting> all = film.looks().stream().flatMap(List::stream).toList();
            List<Sighting> strong =
                    all.stream().filter(s -> s.score() >= Film.STRONG).toList();
            assertThat(tracked).as("seed %d", seed).doesNotHaveDuplicates();
            assertThat(all).as("seed %d", seed).containsAll(tracked);
            assertThat(tracked).as("seed %d", seed).containsAll(strong);
        }
    }

    @Test
    void the_same_sightings_in_any_order_give_the_same_tracks() {
        for (int seed = 0; seed < WORLDS; seed++) {
            Film film = world(seed);
            List<Track> tracks = film.tracks();
            Random random = new Random(seed);
            film.looks().forEach(look -> Collections.shuffle(look, random));

            assertThat(film.tracks()).as("seed %d", seed).isEqualTo(tracks);
        }
    }

    @Test
    void tracks_taken_as_they_end_are_those_that_are_given_at_the_end() {
        for (int seed = 0; seed < WORLDS; seed++) {
            Film film = world(seed);
            Tracker tracker = new Tracker(Film.THRESHOLDS);
            List<Track> taken = new ArrayList<>();
            for (int i = 0; i < film.looks().size(); i++) {
                tracker.look(Film.time(i), film.looks().get(i));
                taken.addAll(tracker.ended());
            }
            taken.addAll(tracker.finish());

            assertThat(taken).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(film.tracks());
            assertThat(taken).as("seed %d", seed).extracting(Track::number).doesNotHaveDuplicates();
        }
    }

    private interface Promise {
        void holdsFor(Track track, String as);
    }

    private static void forEveryTrack(Promise promise) {
        int tracks = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            for (Track track : world(seed).tracks()) {
                promise.holdsFor(track, "seed " + seed + ", " + track.id());
                tracks++;
            }
        }
        assertThat(tracks).isGreaterThan(WORLDS);
    }

    private static Film world(int seed) {
        Random random = new Random(seed);
        int looks = 1 + random.nextInt(60);
        Film film = new Film(looks);
        int things = random.nextInt(6);
        for (int i = 0; i < things; i++) {
            draw(film, looks, random);
        }
        for (int i = 0; i < looks / 4; i++) {
            film.sees(random.nextInt(looks), kind(random), Film.WEAK, place(random, 0.1));
        }
        return film;
    }

    /** One thing that comes at some time, goes at its own speed, out of the picture too, and is not always seen. */
    private static void draw(Film film, int looks, Random random) {
        Hide kind = kind(random);
        Box start = place(random, 0.3);
        double dx = speed(random) * start.width();
        double dy = speed(random) * start.height();
        for (int i = random.nextInt(looks); i < looks; i++) {
            double jitter = 0.05 * start.width() * random.nextGaussian();
            Box box = Box.clipped(
                    start.left() + dx * i + jitter,
                    start.top() + dy * i,
                    start.right() + dx * i + jitter,
                    start.bottom() + dy * i);
            if (box != null && random.nextInt(5) > 0) {
                film.sees(i, kind, random.nextInt(3) == 0 ? Film.WEAK : Film.STRONG, box);
            }
        }
    }

    private static double speed(Random random) {
        return random.nextInt(3) == 0 ? 0 : random.nextGaussian() * 0.5;
    }

    private static Hide kind(Random random) {
        return Hide.values()[random.nextInt(2)];
    }

    private static Box place(Random random, double largest) {
        double width = 0.005 + random.nextDouble() * largest;
        double height = 0.005 + random.nextDouble() * largest;
        double left = random.nextDouble() * (1 - width);
        double top = random.nextDouble() * (1 - height);
        return new Box(left, top, left + width, top + height);
    }

    private static Box at(List<Piece> pieces, long time) {
        return pieces.stream()
                .filter(p -> p.span().contains(time))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is covered at " + time))
                .box();
    }
}
