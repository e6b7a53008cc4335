package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import obscura.plugin.journal.Anchor;
import obscura.plugin.journal.AnchorFile;
import obscura.plugin.journal.ChainFinding;
import obscura.plugin.journal.ChainVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes at the same time, there is one chain; whoever is killed, nothing that was said to be kept is gone. */
class ManyWritersTest {
    private static final int EACH = 60;

    @TempDir
    Path home;

    @Test
    void eight_threads_make_one_chain() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Long> numbers = new ArrayList<>();
        try (Kept kept = Kept.in(home)) {
            Callable<List<Long>> writer = () -> LongStream.range(0, EACH)
                    .mapToObj(i -> kept.append(Kept.note("t" + i)).number())
                    .toList();
            for (Future<List<Long>> written : threads.invokeAll(Collections.nCopies(8, writer))) {
                numbers.addAll(written.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(upTo(8 * EACH));
        wholeUpTo(8 * EACH);
    }

    @Test
    void processes_that_start_on_an_empty_home_at_once_make_one_chain() throws Exception {
        Kept.with(home, 0);
        List<Process> writers = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            writers.add(start(name, EACH));
        }
        List<Long> numbers = new ArrayList<>();
        for (Process writer : writers) {
            try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
                numbers.addAll(said.lines().map(Long::valueOf).toList());
            }
            assertThat(writer.waitFor()).isZero();
        }
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(upTo(3 * EACH));
        wholeUpTo(3 * EACH);
    }

    @Test
    void a_journal_can_be_checked_while_it_is_written() throws Exception {
        Kept.with(home, 5);
        Process writer = start("busy", 100_000);
        try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
            for (int look = 0; look < 15; look++) {
                long known = Long.parseLong(said.readLine());
                ChainVerdict verdict = Kept.verify(home);
                assertThat(verdict.whole()).as("%s", verdict).isTrue();
                assertThat(verdict.entries()).isGreaterThanOrEqualTo(known);
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    @Test
    void killed_at_any_moment_the_chain_is_whole_and_holds_all_that_was_said_to_be_kept() throws Exception {
        for (long seed = 1; seed <= 6; seed++) {
            long last = killAfter(1 + new Random(seed).nextInt(40));

            ChainVerdict killed = Kept.verify(home);
            assertThat(killed.whole()).as("seed %d: %s", seed, killed).isTrue();
            assertThat(killed.entries()).as("seed %d", seed).isGreaterThanOrEqualTo(last);
            assertThat(killed.findings()).as("seed %d", seed).allMatch(ManyWritersTest::onlyOneBehind);

            Kept.with(home, 1);
            ChainVerdict after = Kept.verify(home);
            assertThat(after.whole()).as("seed %d: %s", seed, after).isTrue();
            assertThat(after.findings()).as("seed %d", seed).noneMatch(f -> f instanceof ChainFinding.AnchorBehind);
        }
    }

    private static boolean onlyOneBehind(ChainFinding finding) {
        return finding instanceof ChainFinding.ClockBack
                || finding instanceof ChainFinding.AnchorBehind behind && behind.last() - behind.anchor() == 1;
    }

    /** The last number that was said. */
    private long killAfter(int entries) throws Exception {
        Process writer = start("killed", 1_000_000);
        long last = 0;
        try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < entries; i++) {
                last = Long.parseLong(said.readLine());
            }
            assertThat(writer.destroyForcibly().waitFor()).isNotZero();
        }
        return last;
    }

    private void wholeUpTo(long last) throws IOException {
        ChainVerdict verdict = Kept.verify(home);
        assertThat(verdict.whole()).as("%s", verdict).isTrue();
        assertThat(verdict.entries()).isEqualTo(last);
        Anchor.State state = new AnchorFile(Kept.anchor(home)).read();
        assertThat(state).isEqualTo(new Anchor.State.Read(new Anchor(verdict.head(), List.of(), 0)));
        assertThat(Files.list(home).map(f -> f.getFileName().toString()))
                .containsExactlyInAnyOrder("obscura.db", "journal-anchor.json", "journal-anchor.json.lock");
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private Process start(String about, int entries) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(List.of(
                        java.toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendNotes.class.getName(),
                        home.toString(),
                        about,
                        Integer.toString(entries)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
