package obscura.plugin.track;

import static obscura.plugin.track.Film.STRONG;
import static obscura.plugin.track.Film.WEAK;
import static obscura.plugin.track.Film.box;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import org.junit.jupiter.api.Test;

class TrackerTest {
    private static final Box PLACE = box(0.5, 0.5, 0.1, 0.2);

    @Test
    void one_strong_sighting_is_a_track() {
        Track track = only(new Film(3).sees(1, STRONG, PLACE).tracks());

        assertThat(track.id()).isEqualTo("people1");
        assertThat(track.kind()).isEqualTo(Hide.PEOPLE);
        assertThat(track.moments()).containsExactly(new Moment(Film.time(1), PLACE, true, STRONG));
    }

    @Test
    void a_single_weak_sighting_is_a_false_alarm() {
        assertThat(new Film(5).sees(2, WEAK, PLACE).tracks()).isEmpty();
    }

    @Test
    void weak_sightings_at_different_places_are_false_alarms() {
        Film film = new Film(2).sees(0, WEAK, PLACE).sees(1, WEAK, box(0.65, 0.5, 0.1, 0.2));

        assertThat(film.tracks()).isEmpty();
    }

    @Test
    void two_weak_sightings_with_a_look_between_that_saw_nothing_are_false_alarms() {
        assertThat(new Film(3).sees(0, WEAK, PLACE).sees(2, WEAK, PLACE).tracks())
                .isEmpty();
    }

    @Test
    void two_weak_sightings_in_a_row_at_one_place_are_a_track_from_the_first_of_them() {
        Track track = only(new Film(3).sees(0, WEAK, PLACE).sees(1, WEAK, PLACE).tracks());

        assertThat(track.moments()).hasSize(2);
    }

    @Test
    void a_track_of_hours_is_handed_over_in_parts_of_one_number_that_meet() {
        Tracker tracker = new Tracker(Film.THRESHOLDS);
        List<Track> parts = new ArrayList<>();
        for (int i = 0; i < 3 * 3600 * 5; i++) {
            double score = i % 7 == 0 ? STRONG : WEAK;
            tracker.look(Film.time(i), List.of(new Sighting(Film.time(i), Hide.PEOPLE, PLACE, score)));
            parts.addAll(tracker.ended());
        }
        parts.addAll(tracker.finish());

        assertThat(parts).hasSizeGreaterThan(10).allMatch(part -> part.number() == 1);
        assertThat(parts).allMatch(part -> part.moments().size() < 4_000);
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).first()).isEqualTo(parts.get(i - 1).last());
            assertThat(parts.get(i).first().score())
                    .as("part %s is believed", i)
                    .isEqualTo(STRONG);
        }
    }

    @Test
    void a_thing_that_is_weakly_seen_every_other_look_is_a_track() {
        Film film = new Film(5).sees(0, WEAK, PLACE).sees(2, WEAK, PLACE).sees(4, WEAK, PLACE);

        assertThat(only(film.tracks()).first().time()).isZero();
    }

    @Test
    void a_strong_sighting_makes_the_weak_one_before_it_true() {
        Film film = new Film(5).sees(0, WEAK, PLACE).sees(4, STRONG, PLACE);

        assertThat(only(film.tracks()).first().time()).isZero();
    }

    @Test
    void what_is_below_the_weak_threshold_is_not_there() {
        Film film = new Film(10);
        for (int i = 0; i < 10; i++) {
            film.sees(i, 0.09, PLACE);
        }

        assertThat(film.tracks()).isEmpty();
    }

    @Test
    void weak_sightings_keep_a_track_alive() {
        Film film = new Film(40).sees(0, STRONG, PLACE);
        for (int i = 1; i < 40; i++) {
            film.sees(i, WEAK, box(0.5 - i * 0.01, 0.5, 0.1, 0.2));
        }

        assertThat(only(film.tracks()).moments()).hasSize(40).allMatch(Moment::seen);
    }

    @Test
    void a_lost_track_is_found_again_within_its_patience_and_the_gap_is_filled() {
        Film film = new Film(20);
        for (int i : new int[] {0, 1, 2, 3, 4, 11, 12, 13}) {
            film.sees(i, STRONG, box(0.2 + i * 0.03, 0.5, 0.1, 0.2));
        }

        Track track = only(film.tracks());

        assertThat(track.moments()).hasSize(14);
        Moment filled = track.moments().get(8);
        assertThat(filled.seen()).isFalse();
        assertThat(filled.score()).isZero();
        assertThat(filled.time()).isEqualTo(Film.time(8));
        assertThat(filled.box().centreX()).isCloseTo(0.44, within(1e-9));
    }

    @Test
    void a_track_that_is_not_found_again_ends_where_it_was_last_seen() {
        Film film = new Film(30).sees(0, STRONG, PLACE).sees(11, STRONG, PLACE);

        List<Track> tracks = film.tracks();

        assertThat(tracks).extracting(Track::id).containsExactly("people1", "people2");
        assertThat(tracks.get(0).last().time()).isZero();
    }

    @Test
    void who_moves_one_and_a_half_widths_from_look_to_look_is_one_track() {
        for (double angle = 0; angle < 2 * Math.PI; angle += 0.1) {
            Film film = new Film(12);
            double step = 1.5 * 0.03;
            for (int i = 0; i < 12; i++) {
                double way = (i - 5.5) * step;
                // A number plate on a 16:9 picture: four times wider than high.
                film.sees(
                        i,
                        STRONG,
                        box(0.5 + way * Math.cos(angle), 0.5 + way * Math.sin(angle) * 16 / 9, 0.03, 0.0133));
            }

            assertThat(film.tracks()).as("angle %f", angle).hasSize(1);
        }
    }

    @Test
    void crossing_walkers_keep_their_tracks_through_lost_sightings() {
        // In seven of the first thousand worlds they do change over; covering does not depend on it.
        for (int seed = 0; seed < 50; seed++) {
            List<Track> tracks = crossing(new Random(seed)).tracks();

            assertThat(tracks).as("seed %d", seed).hasSize(2);
            for (Track track : tracks) {
                // The taller one goes right, the smaller one left, all the way.
                boolean taller = track.first().box().height() > 0.25;
                assertThat(track.moments().stream().filter(Moment::seen))
                        .as("seed %d", seed)
                        .allMatch(m -> m.box().height() > 0.25 == taller);
                assertThat(Math.signum(track.motionAtStart().x())).isEqualTo(taller ? 1 : -1);
                assertThat(Math.signum(track.motionAtEnd().x())).isEqualTo(taller ? 1 : -1);
            }
        }
    }

    private static Film crossing(Random random) {
        Film film = new Film(50);
        for (int i = 0; i < 50; i++) {
            boolean ends = i < 2 || i > 47;
            if (ends || random.nextInt(5) > 0) {
                film.sees(i, score(random), box(0.1 + i * 0.016 + jitter(random), 0.5, 0.08, 0.28));
            }
            if (ends || random.nextInt(5) > 0) {
                film.sees(i, score(random), box(0.9 - i * 0.016 + jitter(random), 0.52, 0.075, 0.22));
            }
        }
        return film;
    }

    private static double score(Random random) {
        return random.nextInt(4) == 0 ? WEAK : STRONG;
    }

    private static double jitter(Random random) {
        return 0.003 * random.nextGaussian();
    }

    @Test
    void kinds_never_join_each_other() {
        Film film = new Film(2).sees(0, Hide.FACES, STRONG, PLACE).sees(1, Hide.TEXT, STRONG, PLACE);

        assertThat(film.tracks()).extracting(Track::kind).containsExactly(Hide.FACES, Hide.TEXT);
    }

    @Test
    void ended_tracks_can_be_taken_while_the_job_goes_on() {
        Tracker tracker = new Tracker(Film.THRESHOLDS);
        tracker.look(0, List.of(new Sighting(0, Hide.FACES, PLACE, STRONG)));
        assertThat(tracker.ended()).isEmpty();

        tracker.look(2_000_001, List.of(new Sighting(2_000_001, Hide.FACES, PLACE, STRONG)));

        assertThat(tracker.ended()).extracting(Track::id).containsExactly("faces1");
        assertThat(tracker.ended()).isEmpty();
        assertThat(tracker.finish()).extracting(Track::id).containsExactly("faces2");
    }

    @Test
    void looks_that_do_not_follow_each_other_are_refused() {
        Tracker tracker = new Tracker(Film.THRESHOLDS);
        tracker.look(5, List.of());

        assertThatThrownBy(() -> tracker.look(5, List.of())).hasMessageContaining("cannot follow");
        assertThatThrownBy(() -> tracker.look(6, List.of(new Sighting(5, Hide.FACES, PLACE, STRONG))))
                .hasMessageContaining("not of the look");
        tracker.finish();
        assertThatThrownBy(() -> tracker.look(7, List.of())).hasMessageContaining("finished");
    }

    @Test
    void a_picture_with_thousands_of_sightings_is_refused() {
        Sighting sighting = new Sighting(0, Hide.TEXT, PLACE, STRONG);

        assertThatThrownBy(() -> new Tracker(Film.THRESHOLDS).look(0, Collections.nCopies(2001, sighting)))
                .hasMessageContaining("2001 sightings");
    }

    private static Track only(List<Track> tracks) {
        assertThat(tracks).hasSize(1);
        return tracks.get(0);
    }
}
