package obscura.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import obscura.plugin.ObscuraException;
import obscura.plugin.journal.ChainFinding;
import obscura.plugin.journal.ChainVerdict;
import obscura.plugin.journal.Head;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class VerifyJournalTest {
    private static final Head HEAD = new Head(12, "a".repeat(64), Instant.EPOCH);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicReference<String> asked = new AtomicReference<>();
    private ChainVerdict verdict = new ChainVerdict(12, HEAD, List.of(), 0);

    @Test
    void a_whole_journal_ends_with_0_and_says_where_it_stands() {
        assertThat(run("--home", "h")).isZero();
        assertThat(said()).contains("12 entries", "head     12 1970-01-01T00:00:00Z aaaa", "The journal is whole.");
        assertThat(asked).hasValue("h Optional.empty");
    }

    @Test
    void an_anchor_that_was_kept_is_handed_on() {
        assertThat(run("--home", "h", "--anchor", "kept.json")).isZero();
        assertThat(asked).hasValue("h Optional[kept.json]");
        assertThat(said()).contains("also with the one you kept");
    }

    @Test
    void a_broken_journal_ends_with_4_and_names_what_and_where() {
        verdict = new ChainVerdict(12, HEAD, List.of(new ChainFinding.Changed(7), new ChainFinding.Missing(9, 10)), 3);
        assertThat(run()).isEqualTo(4);
        assertThat(said())
                .contains("BROKEN   Entry 7 is not as it was written", "BROKEN   Entries 9 to 10 are missing", "3 more")
                .endsWith("The journal is not whole: do not rely on what it says or leaves out.\n")
                .doesNotContain("holds");
    }

    @Test
    void what_should_only_be_known_breaks_nothing() {
        verdict = new ChainVerdict(12, HEAD, List.of(new ChainFinding.ClockBack(7, Instant.MAX, Instant.MIN)), 0);
        assertThat(run()).isZero();
        assertThat(said()).contains("note     The clock went back: entry 7");
    }

    @Test
    void no_journal_ends_with_3() {
        verdict = null;
        assertThat(run()).isEqualTo(3);
        assertThat(err.toString(UTF_8)).isEqualTo("There is no journal.\n");
    }

    @Test
    void journal_alone_says_how_to_ask() {
        CommandLine table =
                new CommandLine(new Obscura()).addSubcommand("journal", new CommandLine(new JournalTable()));
        assertThat(new Cli(table, new PrintStream(err, true, UTF_8)).run("journal"))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8)).isEqualTo("Say what to do with the journal. See: obscura journal --help\n");
    }

    private int run(String... args) {
        VerifyJournal command = new VerifyJournal(this::answer, new PrintStream(out, true, UTF_8));
        return new Cli(new CommandLine(command), new PrintStream(err, true, UTF_8)).run(args);
    }

    private ChainVerdict answer(Path home, Optional<Path> kept) {
        asked.set(home + " " + kept);
        if (verdict == null) {
            throw ObscuraException.refused("There is no journal.");
        }
        return verdict;
    }

    private String said() {
        return out.toString(UTF_8);
    }
}
