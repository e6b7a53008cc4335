package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.NvrId;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.Who;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.ClipIndex.Entry;
import obscura.plugin.seal.SiteKey;
import obscura.plugin.time.TimeRange;
import obscura.retention.certificate.CheckCertificate;
import obscura.retention.hold.HoldWish;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;
import obscura.retention.run.ItemFilter;
import obscura.retention.run.ItemResult;
import obscura.retention.run.RunCause;
import obscura.retention.run.RunLine;
import obscura.retention.run.RunState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed outright while it deletes goes on after its next start, says nothing false and finishes. */
class KilledDeletionTest {
    private static final int OLD = 1000;
    private static final int YOUNG = 20;
    private static final int HELD = 10;
    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final DateTimeFormatter PLACE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd/HH/'hall'/mm.ss'.mp4'").withZone(ZoneOffset.UTC);

    @TempDir
    private Path home;

    private final Instant first = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(10));
    private RunId run;

    @Test
    void killed_again_and_again_it_finishes() throws Exception {
        try (Database database = Database.open(home.resolve("obscura.db"))) {
            fill(database);
            SqlRuns runs = new SqlRuns(database);
            run = runs.add(RunCause.ASKED, Who.OBSCURA, Instant.now()).id();
            List<RunState> states = new ArrayList<>();
            for (int left : new int[] {OLD, OLD - 150, OLD / 2, HELD + 30}) {
                Process server = start();
                waitUntilLeft(server, left);
                server.destroyForcibly().waitFor();
                states.add(runs.find(run).orElseThrow().state());
                runs.each(
                        run,
                        item -> assertThat(item.result().isGone()
                                        && Files.exists(recordings()
                                                .resolve(item.piece().key())))
                                .as("%s is called gone", item.piece().key())
                                .isFalse());
            }
            assertThat(states).as("it was killed in the middle").contains(RunState.DELETING);
            assertThat(start().waitFor()).isZero();
            everythingIsTrue(database, runs);
        }
    }

    private void everythingIsTrue(Database database, SqlRuns runs) {
        assertThat(runs.find(run).orElseThrow().state()).isEqualTo(RunState.DONE);
        assertThat(runs.items(run, ItemFilter.ALL, 0, 3))
                .allMatch(item -> item.result().isGone());
        assertThat(runs.lines(run)).extracting(RunLine::result).allMatch(ItemResult::isGone);
        assertThat(runs.lines(run).stream()
                        .filter(line -> line.result().isGone())
                        .mapToLong(RunLine::items)
                        .sum())
                .isEqualTo(OLD - HELD);
        assertThat(left()).isEqualTo(HELD);
        assertThat(new JournalFile(home.resolve("obscura.db"), home.resolve("journal-anchor.json"), Optional::empty)
                        .verify(Optional.empty())
                        .whole())
                .isTrue();
        assertThat(CheckCertificate.of(
                                home.resolve("certificates/run-" + run + ".json"),
                                Optional.of(new SqlEntries(database)),
                                Optional.of(SiteKey.in(home.resolve("keys")).fingerprint()))
                        .broken())
                .isEmpty();
    }

    private void fill(Database database) throws IOException {
        NvrId nvr = new SqlNvrs(database)
                .add("Recorder", DeletionServer.settings(home))
                .id();
        Camera camera = new SqlCameras(database).seenAt(nvr, "hall");
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < OLD; i++) {
            entries.add(recorded(camera, start(i)));
        }
        Instant today = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(1));
        for (int i = 0; i < YOUNG; i++) {
            entries.add(recorded(camera, today.plus(LENGTH.multipliedBy(i))));
        }
        new SqlClipIndex(database).put(nvr, entries);
        Rule rule = new Rule(Optional.empty(), RuleKind.RECORDINGS, 3, "");
        new SqlRules(database).add(new RuleSet(1, "eu", List.of(rule), Who.OBSCURA, "", Instant.now()));
        Instant until = Instant.now().plus(Duration.ofDays(30));
        TimeRange held = new TimeRange(start(500), start(500 + HELD));
        new SqlHolds(database)
                .add(
                        new HoldWish(camera.id(), held, "incident", until, Optional.of(until)),
                        Who.OBSCURA,
                        Instant.now());
    }

    private Entry recorded(Camera camera, Instant start) throws IOException {
        String path = PLACE.format(start);
        Path file = recordings().resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[100]);
        TimeRange range = new TimeRange(start, start.plus(LENGTH));
        Files.setLastModifiedTime(file, FileTime.from(range.to()));
        return new Entry(camera.id(), range, path, 100, range.to(), Certainty.KNOWN);
    }

    private Path recordings() {
        return home.resolve("recordings");
    }

    private Instant start(int number) {
        return first.plus(LENGTH.multipliedBy(number));
    }

    /** Old files that are there. */
    private int left() {
        int left = 0;
        for (int i = 0; i < OLD; i++) {
            left += Files.exists(recordings().resolve(PLACE.format(start(i)))) ? 1 : 0;
        }
        return left;
    }

    private void waitUntilLeft(Process server, int most) throws InterruptedException {
        while (left() > most - 1 && !server.waitFor(10, TimeUnit.MILLISECONDS)) {
            assertThat(server.pid()).isPositive();
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DeletionServer.class.getName(),
                        home.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
