package obscura.plugin.track;

import static obscura.plugin.track.Film.STRONG;
import static obscura.plugin.track.Film.box;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.time.Span;
import org.junit.jupiter.api.Test;

class TrackCoverTest {
    private static final Margin MARGIN = new Margin(0.008, 0.015, Margin.LEAD);
    private static final Box PLACE = box(0.5, 0.5, 0.1, 0.2);

    @Test
    void a_single_sighting_is_covered_before_and_after() {
        List<Piece> pieces = TrackCover.of(seen(1_000_000, PLACE), MARGIN);

        assertThat(pieces).hasSize(1);
        assertThat(pieces.get(0).span()).isEqualTo(new Span(600_000, 1_400_000));
        isAbout(pieces.get(0).box(), box(0.5, 0.5, 0.12, 0.24));
    }

    @Test
    void a_small_thing_gets_the_margin_of_the_picture_and_a_large_one_a_tenth_of_itself() {
        Box small =
                TrackCover.of(seen(0, box(0.5, 0.5, 0.01, 0.02)), MARGIN).get(0).box();
        Box large =
                TrackCover.of(seen(0, box(0.5, 0.5, 0.4, 0.5)), MARGIN).get(0).box();

        isAbout(small, box(0.5, 0.5, 0.026, 0.05));
        isAbout(large, box(0.5, 0.5, 0.48, 0.6));
    }

    @Test
    void nothing_is_covered_before_the_first_frame() {
        assertThat(TrackCover.of(seen(100_000, PLACE), MARGIN).get(0).span().from())
                .isZero();
    }

    @Test
    void a_parked_car_is_one_piece_for_an_hour() {
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < 18_000; i++) {
            moments.add(new Moment(Film.time(i), PLACE, true, STRONG));
        }

        assertThat(TrackCover.of(new Track(1, Hide.TEXT, moments), MARGIN)).hasSize(1);
    }

    @Test
    void a_parked_car_seen_by_a_jittering_detector_is_still_one_piece() {
        Random random = new Random(3);
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < 18_000; i++) {
            double width = 0.1 + 0.002 * random.nextGaussian();
            moments.add(new Moment(Film.time(i), box(0.5, 0.5, width, 0.2), true, STRONG));
        }

        assertThat(TrackCover.of(new Track(1, Hide.TEXT, moments), MARGIN)).hasSize(1);
    }

    @Test
    void who_starts_to_walk_does_not_drag_the_place_where_he_stood_along() {
        Track track = track(i -> box(0.2 + Math.max(0, i - 20) * 0.02, 0.5, 0.05, 0.2), 50);

        List<Piece> pieces = TrackCover.of(track, MARGIN);

        assertThat(pieces.get(0).span().to()).isBetween(Film.time(18), Film.time(24));
        assertThat(pieces).allMatch(p -> p.box().width() < 0.15);
    }

    @Test
    void who_walks_away_is_not_covered_at_the_size_he_once_had() {
        Track track = track(i -> box(0.5, 0.5, 0.3 - i * 0.005, 0.6 - i * 0.01), 50);

        List<Piece> pieces = TrackCover.of(track, MARGIN);

        assertThat(pieces.get(0).box().width()).isGreaterThan(0.3);
        assertThat(pieces.get(pieces.size() - 1).box().width()).isLessThan(0.1);
    }

    @Test
    void a_mover_has_at_most_five_pieces_a_second_however_often_it_was_seen() {
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            moments.add(new Moment(i * 40_000L, box(0.1 + i * 0.008, 0.5, 0.02, 0.04), true, STRONG));
        }

        List<Piece> pieces = TrackCover.of(new Track(1, Hide.FACES, moments), MARGIN);

        // Seen for 3.96 s, and the lead after it; there is none before the first frame.
        assertThat(pieces).hasSizeBetween(5, 22);
    }

    @Test
    void in_a_short_gap_the_thing_may_be_anywhere_between_its_ends() {
        Track track = track(List.of(0, 1, 2, 6, 7), i -> box(0.2 + i * 0.05, 0.5, 0.05, 0.2));

        Box both = box(0.3, 0.5, 0.05, 0.2).union(box(0.5, 0.5, 0.05, 0.2));

        assertThat(at(TrackCover.of(track, MARGIN), Film.time(4)).contains(both))
                .isTrue();
    }

    @Test
    void in_a_long_gap_half_a_second_of_being_early_or_late_is_covered() {
        Track track = track(List.of(0, 20), i -> box(0.1 + i * 0.04, 0.5, 0.05, 0.2));

        Box cover = at(TrackCover.of(track, MARGIN), Film.time(10));

        assertThat(cover.left()).isBetween(0.2, 0.1 + 7.5 * 0.04 - 0.025);
        assertThat(cover.right()).isBetween(0.1 + 12.5 * 0.04 + 0.025, 0.8);
    }

    @Test
    void a_mover_that_is_lost_is_covered_where_it_goes_and_where_it_was() {
        Track track = track(i -> box(0.3 + i * 0.02, 0.5, 0.05, 0.2), 6);
        long last = track.last().time();

        Box cover = at(TrackCover.of(track, MARGIN), last + 350_000);

        assertThat(cover.contains(track.last().box())).isTrue();
        assertThat(cover.contains(box(0.3 + 7 * 0.02, 0.5, 0.05, 0.2))).isTrue();
    }

    @Test
    void a_mover_is_covered_where_it_came_from() {
        Track track = track(List.of(5, 6, 7, 8, 9, 10), i -> box(0.1 + i * 0.02, 0.5, 0.05, 0.2));

        Box cover = at(TrackCover.of(track, MARGIN), Film.time(4));

        assertThat(cover.contains(box(0.1 + 4 * 0.02, 0.5, 0.05, 0.2))).isTrue();
        assertThat(cover.contains(track.first().box())).isTrue();
    }

    @Test
    void who_walks_out_of_the_picture_is_covered_to_the_edge_until_he_is_out() {
        Track track = track(i -> box(0.89 + i * 0.01, 0.5, 0.1, 0.3), 6);

        List<Piece> pieces = TrackCover.of(track, MARGIN);

        Piece last = pieces.get(pieces.size() - 1);
        assertThat(last.box().right()).isEqualTo(1);
        // His left side was last seen at 0.89 and goes 0.05 in a second: it needs 2.2 s, too long to be sure of.
        assertThat(last.span().to()).isEqualTo(track.last().time() + Margin.LEAD);

        Track faster = track(i -> box(0.7 + i * 0.04, 0.5, 0.1, 0.3), 6);

        List<Piece> longer = TrackCover.of(faster, MARGIN);

        // From 0.85 at 0.2 in a second: 0.75 s.
        assertThat(longer.get(longer.size() - 1).span().to())
                .isEqualTo(faster.last().time() + 750_000);
        assertThat(longer.get(longer.size() - 1).box().right()).isEqualTo(1);
    }

    @Test
    void who_was_first_seen_coming_in_is_covered_from_the_edge() {
        Track track = track(List.of(10, 11, 12, 13, 14), i -> box(0.1 + (i - 10) * 0.04, 0.5, 0.1, 0.3));

        List<Piece> pieces = TrackCover.of(track, MARGIN);

        assertThat(pieces.get(0).box().left()).isZero();
        assertThat(pieces.get(0).span().from()).isEqualTo(track.first().time() - 750_000);
    }

    @Test
    void a_runner_lost_in_the_middle_of_the_picture_is_not_followed_to_its_edge() {
        Track track = track(i -> box(0.2 + i * 0.06, 0.5, 0.05, 0.2), 5);

        List<Piece> pieces = TrackCover.of(track, MARGIN);

        Piece last = pieces.get(pieces.size() - 1);
        assertThat(last.span().to()).isEqualTo(track.last().time() + Margin.LEAD);
        assertThat(last.box().right()).isCloseTo(0.44 + 0.12 + 0.025, within(0.05));
    }

    /** Box of each look. */
    private interface Way {
        Box at(int look);
    }

    private static Track track(Way way, int looks) {
        return track(IntStream.range(0, looks).boxed().toList(), way);
    }

    private static Track track(List<Integer> looks, Way way) {
        return new Track(
                1,
                Hide.PEOPLE,
                looks.stream()
                        .map(i -> new Moment(Film.time(i), way.at(i), true, STRONG))
                        .toList());
    }

    private static Track seen(long time, Box box) {
        return new Track(1, Hide.PEOPLE, List.of(new Moment(time, box, true, STRONG)));
    }

    private static Box at(List<Piece> pieces, long time) {
        return pieces.stream()
                .filter(p -> p.span().contains(time))
                .findFirst()
                .orElseThrow()
                .box();
    }

    private static void isAbout(Box box, Box expected) {
        assertThat(box.left()).isCloseTo(expected.left(), within(1e-9));
        assertThat(box.top()).isCloseTo(expected.top(), within(1e-9));
        assertThat(box.right()).isCloseTo(expected.right(), within(1e-9));
        assertThat(box.bottom()).isCloseTo(expected.bottom(), within(1e-9));
    }
}
