package obscura.plugin.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadBackTest {
    private static final Polygon WANTED = Polygon.of(new Box(0.2, 0.2, 0.6, 0.6));

    @Test
    void the_same_polygon_is_contained() {
        assertThat(ReadBack.of(WANTED, List.of(WANTED), 0)).isEqualTo(new ReadBack(ReadBack.Verdict.CONTAINED, 0, 1));
    }

    @Test
    void two_halves_contain_the_whole() {
        Polygon left = Polygon.of(new Box(0.2, 0.2, 0.4, 0.6));
        Polygon right = Polygon.of(new Box(0.4, 0.2, 0.7, 0.6));
        assertThat(ReadBack.of(WANTED, List.of(left, right), 0).contained()).isTrue();
    }

    @Test
    void half_of_it_is_half_uncovered() {
        ReadBack back = ReadBack.of(WANTED, List.of(Polygon.of(new Box(0.2, 0.2, 0.4, 0.6))), 0.005);
        assertThat(back.kept()).isFalse();
        assertThat(back.uncovered()).isCloseTo(0.5, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(back.iou()).isCloseTo(0.5, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void an_edge_off_by_rounding_is_within_the_tolerance_and_one_beyond_it_is_not() {
        Polygon off = Polygon.of(new Box(0.204, 0.2, 0.6, 0.6));
        assertThat(ReadBack.of(WANTED, List.of(off), ReadBack.TWO_DECIMALS).verdict())
                .isEqualTo(ReadBack.Verdict.WITHIN_TOLERANCE);
        Polygon farOff = Polygon.of(new Box(0.206, 0.2, 0.6, 0.6));
        assertThat(ReadBack.of(WANTED, List.of(farOff), ReadBack.TWO_DECIMALS).kept())
                .isFalse();
    }

    @Test
    void a_thin_mask_that_rounding_moved_away_is_not_kept() {
        Polygon thin = Polygon.of(new Box(0.2, 0.2, 0.6, 0.204));
        Polygon beside = Polygon.of(new Box(0.2, 0.2035, 0.6, 0.21));
        assertThat(ReadBack.of(thin, List.of(beside), ReadBack.TWO_DECIMALS).kept())
                .isFalse();
    }

    @Test
    void nothing_kept_is_all_uncovered() {
        assertThat(ReadBack.of(WANTED, List.of(), 0.005)).isEqualTo(new ReadBack(ReadBack.Verdict.UNCOVERED, 1, 0));
    }

    @Test
    void a_wanted_place_is_opened_only_where_it_was_covered_before() {
        Polygon wanted = Polygon.of(new Box(0.2, 0.2, 0.6, 0.6));
        Polygon left = Polygon.of(new Box(0, 0.1, 0.4, 0.7));
        Polygon right = Polygon.of(new Box(0.4, 0.1, 0.8, 0.7));
        double tolerance = ReadBack.TWO_DECIMALS;
        assertThat(ReadBack.opens(wanted, List.of(left), List.of(right), tolerance))
                .isTrue();
        assertThat(ReadBack.opens(wanted, List.of(), List.of(), tolerance)).isFalse();
        assertThat(ReadBack.opens(wanted, List.of(left), List.of(right, left), tolerance))
                .isFalse();
        // What of the old one was outside is not wanted any more.
        assertThat(ReadBack.opens(wanted, List.of(left), List.of(wanted), tolerance))
                .isFalse();
        Polygon rounded = Polygon.of(new Box(0, 0.1, 0.396, 0.7));
        assertThat(ReadBack.opens(wanted, List.of(left), List.of(rounded), tolerance))
                .isFalse();
        assertThat(ReadBack.opens(wanted, List.of(left), List.of(rounded), 0)).isTrue();
    }
}
