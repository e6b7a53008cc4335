package obscura.retention.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for any rules, holds, footage and time. The repetition is the seed. */
class PlanPropertiesTest {
    private static final Instant NOW = Instant.parse("2026-10-25T00:30:00Z");
    private static final int MOST_DAYS_OLD = 40;

    @RepeatedTest(300)
    void nothing_held_or_too_young_is_in_a_plan_and_everything_else_is(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        FakeFootage footage = footage(random);
        List<Hold> holds = holds(random);
        RuleSet rules = rules(random);
        List<Piece> due = WhatMustGoTest.due(DeletionPlan.of(rules, holds, footage, NOW));
        Set<Piece> gone = new HashSet<>(due);
        assertThat(gone).as("each once, seed %d", seed).hasSameSizeAs(due);
        for (Piece piece : footage.pieces()) {
            assertThat(gone.contains(piece))
                    .as("seed %d, %s", seed, piece)
                    .isEqualTo(!isHeld(piece, holds) && isTooOld(piece, rules));
        }
    }

    @RepeatedTest(100)
    void a_plan_is_the_same_each_time_and_its_summary_counts_it(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        DeletionPlan plan = DeletionPlan.of(rules(random), holds(random), footage(random), NOW);
        List<Piece> due = WhatMustGoTest.due(plan);
        assertThat(WhatMustGoTest.due(plan)).as("seed %d", seed).isEqualTo(due);
        assertThat(plan.summary().items()).as("seed %d", seed).isEqualTo(due.size());
    }

    /** Said in other words than the plan says it. */
    private static boolean isTooOld(Piece piece, RuleSet rules) {
        Duration age = Duration.between(piece.over(), NOW);
        if (piece.place().equals(Place.SAFEKEEPING)) {
            return !age.isNegative();
        }
        return rules.rules().stream()
                .filter(rule -> rule.kind() == piece.kind())
                .filter(rule -> rule.camera().map(piece.camera().get()::equals).orElse(true))
                .anyMatch(rule -> age.compareTo(Duration.ofDays(rule.days())) >= 0);
    }

    private static boolean isHeld(Piece piece, List<Hold> holds) {
        return holds.stream()
                .filter(hold -> hold.ended().isEmpty()
                        && hold.camera().equals(piece.camera().get()))
                .anyMatch(hold -> piece.range().from().isBefore(hold.range().to())
                        && piece.range().to().isAfter(hold.range().from()));
    }

    private static FakeFootage footage(Random random) {
        FakeFootage footage = new FakeFootage();
        KeptKind[] kinds = KeptKind.values();
        for (int i = 1; i <= 60; i++) {
            Instant from = past(random);
            TimeRange range = new TimeRange(from, from.plusSeconds(1 + random.nextInt(90_000)));
            Instant over = range.to().plusSeconds(random.nextInt(3) == 0 ? random.nextInt(86_400) : 0);
            if (i % 5 == 0) {
                footage.with(FakeFootage.copy(i, camera(random), range, over));
                continue;
            }
            footage.with(FakeFootage.of(i, kinds[random.nextInt(kinds.length)], camera(random), range, over));
        }
        return footage;
    }

    private static RuleSet rules(Random random) {
        List<Rule> rules = new ArrayList<>();
        RuleKind[] kinds = RuleKind.values();
        for (int i = random.nextInt(12); i > 0; i--) {
            RuleKind kind = kinds[random.nextInt(kinds.length)];
            if (kind.isFixed()) {
                continue;
            }
            Optional<CameraId> camera =
                    kind.byCamera() && random.nextBoolean() ? Optional.of(camera(random)) : Optional.empty();
            rules.add(new Rule(camera, kind, 1 + random.nextInt(MOST_DAYS_OLD), ""));
        }
        return new RuleSet(1, "eu", rules, Who.OBSCURA, "", NOW);
    }

    private static List<Hold> holds(Random random) {
        List<Hold> holds = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            Instant from = past(random);
            holds.add(new Hold(
                    new HoldId(i),
                    camera(random),
                    new TimeRange(from, from.plusSeconds(1 + random.nextInt(600_000))),
                    "incident",
                    Who.OBSCURA,
                    Instant.EPOCH,
                    past(random),
                    Instant.EPOCH,
                    random.nextInt(4) == 0 ? Optional.of(NOW) : Optional.empty(),
                    1));
        }
        return holds;
    }

    private static CameraId camera(Random random) {
        return new CameraId(1 + random.nextInt(3));
    }

    private static Instant past(Random random) {
        return NOW.minusSeconds(random.nextInt(MOST_DAYS_OLD * 86_400));
    }
}
