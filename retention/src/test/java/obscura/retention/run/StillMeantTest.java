package obscura.retention.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.HoldId;
import obscura.plugin.journal.Who;
import obscura.plugin.time.TimeRange;
import obscura.retention.footage.FakeFootage;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Place;
import obscura.retention.hold.Hold;
import obscura.retention.plan.DeletionPlan;
import obscura.retention.plan.Due;
import obscura.retention.plan.Dues;
import obscura.retention.plan.HeldRanges;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What is asked just before something is deleted agrees with the plan, for recordings and for copies in safe-keeping. */
class StillMeantTest {
    private static final Instant NOW = Instant.parse("2026-10-25T00:30:00Z");
    private static final CameraId HALL = new CameraId(1);

    @RepeatedTest(200)
    void it_spares_what_is_not_in_the_plan_and_nothing_else(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        FakeFootage footage = new FakeFootage();
        for (int i = 1; i <= 30; i++) {
            TimeRange range = range(random, 3600);
            footage.with(
                    random.nextBoolean()
                            ? FakeFootage.copy(i, HALL, range, range.to().plusSeconds(random.nextInt(90_000)))
                            : FakeFootage.recording(i, HALL, range.from(), 10));
        }
        List<Hold> holds = List.of(hold(1, random), hold(2, random));
        RuleSet rules = random.nextInt(4) == 0 ? RuleSet.NONE : days(1 + random.nextInt(9));
        Set<Piece> due = due(DeletionPlan.of(rules, holds, footage, NOW));
        StillMeant meant = new StillMeant(rules, HeldRanges.of(holds), piece -> false, NOW);
        for (Piece piece : footage.pieces()) {
            assertThat(meant.spared(piece).isEmpty())
                    .as("seed %d, %s", seed, piece)
                    .isEqualTo(due.contains(piece));
        }
    }

    private static Set<Piece> due(DeletionPlan plan) {
        Set<Piece> due = new HashSet<>();
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

    private static RuleSet days(int days) {
        Rule rule = new Rule(Optional.empty(), RuleKind.RECORDINGS, days, "");
        return new RuleSet(1, "eu", List.of(rule), Who.OBSCURA, "", NOW);
    }

    private static TimeRange range(Random random, int longest) {
        Instant from = NOW.minusSeconds(random.nextInt(10 * 86_400));
        return new TimeRange(from, from.plusSeconds(1 + random.nextInt(longest)));
    }

    private static Hold hold(long id, Random random) {
        Optional<Instant> ended = random.nextBoolean() ? Optional.of(NOW) : Optional.empty();
        Instant until = NOW.plus(Duration.ofDays(1));
        return new Hold(
                new HoldId(id),
                HALL,
                range(random, 200_000),
                "incident",
                Who.OBSCURA,
                Instant.EPOCH,
                until,
                NOW,
                ended,
                1);
    }
}
