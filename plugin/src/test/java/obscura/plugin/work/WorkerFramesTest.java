package obscura.plugin.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import obscura.plugin.camera.FrameOrder;
import obscura.plugin.camera.Frames;
import obscura.plugin.camera.SnapshotFile;
import obscura.plugin.mask.RgbPixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several pictures of a camera from one worker, which may break down over any of them. */
class WorkerFramesTest {
    @TempDir
    Path temp;

    private final List<String> log = new ArrayList<>();

    private List<Integer> widths(String... stills) {
        return widths(new WorkerFrames(Children.workers(temp, log::add), Children.BOUNDS), stills);
    }

    private static List<Integer> widths(Frames frames, String... stills) {
        List<FrameOrder> orders = Stream.of(stills)
                .<FrameOrder>map(
                        text -> new FrameOrder.Still(new SnapshotFile(text.getBytes(StandardCharsets.UTF_8), false)))
                .toList();
        try (Frames.Session session = frames.session()) {
            return session.take(orders).stream()
                    .map(picture -> picture.map(RgbPixels::width).orElse(0))
                    .toList();
        }
    }

    @Test
    void each_order_has_its_picture_or_none() {
        assertThat(widths("7", "none", "12")).containsExactly(7, 0, 12);
        assertThat(widths()).isEmpty();
        assertThat(log).isEmpty();
    }

    @Test
    void a_picture_the_decoder_crashes_over_takes_none_of_the_others_with_it() {
        assertThat(widths("7", "crash", "none", "12")).containsExactly(7, 0, 0, 12);
        assertThat(widths("crash")).containsExactly(0);
        assertThat(widths("crash", "crash", "5")).containsExactly(0, 0, 5);
    }

    @Test
    void a_worker_that_starts_slowly_has_all_its_time_for_the_picture() {
        Duration little = Duration.ofSeconds(3);
        Program slow = Children.program(little.plusSeconds(1));
        Bounds bounds = new Bounds(little, little, little, 32L << 20, 1024L << 20);
        Workers workers = new Workers(slow, Cage.ofThisSystem(), temp, log::add);
        assertThat(widths(new WorkerFrames(workers, bounds), "7", "8")).containsExactly(7, 8);
        assertThat(log).isEmpty();
    }

    @Test
    void a_worker_that_does_not_start_is_not_started_for_each_picture() {
        Program none = new Program(List.of("/bin/false"), List.of());
        Workers workers = new Workers(none, Cage.ofThisSystem(), temp, log::add);
        assertThat(widths(new WorkerFrames(workers, Children.BOUNDS), "7", "8")).containsExactly(0, 0);
        assertThat(log).hasSize(1);
    }

    @Test
    void an_interrupted_look_ends_without_asking_for_the_rest() {
        Thread.currentThread().interrupt();
        assertThat(widths("7", "8")).containsExactly(0, 0);
        assertThat(Thread.interrupted()).isTrue();
    }
}
