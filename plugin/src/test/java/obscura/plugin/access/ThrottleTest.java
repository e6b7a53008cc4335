package obscura.plugin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import obscura.plugin.access.Throttle.Key;
import obscura.plugin.access.Throttle.Kind;
import obscura.plugin.time.SettableClock;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final Duration CAP = Duration.ofSeconds(30);
    private static final List<Key> ADA = List.of(new Key(Kind.PAIR, "ada"));

    private final SettableClock clock = SettableClock.noon();
    private final Throttle throttle = new Throttle(clock, CAP);

    @Test
    void after_three_free_tries_each_failure_doubles_the_delay_up_to_the_cap() {
        List<Long> delays = IntStream.range(0, 10)
                .mapToObj(i -> {
                    throttle.enter(ADA);
                    Duration delay = throttle.enter(ADA).orElse(Duration.ZERO);
                    clock.forward(delay);
                    return delay.toSeconds();
                })
                .toList();
        assertThat(delays).startsWith(0L, 1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void asking_while_waiting_does_not_make_it_longer() {
        IntStream.range(0, 3).forEach(i -> throttle.enter(ADA));
        IntStream.range(0, 1000).forEach(i -> throttle.enter(ADA));
        assertThat(throttle.enter(ADA)).contains(Duration.ofSeconds(1));
    }

    @Test
    void a_clock_that_is_set_back_years_locks_nobody_out() {
        IntStream.range(0, 3).forEach(i -> throttle.enter(ADA));
        clock.forward(Duration.ofDays(-4000));
        Duration delay = throttle.enter(ADA).orElseThrow();
        clock.forward(delay);
        assertThat(throttle.enter(ADA)).isEmpty();
    }

    @Test
    void an_hour_without_a_try_is_forgotten() {
        IntStream.range(0, 3).forEach(i -> throttle.enter(ADA));
        clock.forward(Duration.ofHours(1).plusMillis(1));
        assertThat(throttle.enter(ADA)).isEmpty();
        assertThat(throttle.enter(ADA)).isEmpty();
    }

    @Test
    void a_million_names_take_bounded_memory() {
        for (int i = 0; i < 1_000_000; i++) {
            throttle.enter(List.of(new Key(Kind.NAME, "name " + i)));
        }
        assertThat(throttle.remembered()).isEqualTo(Throttle.MOST_OF_A_KIND);
    }

    @Test
    void a_flood_of_one_kind_pushes_out_none_of_another() {
        IntStream.range(0, 3).forEach(i -> throttle.enter(ADA));
        for (int i = 0; i < 2 * Throttle.MOST_OF_A_KIND; i++) {
            throttle.enter(List.of(new Key(Kind.NAME, "name " + i)));
        }
        assertThat(throttle.enter(ADA)).isPresent();
    }

    /** Whatever happens, in whatever order, and however the clock jumps: the cap holds, and who waits it out may try. */
    @RepeatedTest(20)
    void nobody_ever_waits_longer_than_the_cap() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            List<Key> keys = List.of(
                    new Key(Kind.PAIR, "pair " + random.nextInt(3)),
                    new Key(Kind.values()[random.nextInt(Kind.values().length)], "other " + random.nextInt(3)));
            Optional<Duration> delay = throttle.enter(keys);
            assertThat(delay.orElse(Duration.ZERO))
                    .as("seed %d, step %d", seed, i)
                    .isBetween(Duration.ZERO, CAP);
            switch (random.nextInt(8)) {
                case 0 -> throttle.right(keys);
                case 1 -> throttle.takeBack(keys);
                case 2 -> clock.forward(Duration.ofSeconds(random.nextInt(200_000) - 100_000));
                case 3 -> {
                    delay = throttle.enter(keys);
                    clock.forward(delay.orElse(Duration.ZERO));
                    if (delay.isPresent()) {
                        assertThat(throttle.enter(keys))
                                .as("seed %d, step %d", seed, i)
                                .isEmpty();
                    }
                }
                default -> clock.forward(Duration.ofMillis(random.nextInt(3_000)));
            }
        }
    }
}
