package obscura.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import obscura.plugin.journal.AcceptKey;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.plugin.seal.Fingerprint;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class JournalAcceptKeyTest {
    private static final String KEY = "ab".repeat(32);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicReference<String> asked = new AtomicReference<>();
    private AcceptKey.Answer answer = new AcceptKey.Answer.Done(new Entry(
            7,
            Instant.EPOCH,
            Note.of(new Who("console", "console"), Act.ACCEPT_KEY, "", Result.DONE),
            "0".repeat(64),
            "1".repeat(64)));

    @Test
    void a_fingerprint_as_it_was_printed_and_a_reason_are_handed_on() {
        assertThat(run(new Fingerprint(KEY).groups(), "--reason", "It broke", "--home", "h"))
                .isZero();
        assertThat(asked).hasValue("Optional[h] " + KEY + " It broke");
        assertThat(out.toString(UTF_8)).isEqualTo("Written as entry 7. Now run: obscura journal verify\n");
    }

    @Test
    void without_a_reason_nothing_is_done() {
        assertThat(run(KEY)).isEqualTo(2);
        assertThat(asked).hasNullValue();
    }

    @Test
    void what_is_no_fingerprint_is_wrong_usage() {
        assertThat(run("abc", "--reason", "It broke")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("64 hex digits");
    }

    @Test
    void a_refusal_is_said_and_ends_with_3() {
        answer = new AcceptKey.Answer.Refused("There is nothing to accept.");
        assertThat(run(KEY, "--reason", "It broke")).isEqualTo(3);
        assertThat(err.toString(UTF_8)).isEqualTo("There is nothing to accept.\n");
    }

    private int run(String... args) {
        JournalAcceptKey command = new JournalAcceptKey(this::accept, new PrintStream(out, true, UTF_8));
        return new Cli(new CommandLine(command), new PrintStream(err, true, UTF_8)).run(args);
    }

    private AcceptKey.Answer accept(Optional<Path> home, Fingerprint earlier, String reason) {
        asked.set(home + " " + earlier.hex() + " " + reason);
        return answer;
    }
}
