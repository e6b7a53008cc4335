package obscura.plugin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import obscura.plugin.id.CameraId;
import org.junit.jupiter.api.Test;

class CameraLimitTest {
    private static final int CAMERAS = 6;

    @Test
    void an_empty_list_is_no_camera_and_not_every_camera() {
        CameraLimit none = CameraLimit.only(Set.of());
        assertThat(none.contains(new CameraId(1))).isFalse();
        assertThat(none.within(CameraLimit.ALL)).isTrue();
        assertThat(CameraLimit.ALL.within(none)).isFalse();
    }

    @Test
    void all_is_more_than_any_list() {
        CameraLimit everyone = CameraLimit.only(Set.of(new CameraId(1), new CameraId(2)));
        assertThat(CameraLimit.ALL.within(everyone)).isFalse();
        assertThat(CameraLimit.ALL.within(CameraLimit.ALL)).isTrue();
        assertThat(CameraLimit.ALL.contains(new CameraId(Long.MAX_VALUE))).isTrue();
    }

    @Test
    void what_two_limits_share_is_let_through_by_both_and_only_that() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            CameraLimit a = any(random);
            CameraLimit b = any(random);
            CameraLimit both = a.and(b);
            boolean within = true;
            for (long n = 1; n <= CAMERAS; n++) {
                CameraId camera = new CameraId(n);
                assertThat(both.contains(camera))
                        .as("seed %d: %s and %s at %d", seed, a, b, n)
                        .isEqualTo(a.contains(camera) && b.contains(camera));
                within &= !a.contains(camera) || b.contains(camera);
            }
            // What is not drawn here exists too: all cameras are never within a list.
            within &= !a.equals(CameraLimit.ALL) || b.equals(CameraLimit.ALL);
            assertThat(a.within(b)).as("seed %d: %s within %s", seed, a, b).isEqualTo(within);
            assertThat(both.within(a) && both.within(b)).as("seed %d", seed).isTrue();
        }
    }

    private static CameraLimit any(Random random) {
        return random.nextInt(4) == 0
                ? CameraLimit.ALL
                : CameraLimit.only(LongStream.rangeClosed(1, CAMERAS)
                        .filter(n -> random.nextBoolean())
                        .mapToObj(CameraId::new)
                        .collect(Collectors.toSet()));
    }
}
