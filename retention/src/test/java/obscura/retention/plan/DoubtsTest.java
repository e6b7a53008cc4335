package obscura.retention.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.NvrId;
import obscura.retention.footage.Place;
import obscura.retention.footage.Saying;
import obscura.retention.rule.RuleKind;
import org.junit.jupiter.api.Test;

class DoubtsTest {
    private static final Instant NOON = Instant.parse("2026-05-10T12:00:00Z");
    private static final Place PLACE = Place.of(new NvrId(1));
    private static final Saying WRONG_DISK = Saying.of(Saying.Kind.NONE_FOUND, 20);

    @Test
    void a_clock_that_goes_on_as_usual_is_believed() {
        ClockSeen seen = ClockSeen.first(NOON);
        assertThat(seen.next(NOON.plus(Duration.ofHours(24))).doubt()).isEmpty();
        assertThat(seen.next(NOON.minus(Duration.ofMinutes(5))).doubt()).isEmpty();
    }

    @Test
    void a_clock_that_jumped_forward_by_more_than_a_day_is_not() {
        assertThat(kind(ClockSeen.first(NOON)
                        .next(NOON.plus(Duration.ofHours(24)).plusSeconds(1))))
                .contains(Doubt.Kind.CLOCK_FORWARD);
        assertThat(kind(ClockSeen.first(NOON).next(NOON.plus(Duration.ofDays(3650)))))
                .contains(Doubt.Kind.CLOCK_FORWARD);
    }

    @Test
    void nor_one_that_went_back() {
        assertThat(kind(ClockSeen.first(NOON).next(Instant.EPOCH))).contains(Doubt.Kind.CLOCK_BACK);
        assertThat(kind(ClockSeen.first(NOON).next(NOON.minus(Duration.ofMinutes(6)))))
                .contains(Doubt.Kind.CLOCK_BACK);
    }

    @Test
    void a_jumped_clock_does_not_become_normal_by_being_looked_at_often() {
        Instant inTenYears = NOON.plus(Duration.ofDays(3650));
        ClockSeen seen = ClockSeen.first(NOON);
        for (int minutes = 0; minutes < 50; minutes++) {
            seen = seen.next(inTenYears.plus(Duration.ofMinutes(minutes)));
        }
        assertThat(kind(seen)).contains(Doubt.Kind.CLOCK_FORWARD);
    }

    @Test
    void many_small_steps_back_are_one_large_one() {
        ClockSeen seen = ClockSeen.first(NOON);
        Instant now = NOON;
        for (int i = 0; i < 3; i++) {
            now = now.minus(Duration.ofMinutes(4));
            seen = seen.next(now);
        }
        assertThat(kind(seen)).contains(Doubt.Kind.CLOCK_BACK);
    }

    @Test
    void a_clock_that_was_set_right_is_believed_again() {
        ClockSeen wrong = ClockSeen.first(NOON).next(Instant.EPOCH);
        assertThat(wrong.next(NOON.plusSeconds(60)).doubt()).isEmpty();
    }

    @Test
    void over_half_of_all_footage_at_once_is_doubted_unless_the_rules_were_changed() {
        assertThat(kinds(due(51), 100, OptionalLong.of(7))).containsExactly(Doubt.Kind.MOST_IS_DUE);
        assertThat(kinds(due(100), 100, OptionalLong.of(7))).containsExactly(Doubt.Kind.MOST_IS_DUE);
        assertThat(kinds(due(50), 100, OptionalLong.of(7))).isEmpty();
        assertThat(kinds(due(100), 100, OptionalLong.of(6))).isEmpty();
    }

    @Test
    void a_place_that_is_closed_is_told_and_does_not_ask() {
        Circumstances circumstances =
                new Circumstances(ClockSeen.first(NOON), due(1), 100, 7, OptionalLong.of(7), Map.of(PLACE, WRONG_DISK));
        assertThat(circumstances.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.kind()).isEqualTo(Doubt.Kind.CLOSED);
            assertThat(doubt.kind().asks()).isFalse();
            assertThat(doubt.words()).containsExactly("nvr-1");
            assertThat(doubt.said()).isEqualTo(WRONG_DISK);
        });
    }

    @Test
    void a_listing_that_failed_is_told() {
        PlanSummary plan = new PlanSummary(
                List.of(), List.of(new PlanSummary.Unread(PLACE, RuleKind.EVENTS, "It answered with 500.")));
        assertThat(new Circumstances(ClockSeen.first(NOON), plan, 100, 7, OptionalLong.empty(), Map.of()).doubts())
                .singleElement()
                .isEqualTo(new Doubt(
                        Doubt.Kind.UNREAD, List.of("nvr-1", "events"), Saying.quoted("It answered with 500.")));
    }

    @Test
    void a_doubt_is_kept_with_its_figures_and_one_of_before_there_were_any_stays_a_sentence() {
        Doubt odd = new Doubt(Doubt.Kind.NOT_SET, List.of("a\u001eb\u001fc", ""), Saying.quoted("No\u001e.\u001f"));
        for (Doubt doubt : List.of(odd, Doubt.of(Doubt.Kind.CLOCK_BACK, NOON, NOON), closed())) {
            Doubt again = Doubt.ofKept(doubt.kind(), doubt.kept());
            assertThat(again).isEqualTo(doubt);
        }
        assertThat(Doubt.ofKept(Doubt.Kind.CLOSED, "nvr-1: Nothing answers."))
                .isEqualTo(new Doubt(Doubt.Kind.CLOSED, List.of(), Saying.quoted("nvr-1: Nothing answers.")));
    }

    private static Doubt closed() {
        return new Doubt(Doubt.Kind.CLOSED, List.of("nvr-1"), WRONG_DISK);
    }

    private static Optional<Doubt.Kind> kind(ClockSeen seen) {
        return seen.doubt().map(Doubt::kind);
    }

    private static List<Doubt.Kind> kinds(PlanSummary plan, long all, OptionalLong lastRules) {
        return new Circumstances(ClockSeen.first(NOON), plan, all, 7, lastRules, Map.of())
                .doubts().stream().map(Doubt::kind).toList();
    }

    private static PlanSummary due(long recordings) {
        return new PlanSummary(
                List.of(new PlanLine(
                        Optional.of(new CameraId(1)),
                        RuleKind.RECORDINGS,
                        3,
                        recordings,
                        0,
                        Optional.of(NOON),
                        Optional.of(NOON),
                        0,
                        0)),
                List.of());
    }
}
