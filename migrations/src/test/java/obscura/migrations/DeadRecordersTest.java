package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import obscura.plugin.broker.Broker;
import obscura.plugin.id.NvrId;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.Who;
import obscura.plugin.leak.Doors;
import obscura.plugin.leak.FakeRecorder;
import obscura.plugin.leak.LeakRounds;
import obscura.plugin.leak.ScanForLeaks;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.pattern.FolderPattern;
import obscura.plugin.time.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorders that never answer hold up neither the round nor the recorders that do. */
class DeadRecordersTest implements Doors {
    private static final Duration DEADLINE = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ExecutorService threads = LeakRounds.threads();
    private final CountDownLatch morning = new CountDownLatch(1);
    private final Map<NvrId, Integer> asked = new ConcurrentHashMap<>();
    private final FakeRecorder living = new FakeRecorder().has(Sight.OPEN_PORT, "", "port 5000", false);
    private final List<NvrId> dead = new ArrayList<>();
    private Database database;
    private SqlScans scans;
    private ScanForLeaks leaks;
    private NvrId alive;

    @BeforeEach
    void open(@TempDir Path home) {
        database = Database.open(home.resolve("obscura.db"));
        scans = new SqlScans(database);
        SqlNvrs nvrs = new SqlNvrs(database);
        for (int i = 0; i < 2 * LeakRounds.AT_ONCE; i++) {
            dead.add(add(nvrs, home.resolve("dead" + i)));
        }
        alive = add(nvrs, home.resolve("alive"));
        leaks = new ScanForLeaks(
                nvrs, new SqlCameras(database), this, scans, note -> (Entry) null, SettableClock.noon(), DEADLINE);
    }

    private static NvrId add(SqlNvrs nvrs, Path folder) {
        FolderPattern pattern = new FolderPattern("{camera}/{yyyy-MM-dd}");
        return nvrs.add(folder.getFileName().toString(), new FolderSettings(folder, pattern, ZoneId.of("UTC"), false))
                .id();
    }

    @AfterEach
    void close() throws InterruptedException {
        morning.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        database.close();
    }

    /** One that ignores even being interrupted. */
    @Override
    public Optional<NvrDoor> nvr(NvrId nvr) {
        asked.merge(nvr, 1, Integer::sum);
        boolean sleeps = dead.contains(nvr);
        while (sleeps) {
            try {
                morning.await();
                sleeps = false;
            } catch (InterruptedException ignored) {
                sleeps = true;
            }
        }
        return Optional.of(living.door());
    }

    @Override
    public Optional<Broker> broker(NvrId nvr) {
        return Optional.empty();
    }

    @Test
    void a_round_returns_at_once_and_the_living_are_seen_though_twice_as_many_as_fit_are_dead() {
        Instant began = Instant.now();
        new LeakRounds(leaks, threads).round();
        assertThat(Duration.between(began, Instant.now())).isLessThan(DEADLINE.multipliedBy(2));
        while (scans.find(alive).isEmpty()) {
            assertThat(Duration.between(began, Instant.now())).isLessThan(PATIENCE);
            Thread.onSpinWait();
        }
        assertThat(scans.find(alive).orElseThrow().findings()).hasSize(1);
    }

    @Test
    void a_dead_one_takes_no_longer_than_its_deadline_and_is_told_as_silent() {
        Trouble why =
                leaks.scan(dead.get(0), Who.OBSCURA).orElseThrow().failure().orElseThrow();
        assertThat(why.kind()).isEqualTo(Trouble.Kind.UNREACHABLE);
        assertThat(scans.find(dead.get(0)).orElseThrow().failure()).contains(why);
    }

    @Test
    void while_a_look_that_was_given_up_still_hangs_there_is_no_other_at_that_recorder() {
        leaks.scan(dead.get(0), Who.OBSCURA);
        leaks.scan(dead.get(0), Who.OBSCURA);
        assertThat(asked).containsExactly(Map.entry(dead.get(0), 1));
    }
}
