package obscura.plugin.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import obscura.plugin.video.Shot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Still pictures come from one worker that stays a while and may crash without harm. */
class WorkerPicturesTest {
    @TempDir
    Path temp;

    private final List<String> log = new ArrayList<>();

    private WorkerPictures pictures(Duration idle) {
        return new WorkerPictures(Children.workers(temp, log::add), Children.BOUNDS, idle);
    }

    private static List<String> take(WorkerPictures pictures, String... names) {
        List<Shot> shots = Stream.of(names)
                .map(name -> new Shot(Path.of("/footage", name), 5, Optional.empty()))
                .toList();
        return pictures.take(shots, 320).stream()
                .map(picture -> picture.map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElse(""))
                .toList();
    }

    private static String pidIn(String picture) {
        return picture.substring(picture.indexOf(' ') + 1);
    }

    @Test
    void each_shot_has_its_picture_or_none() {
        try (WorkerPictures pictures = pictures(Duration.ofSeconds(20))) {
            List<String> taken = take(pictures, "a", "none", "b");

            assertThat(taken.get(0)).startsWith("a ");
            assertThat(taken.get(1)).isEmpty();
            assertThat(taken.get(2)).startsWith("b ");
        }
    }

    @Test
    void the_worker_stays_for_the_next_request_and_ends_when_none_comes() throws Exception {
        try (WorkerPictures pictures = pictures(Duration.ofSeconds(3))) {
            String first = pidIn(take(pictures, "a").get(0));
            assertThat(pidIn(take(pictures, "b").get(0))).isEqualTo(first);

            ProcessHandle.of(Long.parseLong(first)).ifPresent(worker -> {
                try {
                    worker.onExit().get(30, TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new AssertionError("It stays for good", e);
                }
            });
            assertThat(pidIn(take(pictures, "c").get(0))).isNotEqualTo(first);
        }
    }

    @Test
    void a_file_that_crashes_the_decoder_costs_its_own_picture_only() {
        try (WorkerPictures pictures = pictures(Duration.ofSeconds(20))) {
            List<String> taken = take(pictures, "a", "crash", "b");

            assertThat(taken.get(0)).startsWith("a ");
            assertThat(taken.get(1)).isEmpty();
            assertThat(taken.get(2)).startsWith("b ");
            assertThat(take(pictures, "c").get(0)).startsWith("c ");
            assertThat(log).hasSize(1);
        }
    }

    @Test
    void many_crashes_in_one_request_end_it() {
        try (WorkerPictures pictures = pictures(Duration.ofSeconds(20))) {
            assertThat(take(pictures, "crash", "crash", "crash", "crash", "crash", "a"))
                    .containsOnly("");
        }
    }

    @Test
    void after_its_end_there_are_none() {
        WorkerPictures pictures = pictures(Duration.ofSeconds(20));
        pictures.close();

        assertThat(take(pictures, "a")).containsExactly("");
    }

    @Test
    void when_too_many_wait_the_oldest_gets_nothing_and_nobody_waits_for_ever() throws Exception {
        try (WorkerPictures pictures = pictures(Duration.ofSeconds(20))) {
            List<Thread> askers = new ArrayList<>();
            List<String> answers = java.util.Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < 40; i++) {
                String name = "n" + i;
                Thread asker = new Thread(() -> answers.addAll(take(pictures, name)));
                askers.add(asker);
                asker.start();
            }
            for (Thread asker : askers) {
                asker.join(60_000);
            }

            assertThat(answers).hasSize(40).contains("");
            assertThat(answers.stream().filter(a -> !a.isEmpty()).count()).isGreaterThanOrEqualTo(16);
        }
    }
}
