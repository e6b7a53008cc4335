package obscura.plugin.posture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import obscura.plugin.nvr.control.Sight;
import org.junit.jupiter.api.Test;

/** Whatever is known of a camera: knowing something worse, knowing less, or knowing it for longer never makes it look better. */
class WorseFactsTest {
    private static final int TRIES = 20_000;
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final List<Duration> AGES = List.of(
            Duration.ZERO,
            Duration.ofMinutes(20),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(23),
            Duration.ofHours(25),
            Duration.ofDays(2),
            Duration.ofDays(4));

    @Test
    void a_worse_fact_never_makes_the_label_better() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            Facts facts = facts(random);
            Facts worse = worse(facts, random);
            assertThat(label(worse, NOW))
                    .as("seed %d: %s became %s", seed, facts, worse)
                    .isLessThanOrEqualTo(label(facts, NOW));
        }
    }

    @Test
    void getting_older_never_makes_the_label_better() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            Facts facts = facts(random);
            Instant later = NOW.plus(AGES.get(random.nextInt(AGES.size())));
            assertThat(label(facts, later)).as("seed %d: %s", seed, facts).isLessThanOrEqualTo(label(facts, NOW));
        }
    }

    @Test
    void after_a_week_without_a_look_every_camera_is_identifiable() {
        for (int seed = 0; seed < TRIES; seed++) {
            Facts facts = facts(new Random(seed));
            assertThat(label(facts, NOW.plus(Duration.ofDays(7))))
                    .as("seed %d: %s", seed, facts)
                    .isEqualTo(Label.IDENTIFIABLE);
        }
    }

    @Test
    void what_is_not_known_is_never_better_than_the_worst_that_could_be() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            Facts facts = facts(random);
            Facts unknown = withRecorder(facts, new Recorder(true, Optional.empty(), Set.of()));
            Recorder all = new Recorder(true, Optional.of(NOW), EnumSet.allOf(Sight.class));
            assertThat(label(unknown, NOW))
                    .as("seed %d: %s", seed, facts)
                    .isLessThanOrEqualTo(label(withRecorder(facts, all), NOW));
        }
    }

    @Test
    void every_label_can_be_reached() {
        Set<Label> reached = EnumSet.noneOf(Label.class);
        for (int seed = 0; seed < TRIES; seed++) {
            reached.add(label(facts(new Random(seed)), NOW));
        }
        assertThat(reached).containsExactlyInAnyOrder(Label.values());
    }

    private static Label label(Facts facts, Instant at) {
        return Posture.of(facts, at).label();
    }

    private static Facts facts(Random random) {
        EnumSet<Sight> sights = EnumSet.noneOf(Sight.class);
        for (Sight sight : Sight.values()) {
            if (random.nextInt(12) == 0) {
                sights.add(sight);
            }
        }
        Cover.Kind[] kinds = Cover.Kind.values();
        return new Facts(
                new Recorder(random.nextInt(8) != 0, seen(random), sights),
                new Zones(random.nextBoolean(), seen(random)),
                new Cover(kinds[random.nextInt(kinds.length)], seen(random), random.nextBoolean()),
                new KeptClear(random.nextInt(3) == 0, Optional.of(Duration.ofDays(random.nextInt(6)))),
                random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0);
    }

    private static Optional<Instant> seen(Random random) {
        return random.nextInt(9) == 0
                ? Optional.empty()
                : Optional.of(NOW.minus(AGES.get(random.nextInt(AGES.size()))));
    }

    private static Facts worse(Facts facts, Random random) {
        Zones zones = facts.zones();
        Cover cover = facts.cover();
        KeptClear kept = facts.kept();
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> withRecorder(facts, worse(facts.recorder(), random));
            case 3 ->
                new Facts(
                        facts.recorder(),
                        new Zones(true, zones.wanted() ? Optional.empty() : zones.proven()),
                        cover,
                        kept,
                        facts.lifters());
            case 4 -> withCover(facts, new Cover(lower(cover.kind()), cover.proven(), cover.recorded()));
            case 5 -> withCover(facts, new Cover(cover.kind(), Optional.empty(), cover.recorded()));
            case 6 -> withCover(facts, new Cover(cover.kind(), cover.proven(), false));
            case 7 -> new Facts(facts.recorder(), zones, cover, new KeptClear(true, kept.longest()), facts.lifters());
            case 8 ->
                new Facts(
                        facts.recorder(), zones, cover, new KeptClear(kept.some(), Optional.empty()), facts.lifters());
            default -> new Facts(facts.recorder(), zones, cover, kept, facts.lifters() + 1);
        };
    }

    private static Cover.Kind lower(Cover.Kind kind) {
        return Cover.Kind.values()[Math.max(0, kind.ordinal() - 1)];
    }

    private static Recorder worse(Recorder recorder, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Recorder(false, recorder.seen(), recorder.sights());
            case 1 -> new Recorder(recorder.known(), Optional.empty(), recorder.sights());
            default -> {
                EnumSet<Sight> more = EnumSet.of(Sight.values()[random.nextInt(Sight.values().length)]);
                more.addAll(recorder.sights());
                yield new Recorder(recorder.known(), recorder.seen(), more);
            }
        };
    }

    private static Facts withRecorder(Facts facts, Recorder recorder) {
        return new Facts(recorder, facts.zones(), facts.cover(), facts.kept(), facts.lifters());
    }

    private static Facts withCover(Facts facts, Cover cover) {
        return new Facts(facts.recorder(), facts.zones(), cover, facts.kept(), facts.lifters());
    }
}
