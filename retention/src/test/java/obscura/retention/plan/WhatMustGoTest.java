package obscura.retention.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.HoldId;
import obscura.plugin.journal.Who;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.time.TimeRange;
import obscura.retention.footage.FakeFootage;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Place;
import obscura.retention.hold.Hold;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;
import org.junit.jupiter.api.Test;

class WhatMustGoTest {
    private static final CameraId HALL = new CameraId(1);
    private static final CameraId DOOR = new CameraId(2);
    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");
    private static final Instant THREE_DAYS_AGO = NOW.minus(Duration.ofDays(3));

    private final FakeFootage footage = new FakeFootage();

    @Test
    void a_clip_goes_when_all_of_it_is_older_than_its_rule() {
        Piece over = FakeFootage.recording(1, HALL, THREE_DAYS_AGO.minusSeconds(10), 10);
        Piece lastSecondYounger = FakeFootage.recording(2, HALL, THREE_DAYS_AGO.minusSeconds(9), 10);
        footage.with(over, lastSecondYounger);
        assertThat(due(days(3))).containsExactly(over);
    }

    @Test
    void a_clip_whose_end_is_a_guess_waits_for_when_it_is_surely_over() {
        TimeRange shown = new TimeRange(THREE_DAYS_AGO.minusSeconds(60), THREE_DAYS_AGO.minusSeconds(10));
        footage.with(FakeFootage.of(1, KeptKind.RECORDING, HALL, shown, THREE_DAYS_AGO.plusSeconds(5)));
        assertThat(due(days(3))).isEmpty();
    }

    @Test
    void what_no_rule_is_about_stays() {
        TimeRange long_ago = new TimeRange(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
        footage.with(FakeFootage.of(1, KeptKind.SNAPSHOT, HALL, long_ago, long_ago.to()));
        assertThat(due(days(3))).isEmpty();
    }

    @Test
    void a_copy_in_safe_keeping_goes_as_soon_as_no_hold_covers_it_whatever_the_rules_say() {
        TimeRange shown = new TimeRange(NOW.minusSeconds(20), NOW.minusSeconds(10));
        Piece copy = FakeFootage.copy(1, HALL, shown, shown.to());
        footage.with(copy);
        assertThat(due(days(3))).containsExactly(copy);
        assertThat(due()).containsExactly(copy);
        Hold hold = hold(HALL, shown.from(), shown.to());
        assertThat(due(DeletionPlan.of(rules(days(3)), List.of(hold), footage, NOW)))
                .isEmpty();
    }

    @Test
    void of_overlapping_rules_the_strictest_wins() {
        Piece fourDaysOld = FakeFootage.recording(1, HALL, NOW.minus(Duration.ofDays(4)), 10);
        Piece otherCamera = FakeFootage.recording(2, DOOR, NOW.minus(Duration.ofDays(4)), 10);
        footage.with(fourDaysOld, otherCamera);
        Rule all = new Rule(Optional.empty(), RuleKind.RECORDINGS, 30, "");
        Rule hall = new Rule(Optional.of(HALL), RuleKind.RECORDINGS, 3, "");
        assertThat(due(all, hall)).containsExactly(fourDaysOld);
        assertThat(due(hall, all)).containsExactly(fourDaysOld);
        Rule shortForAll = new Rule(Optional.empty(), RuleKind.RECORDINGS, 2, "");
        assertThat(due(shortForAll, hall)).containsExactly(fourDaysOld, otherCamera);
    }

    @Test
    void a_rule_for_all_reaches_the_footage_of_a_camera_that_is_gone() {
        Piece left = FakeFootage.recording(1, new CameraId(99), Instant.EPOCH, 10);
        assertThat(due(days(3))).isEmpty();
        footage.with(left);
        assertThat(due(days(3))).containsExactly(left);
    }

    @Test
    void a_clip_that_touches_a_hold_outlives_its_rule_and_is_counted_as_held() {
        Piece before = FakeFootage.recording(1, HALL, Instant.EPOCH, 10);
        Piece touching = FakeFootage.recording(2, HALL, Instant.EPOCH.plusSeconds(10), 10);
        Piece elsewhere = FakeFootage.recording(3, DOOR, Instant.EPOCH.plusSeconds(10), 10);
        footage.with(before, touching, elsewhere);
        Hold hold = hold(HALL, Instant.EPOCH.plusSeconds(19), Instant.EPOCH.plusSeconds(30));
        DeletionPlan plan = DeletionPlan.of(rules(days(3)), List.of(hold), footage, NOW);
        assertThat(due(plan)).containsExactly(before, elsewhere);
        assertThat(plan.summary().lines()).extracting(PlanLine::held).containsExactly(1L, 0L);
    }

    @Test
    void a_hold_that_is_over_holds_nothing_but_one_whose_time_has_come_holds_until_it_is_ended() {
        Piece old = FakeFootage.recording(1, HALL, Instant.EPOCH, 10);
        footage.with(old);
        Hold hold = hold(HALL, Instant.EPOCH, Instant.EPOCH.plusSeconds(30));
        assertThat(NOW.isAfter(hold.until())).isTrue();
        assertThat(due(DeletionPlan.of(rules(days(3)), List.of(hold), footage, NOW)))
                .isEmpty();
        assertThat(due(DeletionPlan.of(rules(days(3)), List.of(hold.endedAt(NOW)), footage, NOW)))
                .containsExactly(old);
    }

    @Test
    void a_summary_says_how_much_goes_how_old_it_is_and_how_late() {
        footage.with(
                FakeFootage.recording(1, HALL, THREE_DAYS_AGO.minusSeconds(3610), 10),
                FakeFootage.recording(2, HALL, THREE_DAYS_AGO.minusSeconds(20), 10));
        PlanSummary summary =
                DeletionPlan.of(rules(days(3)), List.of(), footage, NOW).summary();
        assertThat(summary.items()).isEqualTo(2);
        assertThat(summary.bytes()).isEqualTo(2000);
        assertThat(summary.overdue(NOW)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void what_could_not_be_listed_is_said() {
        footage.with(FakeFootage.recording(1, HALL, Instant.EPOCH, 10)).unread(RuleKind.RECORDINGS);
        assertThat(DeletionPlan.of(rules(days(3)), List.of(), footage, NOW)
                        .summary()
                        .unread())
                .extracting(PlanSummary.Unread::why)
                .containsOnly("The NVR answered with 500.");
    }

    private static Rule days(int days) {
        return new Rule(Optional.empty(), RuleKind.RECORDINGS, days, "");
    }

    private static RuleSet rules(Rule... rules) {
        return new RuleSet(1, "eu", List.of(rules), Who.OBSCURA, "", NOW);
    }

    private static Hold hold(CameraId camera, Instant from, Instant to) {
        return new Hold(
                new HoldId(1),
                camera,
                new TimeRange(from, to),
                "incident",
                Who.OBSCURA,
                Instant.EPOCH,
                NOW.minusSeconds(1),
                NOW.minusSeconds(2),
                Optional.empty(),
                1);
    }

    private List<Piece> due(Rule... rules) {
        return due(DeletionPlan.of(rules(rules), List.of(), footage, NOW));
    }

    static List<Piece> due(DeletionPlan plan) {
        List<Piece> due = new ArrayList<>();
        plan.each(new Dues() {
            @Override
            public void due(Due found) {
                due.add(found.piece());
            }

            @Override
            public void held(Piece piece, Rule rule) {}

            @Override
            public void unread(Place place, RuleKind kind, String why) {}
        });
        return due;
    }
}
