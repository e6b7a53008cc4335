package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import obscura.plugin.journal.ChainFinding;
import obscura.plugin.journal.ChainVerdict;
import obscura.plugin.journal.CutSummary;
import obscura.plugin.journal.Cutting;
import obscura.plugin.journal.EntryRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes or is killed while the journal is cut, there is one chain, and a cut is whole or not there at all. */
class CutWhileWritingTest {
    private static final int EACH = 30;

    @TempDir
    Path home;

    @Test
    void eight_writers_and_a_reader_go_on_while_it_is_cut() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(9);
        List<Long> numbers = new ArrayList<>();
        int cuts = 0;
        try (Kept kept = Kept.in(home)) {
            Callable<List<Long>> writer = () -> LongStream.range(0, EACH)
                    .mapToObj(i -> kept.append(Kept.note("t" + i)).number())
                    .toList();
            List<Future<List<Long>>> writers = new ArrayList<>();
            Collections.nCopies(8, writer).forEach(one -> writers.add(threads.submit(one)));
            SqlOldEntries old = kept.old(home);
            while (writers.stream().anyMatch(one -> !one.isDone())) {
                kept.wind(Duration.ofDays(10));
                for (EntryRange month : old.months(kept.now())) {
                    cuts += old.cut(month, JournalCutTest.RULE, kept.now()) instanceof Cutting.Done ? 1 : 0;
                }
                ChainVerdict verdict = Kept.verify(home);
                assertThat(verdict.whole()).as("%s", verdict.findings()).isTrue();
            }
            for (Future<List<Long>> written : writers) {
                numbers.addAll(written.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(cuts).isPositive();
        assertThat(numbers).hasSize(8 * EACH).doesNotHaveDuplicates();
        ChainVerdict verdict = Kept.verify(home);
        assertThat(verdict.whole()).as("%s", verdict.findings()).isTrue();
        assertThat(verdict.head().number()).isEqualTo(8 * EACH + cuts);
    }

    @Test
    void two_who_cut_at_once_make_one_cut() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Kept kept = JournalCutTest.filled(home)) {
            EntryRange month = kept.old(home).months(kept.now()).get(0);
            Callable<Cutting> cut = () -> kept.old(home).cut(month, JournalCutTest.RULE, kept.now());
            List<Cutting> became = new ArrayList<>();
            for (Future<Cutting> one : threads.invokeAll(Collections.nCopies(2, cut))) {
                became.add(one.get());
            }
            assertThat(became)
                    .filteredOn(one -> one instanceof Cutting.Done)
                    .as("%s", became)
                    .hasSize(1);
        } finally {
            threads.shutdown();
        }
        assertThat(Kept.verify(home).whole()).isTrue();
    }

    @Test
    void killed_at_any_moment_nothing_is_half() throws Exception {
        for (long seed = 1; seed <= 6; seed++) {
            Path folder = Files.createDirectories(home.resolve("seed" + seed));
            long last = killAfter(folder, 4 + new Random(seed).nextInt(60), seed);

            ChainVerdict verdict = Kept.verify(folder);
            assertThat(verdict.whole())
                    .as("seed %d: %s", seed, verdict.findings())
                    .isTrue();
            assertThat(verdict.head().number()).as("seed %d", seed).isGreaterThanOrEqualTo(last);
            long removed;
            try (Kept kept = Kept.in(folder)) {
                removed = kept.entries()
                        .removed()
                        .map(CutSummary::range)
                        .map(EntryRange::last)
                        .orElse(0L);
                kept.write(1);
            }
            assertThat(verdict.entries())
                    .as("seed %d", seed)
                    .isEqualTo(verdict.head().number() - removed);
            ChainVerdict after = Kept.verify(folder);
            assertThat(after.whole()).as("seed %d: %s", seed, after.findings()).isTrue();
            assertThat(after.findings()).as("seed %d", seed).noneMatch(found -> found instanceof ChainFinding.Lost);
        }
    }

    /** The last number that was said. */
    private long killAfter(Path folder, int entries, long seed) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CutAndAppend.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long last = 0;
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < entries; i++) {
                last = Long.parseLong(said.readLine());
            }
            long until = System.nanoTime() + new Random(seed).nextInt(30_000_000);
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            process.destroyForcibly().waitFor();
        }
        return last;
    }
}
