package obscura.retention.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.nvr.Kept;
import obscura.retention.footage.FakeFootage;
import obscura.retention.footage.FakeStore;
import obscura.retention.footage.OwnFootage;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Pieces;
import obscura.retention.footage.Place;
import obscura.retention.footage.Recordings;
import obscura.retention.footage.Store;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;
import obscura.retention.run.RunBench;
import org.junit.jupiter.api.Test;

/**
 * Ten recordings were due on 3 May at noon, by a rule of 3 days made on 4 May at noon; the next ten are on 6 May. Runs begin at
 * 03:10 and may take an hour.
 */
class OverdueMeterTest {
    private final RunBench bench = new RunBench();
    private final FakeSchedules schedules = new FakeSchedules();
    private final List<Piece> copies = new ArrayList<>();
    private final OverdueMeter meter = new OverdueMeter(
            bench.rules,
            bench.holds,
            index(),
            List.of(copies()),
            bench.runs,
            schedules,
            () -> ZoneOffset.UTC,
            bench.clock);

    private Overdue at(String time) {
        bench.clock.set(Instant.parse(time));
        return meter.now();
    }

    @Test
    void nothing_is_overdue_before_the_first_run_under_new_rules_could_be_over() {
        assertThat(at("2026-05-04T12:00:00Z")).isEqualTo(Overdue.NOTHING);
        assertThat(at("2026-05-05T03:11:00Z").items()).isZero();
        assertThat(at("2026-05-05T04:09:59Z").items()).isZero();
    }

    @Test
    void what_a_run_should_have_taken_is_overdue_an_hour_after_it_should_have_begun() {
        Overdue overdue = at("2026-05-05T04:10:00Z");
        assertThat(overdue.items()).isEqualTo(10);
        assertThat(overdue.whole()).isTrue();
        assertThat(overdue.lines()).hasSize(1);
        Overdue.Line line = overdue.lines().get(0);
        assertThat(line.camera()).contains(RunBench.HALL);
        assertThat(line.place()).isEqualTo(FakeFootage.PLACE);
        assertThat(line.due()).isEqualTo(Instant.parse("2026-05-03T12:00:10Z"));
        assertThat(overdue.late(bench.clock.instant())).isEqualTo(Duration.parse("PT40H9M50S"));
    }

    @Test
    void what_became_due_after_the_last_run_is_not_late_yet() {
        assertThat(at("2026-05-07T04:09:00Z").items()).isEqualTo(10);
        assertThat(at("2026-05-07T04:10:00Z").items()).isEqualTo(20);
    }

    @Test
    void with_no_schedule_it_is_overdue_as_soon_as_it_is_due() {
        schedules.choose(Schedule.NEVER, bench.now);
        assertThat(at("2026-05-04T12:00:00Z").items()).isZero();
        assertThat(at("2026-05-04T12:00:01Z").items()).isEqualTo(10);
        assertThat(at("2026-05-06T12:00:09Z").items()).isEqualTo(10);
        assertThat(at("2026-05-06T12:00:10Z").items()).isEqualTo(11);
    }

    @Test
    void what_a_hold_covers_is_not_overdue_and_what_is_gone_neither() {
        bench.hold(bench.old.get(0));
        bench.footage.remove(bench.old.get(9));
        int held = (int) bench.old.stream()
                .filter(piece -> bench.holds.standing().get(0).range().overlaps(piece.range()))
                .count();
        assertThat(held).isPositive();
        assertThat(at("2026-05-05T04:10:00Z").items()).isEqualTo(9 - held);
    }

    @Test
    void what_is_still_there_after_its_run_is_overdue_at_once_counted_once_and_says_why() {
        bench.store.trap(FakeStore.Trap.READ_ONLY);
        bench.delete();
        Overdue now = meter.now();
        assertThat(now.items()).isEqualTo(10);
        assertThat(now.lines()).allMatch(line -> line.said().isSome());
        assertThat(at("2026-05-05T04:10:00Z").items()).isEqualTo(10);
    }

    @Test
    void after_a_run_that_deleted_nothing_is_overdue() {
        bench.delete();
        assertThat(at("2026-05-05T04:10:00Z")).isEqualTo(Overdue.NOTHING);
    }

    @Test
    void without_a_rule_nothing_is_ever_late() {
        bench.rules.add(new RuleSet(2, "eu", List.of(), RunBench.ANNA, "", bench.now));
        assertThat(at("2027-05-05T04:10:00Z")).isEqualTo(Overdue.NOTHING);
    }

    @Test
    void a_copy_of_what_is_held_no_more_is_late_when_no_run_takes_it_also_without_a_rule() {
        bench.rules.add(new RuleSet(2, "eu", List.of(), RunBench.ANNA, "", bench.now));
        Piece young = bench.young.get(0);
        copies.add(FakeFootage.copy(1, RunBench.HALL, young.range(), bench.now));
        assertThat(at("2026-05-05T04:09:00Z").items()).isZero();
        assertThat(at("2026-05-05T04:10:00Z").lines())
                .extracting(Overdue.Line::place, Overdue.Line::due)
                .containsExactly(tuple(Place.SAFEKEEPING, bench.now));
        bench.hold(young);
        assertThat(meter.now()).isEqualTo(Overdue.NOTHING);
    }

    @Test
    void a_clock_that_jumped_back_makes_nothing_overdue() {
        Overdue overdue = at("2025-01-01T00:00:00Z");
        assertThat(overdue).isEqualTo(Overdue.NOTHING);
        assertThat(overdue.late(bench.clock.instant())).isZero();
    }

    @Test
    void the_last_chance_is_the_newest_run_that_has_had_its_hour() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(OverdueMeter.lastChance(Schedule.NIGHTLY, berlin, Instant.parse("2026-10-25T03:09:00Z")))
                .isEqualTo(Instant.parse("2026-10-24T01:10:00Z"));
        assertThat(OverdueMeter.lastChance(Schedule.NIGHTLY, berlin, Instant.parse("2026-10-25T03:10:00Z")))
                .isEqualTo(Instant.parse("2026-10-25T02:10:00Z"));
        assertThat(OverdueMeter.lastChance(Schedule.hourly(20), berlin, Instant.parse("2026-05-04T12:19:00Z")))
                .isEqualTo(Instant.parse("2026-05-04T10:20:00Z"));
        assertThat(OverdueMeter.lastChance(
                        Schedule.weekly(7, 4, 0), ZoneOffset.UTC, Instant.parse("2026-05-10T04:59:00Z")))
                .isEqualTo(Instant.parse("2026-05-03T04:00:00Z"));
    }

    private OwnFootage copies() {
        return new OwnFootage() {
            @Override
            public List<CameraId> cameras() {
                return List.of(RunBench.HALL);
            }

            @Override
            public void each(Optional<CameraId> camera, Map<RuleKind, Instant> overBy, Pieces into) {
                copies.stream().filter(copy -> copy.camera().equals(camera)).forEach(into::found);
            }

            @Override
            public Store store() {
                throw new UnsupportedOperationException();
            }
        };
    }

    private Recordings index() {
        return new Recordings() {
            @Override
            public List<CameraId> cameras() {
                return bench.footage.cameras();
            }

            @Override
            public void each(CameraId camera, Instant overBy, Pieces into) {
                bench.footage.pieces().stream()
                        .filter(piece -> piece.camera().equals(Optional.of(camera)))
                        .filter(piece -> piece.kind() == RuleKind.RECORDINGS
                                && !piece.over().isAfter(overBy))
                        .takeWhile(piece -> into.goOn())
                        .forEach(into::found);
            }

            @Override
            public List<Piece> newest(Place place, int most) {
                return bench.footage.newest(place, most);
            }

            @Override
            public Kept all() {
                return bench.footage.recordings();
            }
        };
    }
}
