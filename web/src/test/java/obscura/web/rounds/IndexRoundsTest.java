package obscura.web.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import obscura.migrations.Database;
import obscura.migrations.DurableJobs;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlClipIndex;
import obscura.migrations.SqlClips;
import obscura.migrations.SqlNvrLogins;
import obscura.migrations.SqlNvrs;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.FoundFile;
import obscura.plugin.nvr.FrigateSettings;
import obscura.plugin.nvr.IndexFootage;
import obscura.plugin.nvr.Listing;
import obscura.plugin.nvr.Loss;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.Reach;
import obscura.plugin.nvr.Timing;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.InputBefore;
import obscura.plugin.nvr.control.NvrAbout;
import obscura.plugin.nvr.control.NvrCamera;
import obscura.plugin.nvr.control.NvrControl;
import obscura.plugin.nvr.control.NvrPicture;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.NvrUrl;
import obscura.plugin.seal.SecretBox;
import obscura.plugin.time.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a recorder in the network is asked for everything, when for what is new, and that none waits for another. */
class IndexRoundsTest {
    @TempDir
    Path home;

    private final SettableClock clock = SettableClock.noon();
    private final Far one = new Far();
    private final Far other = new Far();
    private Database database;
    private SqlClipIndex index;
    private IndexRounds rounds;
    private NvrId first;
    private NvrId second;

    @BeforeEach
    void two_recorders() {
        database = Database.open(home.resolve("obscura.db"));
        SqlNvrs nvrs = new SqlNvrs(database);
        SqlCameras cameras = new SqlCameras(database);
        index = new SqlClipIndex(database);
        first = nvrs.add("one", settings(1)).id();
        second = nvrs.add("other", settings(2)).id();
        OpenNvrs doors =
                new OpenNvrs(nvrs, new SqlNvrLogins(database, SecretBox.in(home)), (settings, login, certificate) -> {
                    Far far = settings.equals(settings(1)) ? one : other;
                    return new NvrDoor(far, null, Optional.of(far), Optional.empty());
                });
        IndexFootage footage = new IndexFootage(cameras, index, clock);
        OneRound round = new OneRound(doors, footage, cameras, new SqlClips(database), clock);
        rounds = new IndexRounds(nvrs, round, clock);
    }

    private static FrigateSettings settings(int number) {
        return new FrigateSettings(new NvrUrl(false, "10.0.0." + number, 5000, ""), Optional.empty(), false);
    }

    @AfterEach
    void close() {
        one.go.countDown();
        rounds.close();
        database.close();
    }

    private static void until(BooleanSupplier holds) {
        long late = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(late);
            Thread.onSpinWait();
        }
    }

    /** A round of both that ends. */
    private void round() {
        clock.forward(Duration.ofMinutes(1));
        Instant now = clock.instant();
        rounds.all();
        for (NvrId nvr : List.of(first, second)) {
            until(() ->
                    rounds.last(nvr).filter(last -> !last.began().isBefore(now)).isPresent());
        }
    }

    private List<String> believing() {
        List<String> found = new ArrayList<>();
        try (Connection sql = database.dataSource().getConnection();
                Statement asked = sql.createStatement();
                ResultSet rows = asked.executeQuery(
                        "SELECT task_instance FROM job_short WHERE task_name = 'index-nvr-believing-losses'")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_a_person_said_about_losses_outlives_a_kill_before_the_round_ended() {
        one.slow = true;
        DurableJobs jobs = new DurableJobs(database, DurableJobs.Lane.SHORT, 1);
        new RoundJobs(jobs, rounds, Clock.systemUTC()).believing(first);
        String asked = believing().get(0);
        jobs.start();
        until(() -> !believing().isEmpty() && !believing().contains(asked));
        jobs.close();
        rounds.close();
        assertThat(believing()).hasSize(1);
        assertThat(rounds.hasBelieved(first, Instant.EPOCH)).isFalse();
    }

    @Test
    void a_round_that_believed_losses_and_ended_is_not_done_again() {
        clock.forward(Duration.ofMinutes(1));
        Instant asked = clock.instant();
        rounds.ask(first, Loss.BELIEVED, asked);
        until(() -> rounds.hasBelieved(first, asked));
        rounds.ask(first, Loss.BELIEVED, asked);
        rounds.ask(first, Loss.DOUBTED, asked.plusSeconds(1));
        until(() -> one.asked.size() == 2);
        assertThat(rounds.hasBelieved(first, asked.plusSeconds(1))).isFalse();
    }

    @Test
    void everything_is_asked_for_once_and_then_only_what_is_new() {
        one.files.add(file("a", clock.instant().minusSeconds(600)));
        round();
        round();
        round();
        assertThat(one.asked).hasSize(3);
        assertThat(one.asked.get(0)).isEmpty();
        assertThat(one.asked.get(1).orElseThrow()).isBefore(clock.instant().minus(OneRound.OVERLAP));
        assertThat(index.count(first)).isEqualTo(1);
    }

    @Test
    void what_is_gone_leaves_only_by_a_whole_round_every_six_hours_or_on_request() {
        for (int i = 0; i < 4; i++) {
            one.files.add(file("clip" + i, clock.instant().minusSeconds(600 - 20L * i)));
        }
        round();
        one.files.remove(0);
        round();
        assertThat(index.count(first)).isEqualTo(4);
        clock.forward(OneRound.BETWEEN_WHOLE);
        round();
        assertThat(index.count(first)).isEqualTo(3);
        one.files.remove(0);
        clock.forward(Duration.ofMinutes(1));
        rounds.ask(first, Loss.DOUBTED, clock.instant().minusMillis(1));
        until(() -> index.count(first) == 2);
    }

    @Test
    void one_that_does_not_answer_holds_up_no_other() throws InterruptedException {
        one.slow = true;
        rounds.all();
        until(() -> rounds.last(second).isPresent());
        assertThat(one.began.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(rounds.last(first)).isEmpty();
        rounds.all();
        rounds.ask(first, Loss.DOUBTED, clock.instant());
        one.go.countDown();
        until(() -> rounds.last(first).isPresent());
    }

    @Test
    void silence_is_told_with_its_beginning_and_forgets_nothing() {
        one.files.add(file("a", clock.instant().minusSeconds(600)));
        round();
        one.silent = true;
        round();
        Instant since = clock.instant();
        round();
        assertThat(rounds.isSilent(first)).isTrue();
        assertThat(rounds.isSilent(second)).isFalse();
        assertThat(rounds.last(first).orElseThrow().silent()).contains(since);
        assertThat(rounds.last(first).orElseThrow().about()).isPresent();
        assertThat(index.count(first)).isEqualTo(1);
        one.silent = false;
        round();
        assertThat(rounds.last(first).orElseThrow().silent()).isEmpty();
        assertThat(one.asked.get(one.asked.size() - 1).orElseThrow()).isBefore(since);
    }

    private static FoundFile file(String name, Instant start) {
        return new FoundFile(
                "yard", Optional.of(start), Optional.of(start.plusSeconds(10)), name, 100, start.plusSeconds(10));
    }

    /** A recorder in the network, by hand. */
    private static final class Far implements Nvr, NvrControl {
        final List<FoundFile> files = new CopyOnWriteArrayList<>();
        final List<Optional<Instant>> asked = new CopyOnWriteArrayList<>();
        final CountDownLatch began = new CountDownLatch(1);
        final CountDownLatch go = new CountDownLatch(1);
        volatile boolean slow;
        volatile boolean silent;

        @Override
        public Answer<NvrAbout> about() {
            began.countDown();
            if (slow) {
                try {
                    go.await(30, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return silent
                    ? Answer.no(Trouble.Kind.UNREACHABLE, "It gives no answer.")
                    : Answer.given(new NvrAbout("1", true, Set.of()));
        }

        @Override
        public Reach reach() {
            return new Reach.Reachable();
        }

        @Override
        public void list(Listing into) {
            asked.add(Optional.empty());
            files.forEach(into::found);
        }

        @Override
        public void listSince(Instant moment, Listing into) {
            asked.add(Optional.of(moment));
            files.stream()
                    .filter(file -> file.end().orElseThrow().isAfter(moment))
                    .forEach(into::found);
        }

        @Override
        public Timing timing(FoundFile file) {
            throw new AssertionError("What is listed with both its ends is not opened");
        }

        @Override
        public ClipFile locate(String path) {
            return files.stream().anyMatch(file -> file.path().equals(path))
                    ? new ClipFile.Elsewhere(100)
                    : new ClipFile.Gone("It is gone.");
        }

        @Override
        public void fetch(String path, Path into, long most) {
            throw new UnsupportedOperationException("Nobody fetches");
        }

        @Override
        public Answer<List<NvrCamera>> cameras() {
            return Answer.given(List.of());
        }

        @Override
        public Answer<NvrPicture> picture(String camera) {
            return Answer.no(Trouble.Kind.CANT, "It has none.");
        }

        @Override
        public Answer<NvrCamera.Recording> record(String camera, boolean on) {
            return Answer.no(Trouble.Kind.CANT, "It does not.");
        }

        @Override
        public Answer<InputBefore> feed(String camera, String address) {
            return Answer.no(Trouble.Kind.CANT, "It does not.");
        }

        @Override
        public Answer<NvrCamera> feedAgain(String camera, InputBefore before) {
            return Answer.no(Trouble.Kind.CANT, "It does not.");
        }
    }
}
