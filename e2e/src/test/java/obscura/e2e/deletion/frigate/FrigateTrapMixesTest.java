package obscura.e2e.deletion.frigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import obscura.e2e.deletion.frigate.FrigateSite.Item;
import obscura.e2e.frigate.disk.Films;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.FrigateVersion;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several traps at once, other ones in each of several runs. */
class FrigateTrapMixesTest {
    private static final int RUNS = 3;
    private static final int MOST_AT_ONCE = 4;
    private static final Films FILMS = new Films();
    private static final List<FrigateTrap> FAULTS = Arrays.stream(FrigateTrap.values())
            .filter(trap -> !trap.onAtFirst())
            .toList();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void nothing_false_is_said_and_a_later_run_finishes(int seed) {
        Random random = new Random(seed);
        FrigateVersion version = FrigateVersion.values()[random.nextInt(3)];
        boolean mounted = random.nextBoolean();
        List<String> story =
                new ArrayList<>(List.of("seed " + seed, version.name(), mounted ? "mounted" : "not mounted"));
        FrigateTrap[] whileRecording =
                random.nextBoolean() ? new FrigateTrap[] {FrigateTrap.SEGMENTS_OVERLAP} : new FrigateTrap[0];
        try (FilledFrigate frigate = new FilledFrigate(FilledFrigate.in(folder, version), FILMS, whileRecording);
                FrigateSite site = FrigateSite.of(folder, frigate, mounted)) {
            Truth truth = new Truth(frigate, site, mounted);
            for (int run = 0; run < RUNS; run++) {
                FrigateTrap[] traps = some(random);
                story.add(Arrays.toString(traps));
                frigate.simulated.turnOn(traps);
                told(story, () -> truth.of(site.run()));
                frigate.simulated.turnOff(FAULTS.toArray(FrigateTrap[]::new));
                if (random.nextBoolean()) {
                    frigate.simulated.catchUp();
                }
                frigate.clock.forward(Duration.ofMinutes(random.nextInt(90)));
            }
            frigate.simulated.catchUp();
            frigate.clock.forward(Duration.ofHours(1));
            told(story, () -> finishes(site, truth));
        }
    }

    private static void finishes(FrigateSite site, Truth truth) {
        site.index();
        List<Item> last = truth.of(site.run());
        truth.isFinished(last, truth.strandedWithoutMount());
    }

    private static void told(List<String> story, Runnable step) {
        try {
            step.run();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(String.join(", ", story) + ": " + e.getMessage(), e);
        }
    }

    private static FrigateTrap[] some(Random random) {
        List<FrigateTrap> all = new ArrayList<>(FAULTS);
        Collections.shuffle(all, random);
        assertThat(all).hasSizeGreaterThan(MOST_AT_ONCE);
        return all.subList(0, 1 + random.nextInt(MOST_AT_ONCE)).toArray(FrigateTrap[]::new);
    }
}
