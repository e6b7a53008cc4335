package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import obscura.migrations.DurableJobs.Lane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs are done once each, in their order, and outlive the process. */
class DurableJobsTest {
    private static final Instant NOW = Instant.now();

    @TempDir
    Path home;

    private Database database;
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

    @BeforeEach
    void open() {
        database = Database.open(home.resolve("obscura.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private DurableJobs jobs(DurableJobs.Job job) {
        return new DurableJobs(database, Lane.LONG, 1).once("export", job);
    }

    private String next() throws InterruptedException {
        return done.poll(60, TimeUnit.SECONDS);
    }

    @Test
    void what_is_scheduled_is_done_at_once_in_the_order_of_its_times() throws Exception {
        try (DurableJobs jobs = jobs((id, payload) -> done.add(id + payload))) {
            for (int i = 0; i < 5; i++) {
                jobs.schedule("export", "" + i, "-\u00e4", NOW.minusSeconds(100 - i));
            }
            jobs.start();
            for (int i = 0; i < 5; i++) {
                assertThat(next()).isEqualTo(i + "-\u00e4");
            }
            jobs.schedule("export", "7", "", NOW);
            assertThat(next()).isEqualTo("7");
        }
    }

    @Test
    void a_short_job_that_waited_for_more_than_an_hour_is_stuck_and_a_long_one_just_waits() {
        for (Lane lane : Lane.values()) {
            try (DurableJobs jobs = new DurableJobs(database, lane, 1).once("export", (id, payload) -> {})) {
                jobs.schedule("export", "1", "", NOW.minusSeconds(1800));
                assertThat(jobs.isStuck(NOW)).as(lane.name()).isFalse();
                assertThat(jobs.isStuck(NOW.plusSeconds(3600))).as(lane.name()).isEqualTo(lane == Lane.SHORT);
            }
        }
    }

    @Test
    void twice_scheduled_is_once_done_and_cancelled_is_never_done() throws Exception {
        try (DurableJobs jobs = jobs((id, payload) -> done.add(id))) {
            jobs.schedule("export", "1", "", NOW.minusSeconds(3));
            jobs.schedule("export", "1", "", NOW.minusSeconds(2));
            jobs.schedule("export", "2", "", NOW.minusSeconds(2));
            jobs.schedule("export", "3", "", NOW.minusSeconds(1));
            jobs.cancel("export", "2");
            jobs.start();

            assertThat(List.of(next(), next())).containsExactly("1", "3");
            jobs.schedule("export", "4", "", NOW);
            assertThat(next()).isEqualTo("4");
        }
    }

    @Test
    void no_more_run_at_once_than_may() throws Exception {
        AtomicInteger running = new AtomicInteger();
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch go = new CountDownLatch(1);
        try (DurableJobs jobs = jobs((id, payload) -> {
            seen.add(running.incrementAndGet());
            await(go);
            running.decrementAndGet();
            done.add(id);
        })) {
            jobs.schedule("export", "1", "", NOW.minusSeconds(2));
            jobs.schedule("export", "2", "", NOW.minusSeconds(1));
            jobs.start();
            go.countDown();
            next();
            next();
        }
        assertThat(seen).containsExactly(1, 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Test
    void a_lane_does_not_wait_for_the_other() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (DurableJobs slow = jobs((id, payload) -> await(go));
                DurableJobs quick =
                        new DurableJobs(database, Lane.SHORT, 1).once("quick", (id, payload) -> done.add(id))) {
            slow.schedule("export", "1", "", NOW);
            slow.start();
            quick.start();
            quick.schedule("quick", "q", "", NOW);
            assertThat(next()).isEqualTo("q");
            go.countDown();
        }
    }

    @Test
    void what_comes_again_comes_again() throws Exception {
        try (DurableJobs jobs = new DurableJobs(database, Lane.SHORT, 1)
                .again("expire", Duration.ofMillis(10), () -> done.add("again"))) {
            jobs.start();
            assertThat(next()).isEqualTo("again");
            assertThat(next()).isEqualTo("again");
        }
    }

    @Test
    void what_was_under_way_when_the_process_closed_is_begun_again() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        DurableJobs first = jobs((id, payload) -> {
            begun.countDown();
            await(new CountDownLatch(1));
        });
        first.schedule("export", "1", "p", NOW);
        first.start();
        begun.await(60, TimeUnit.SECONDS);
        // As a killed process leaves it: picked, by somebody who has just said that he lives.
        database.jdbi()
                .useHandle(h -> assertThat(h.createQuery("SELECT picked FROM job_long")
                                .mapTo(Boolean.class)
                                .one())
                        .isTrue());

        try (DurableJobs second = jobs((id, payload) -> done.add(id + payload))) {
            second.start();
            assertThat(next()).isEqualTo("1p");
        }
        first.close();
    }

    @Test
    void names_are_given_once_and_before_the_start() {
        try (DurableJobs jobs = jobs((id, payload) -> {})) {
            assertThatThrownBy(() -> jobs.once("export", (id, payload) -> {}))
                    .isInstanceOf(IllegalStateException.class);
            jobs.start();
            assertThatThrownBy(() -> jobs.once("other", (id, payload) -> {})).isInstanceOf(IllegalStateException.class);
        }
    }
}
