package obscura.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class CliTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final StringWriter out = new StringWriter();
    private final Copy copy = new Copy();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@words.txt",
                "./-x.mp4",
                "concat:a.mp4|b.mp4",
                "http://example.org/a.mp4",
                "pipe:0",
                "a b.mp4",
                "it's \"quoted\".mp4",
                "'quoted.mp4'",
                "\"quoted.mp4\"",
                "${user.home}",
                "${sys:user.home}",
                "..",
                "two\nlines.mp4",
                "*.mp4",
                "~/a.mp4",
                "a=b",
                "a,b",
                "копия.mp4",
                "コピー.mp4",
                "copy"
            })
    void a_file_name_is_taken_as_it_stands(String name) {
        assertThat(run("copy", name, "out.mp4")).isZero();
        assertThat(copy.in).isEqualTo(Path.of(name));
    }

    @Test
    void a_name_that_begins_with_a_dash_can_follow_two_dashes() {
        assertThat(run("copy", "--", "-x.mp4", "--speed")).isZero();
        assertThat(copy.in).isEqualTo(Path.of("-x.mp4"));
        assertThat(copy.out).isEqualTo(Path.of("--speed"));
    }

    @Test
    void an_option_s_value_is_taken_as_it_stands() {
        assertThat(run("copy", "--note", "@a, \"b\" ${user.home}", "in.mp4", "out.mp4"))
                .isZero();
        assertThat(copy.note).isEqualTo("@a, \"b\" ${user.home}");
    }

    @Test
    void an_unknown_option_is_wrong_usage_and_says_where_the_options_are_listed() {
        assertThat(run("copy", "--fast", "in.mp4", "out.mp4")).isEqualTo(2);
        assertThat(said())
                .isEqualTo(
                        "Unknown option \"--fast\"; if it is a file, write \"./--fast\". See: obscura copy --help\n");
        assertThat(copy.ran).isFalse();
    }

    @Test
    void short_options_are_never_guessed_from_a_file_name() {
        assertThat(run("copy", "-nx.mp4", "in.mp4", "out.mp4")).isEqualTo(2);
        assertThat(copy.ran).isFalse();
    }

    @Test
    void an_option_given_twice_is_wrong_usage() {
        assertThat(run("copy", "--note", "a", "--note", "b", "in.mp4", "out.mp4"))
                .isEqualTo(2);
        assertThat(said()).hasLineCount(1);
    }

    @Test
    void too_few_and_too_many_arguments_are_wrong_usage() {
        assertThat(run("copy", "in.mp4")).isEqualTo(2);
        assertThat(run("copy", "in.mp4", "out.mp4", "more.mp4")).isEqualTo(2);
        assertThat(said())
                .isEqualTo("Missing required parameter: 'OUT'. See: obscura copy --help\n"
                        + "One argument too many: \"more.mp4\". See: obscura copy --help\n");
    }

    @Test
    void no_command_and_an_unknown_command_are_wrong_usage() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("blur")).isEqualTo(2);
        assertThat(said())
                .isEqualTo("Say which command to run. See: obscura --help\n"
                        + "Unknown command \"blur\". See: obscura --help\n");
    }

    @Test
    void a_command_of_a_later_version_says_so() {
        assertThat(run("later", "verify", "--home", "x")).isEqualTo(2);
        assertThat(said()).isEqualTo("\"obscura later\" is not in this version yet; see what is: obscura --help\n");
    }

    @Test
    void help_is_an_answer_not_a_mistake() {
        assertThat(run("copy", "--help")).isZero();
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Usage: obscura copy").contains("interrupted; nothing was written");
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_of_failure_has_its_exit_code_and_says_only_its_sentence(Kind kind) {
        copy.failure = new ObscuraException(kind, "The file is empty. Choose another.");
        int expected = switch (kind) {
            case USAGE -> 2;
            case REFUSED -> 3;
            case CHECK_FAILED, FAILED -> 4;
            case INTERRUPTED -> 5;
        };
        assertThat(run("copy", "in.mp4", "out.mp4")).isEqualTo(expected);
        assertThat(said()).isEqualTo("The file is empty. Choose another.\n");
    }

    @Test
    void a_fault_of_ours_is_one_line_without_a_stack_trace() {
        for (Throwable fault : List.of(
                new IllegalStateException("odd\nthing"), new OutOfMemoryError(), new UnsatisfiedLinkError("no libx"))) {
            copy.failure = fault;
            assertThat(run("copy", "in.mp4", "out.mp4")).isEqualTo(4);
        }
        assertThat(said()).hasLineCount(3).contains("odd\\u000athing").doesNotContain("\tat ");
    }

    @Test
    void a_hostile_name_cannot_steer_the_terminal() {
        copy.failure = ObscuraException.refused("No such file: \u001b[2J\u202Egnp.exe\r\n");
        run("copy", "in.mp4", "out.mp4");
        assertThat(said()).isEqualTo("No such file: \\u001b[2J\\u202egnp.exe\\u000d\\u000a\n");
    }

    private int run(String... args) {
        CommandLine table = new CommandLine(new Obscura())
                .addSubcommand("copy", copy)
                .addSubcommand("later", new NotYet())
                .setOut(new PrintWriter(out, true));
        return new Cli(table, new PrintStream(err, true, UTF_8)).run(args);
    }

    private String said() {
        return err.toString(UTF_8);
    }

    /** A command like those of the program, that only remembers what it was given. */
    @Command(mixinStandardHelpOptions = true)
    private static final class Copy implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "IN")
        private Path in;

        @Parameters(index = "1", paramLabel = "OUT")
        private Path out;

        @Option(names = {"-n", "--note"})
        private String note;

        private Throwable failure;
        private boolean ran;

        @Override
        public Integer call() throws Exception {
            ran = true;
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure != null) {
                throw (Exception) failure;
            }
            return 0;
        }
    }
}
