package obscura.plugin.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a worker process does, the process that ordered goes on with a plain outcome and nothing left behind. */
class WorkersTest {
    private static final Bounds BOUNDS = Children.BOUNDS;
    private static final Workers.Watcher NOBODY = (phase, done, expected) -> {};

    @TempDir
    Path temp;

    private final List<String> log = new ArrayList<>();

    private Outcome carryOut(String what, Bounds bounds) {
        return Children.workers(temp, log::add).carryOut(what, "order", bounds, NOBODY, () -> true);
    }

    @AfterEach
    void nothing_is_left() throws IOException {
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left.filter(Files::isDirectory)).isEmpty();
        }
    }

    @Test
    void a_good_worker_is_heard_to_the_end() {
        List<String> progress = new ArrayList<>();

        Outcome outcome = Children.workers(temp, log::add)
                .carryOut(
                        "good",
                        "{\"order\":1}",
                        BOUNDS,
                        (phase, done, expected) -> progress.add(phase + done + "/" + expected),
                        () -> true);

        assertThat(progress).containsExactly("look1/2", "paint2/2");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Finished.class,
                        done -> assertThat(done.result())
                                .startsWith("{\"order\":1} " + temp.toAbsolutePath() + "/worker-")
                                .endsWith(" null"));
        assertThat(log).isEmpty();
    }

    @Test
    void what_a_killed_process_left_is_removed_by_the_next_and_nothing_else() throws IOException {
        Path left = Files.createDirectory(temp.resolve("worker-4194305-123"));
        Files.writeString(left.resolve("half"), "half");
        Path other = Files.createDirectory(temp.resolve("worker-of-somebody-else"));

        carryOut("leave", BOUNDS);

        assertThat(left).doesNotExist();
        assertThat(other).exists();
        Files.delete(other);
    }

    @Test
    void a_decoder_that_crashes_takes_only_its_worker_with_it() {
        assertThat(carryOut("crash", BOUNDS))
                .isEqualTo(new Outcome.Crashed("The video decoder crashed on this footage; nothing was written."));
    }

    @Test
    void a_worker_that_leaves_without_a_word_has_done_nothing() {
        assertThat(carryOut("leave", BOUNDS)).isInstanceOf(Outcome.Crashed.class);
    }

    @Test
    void a_worker_that_says_nothing_is_stopped() {
        Bounds impatient =
                new Bounds(Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofSeconds(60), 32L << 20, 1L << 30);

        assertThat(carryOut("silent", impatient)).isEqualTo(new Outcome.TimedOut());
    }

    @Test
    void a_worker_that_lives_but_comes_no_further_is_stopped() {
        Bounds impatient =
                new Bounds(Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofSeconds(60), 32L << 20, 1L << 30);

        assertThat(carryOut("deaf", impatient)).isEqualTo(new Outcome.TimedOut());
    }

    @Test
    void no_order_takes_longer_than_it_may() {
        Bounds impatient =
                new Bounds(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(2), 32L << 20, 1L << 30);

        assertThat(carryOut("deaf", impatient)).isEqualTo(new Outcome.TimedOut());
    }

    @Test
    void a_flood_without_lines_is_stopped() {
        assertThat(carryOut("flood", BOUNDS)).isInstanceOf(Outcome.Crashed.class);
    }

    @Test
    void a_flood_of_lines_holds_up_nobody() {
        Bounds impatient =
                new Bounds(Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofSeconds(60), 32L << 20, 1L << 30);

        assertThat(carryOut("lines", impatient)).isNotInstanceOf(Outcome.Finished.class);
    }

    @Test
    void rubbish_is_not_listened_to() {
        assertThat(carryOut("rubbish", BOUNDS)).isInstanceOf(Outcome.Crashed.class);
    }

    @Test
    void of_an_endless_log_the_end_is_kept_and_never_shown() {
        assertThat(carryOut("log", BOUNDS))
                .isInstanceOfSatisfying(
                        Outcome.Crashed.class,
                        crashed -> assertThat(crashed.what()).doesNotContain("anna"));
        assertThat(log).hasSize(1);
        assertThat(log.get(0)).contains("/home/anna/recordings 999999").hasSizeLessThan(5000);
    }

    @Test
    void a_worker_that_eats_memory_is_stopped() {
        Bounds little = new Bounds(
                Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60), 64L << 20, 80L << 20);

        assertThat(carryOut("eat", little))
                .isInstanceOfSatisfying(
                        Outcome.Crashed.class,
                        crashed -> assertThat(crashed.what()).contains("80 MB"));
    }

    @Test
    void bad_news_come_as_one_line_of_their_kind() {
        Workers workers = Children.workers(temp, log::add);

        assertThat(workers.carryOut("refuse", "REFUSED", BOUNDS, NOBODY, () -> true))
                .isEqualTo(new Outcome.Refused("no?[2J way?at all"));
        assertThat(workers.carryOut("refuse", "CHECK_FAILED", BOUNDS, NOBODY, () -> true))
                .isEqualTo(new Outcome.CheckFailed("no?[2J way?at all"));
        assertThat(workers.carryOut("refuse", "FAILED", BOUNDS, NOBODY, () -> true))
                .isEqualTo(new Outcome.Crashed("no?[2J way?at all"));
    }

    @Test
    void a_worker_nobody_wants_any_more_is_told_so_and_ends() throws IOException {
        Path place = temp.resolve("pid");

        Outcome outcome = Children.workers(temp, log::add)
                .carryOut("pid", place.toString(), BOUNDS, NOBODY, () -> !Files.exists(place));

        assertThat(outcome).isEqualTo(new Outcome.Cancelled());
        assertThat(isAlive(place)).isFalse();
        assertThat(temp.resolve("alone")).exists();
    }

    @Test
    void an_interrupted_order_is_cancelled_and_the_thread_knows_it() throws Exception {
        Path place = temp.resolve("pid");
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        CompletableFuture<Boolean> knows = new CompletableFuture<>();
        CompletableFuture<Void> atWork = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            outcome.complete(Children.workers(temp, log::add)
                    .carryOut(
                            "pid",
                            place.toString(),
                            BOUNDS,
                            (phase, done, expected) -> atWork.complete(null),
                            () -> true));
            knows.complete(Thread.currentThread().isInterrupted());
        });
        thread.start();
        atWork.get(60, TimeUnit.SECONDS);
        thread.interrupt();

        assertThat(outcome.get(60, TimeUnit.SECONDS)).isEqualTo(new Outcome.Cancelled());
        assertThat(knows.get(60, TimeUnit.SECONDS)).isTrue();
        assertThat(isAlive(place)).isFalse();
    }

    @Test
    void a_worker_that_was_killed_has_done_nothing() {
        Path place = temp.resolve("pid");

        Outcome outcome = Children.workers(temp, log::add)
                .carryOut("pid", place.toString(), BOUNDS, (phase, done, expected) -> kill(place), () -> true);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Crashed.class,
                        crashed -> assertThat(crashed.what()).contains("killed from outside"));
    }

    private static Optional<ProcessHandle> process(Path place) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(place)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isAlive(Path place) {
        return process(place).filter(ProcessHandle::isAlive).isPresent();
    }

    private static void kill(Path place) {
        process(place).ifPresent(ProcessHandle::destroyForcibly);
    }
}
