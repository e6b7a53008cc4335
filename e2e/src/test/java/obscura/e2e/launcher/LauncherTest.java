package obscura.e2e.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code packaging/obscura} as people and scripts use it. */
class LauncherTest {
    private static final List<String> ODD_ARGUMENTS =
            List.of("", "a b", "*", "$HOME", "`id`", "it's \"x\"", "a\nb", "копия コピー", "@a", "-x", "--install", "\\");

    @TempDir
    private Path folder;

    private Clone clone;

    @BeforeEach
    void a_fresh_clone() throws IOException {
        clone = Clone.into(folder.resolve("a clone"));
    }

    @Test
    void the_first_start_builds_and_the_second_does_not() throws Exception {
        assertThat(clone.start("exit", "0").code()).isZero();
        Clone.Run second = clone.start("exit", "0");
        assertThat(second.code()).isZero();
        assertThat(clone.builds()).isEqualTo(1);
        assertThat(second.err()).isEmpty();
    }

    @Test
    void what_is_built_from_changed_added_or_removed_sources_is_built_again() throws Exception {
        Path source = clone.folder().resolve("web/src/A.java");
        clone.start("exit", "0").code();
        Files.writeString(source, "class A {}");
        clone.start("exit", "0").code();
        assertThat(clone.builds()).isEqualTo(2);
        Files.writeString(source, "class B {}");
        clone.start("exit", "0").code();
        assertThat(clone.builds()).isEqualTo(3);
        Files.delete(source);
        clone.start("exit", "0").code();
        assertThat(clone.builds()).isEqualTo(4);
    }

    @Test
    void two_starts_at_once_build_once() throws Exception {
        Clone.Run one = clone.start("exit", "0");
        Clone.Run other = clone.start("exit", "0");
        assertThat(one.code()).as(one.err()).isZero();
        assertThat(other.code()).as(other.err()).isZero();
        assertThat(clone.builds()).isEqualTo(1);
    }

    @Test
    void a_new_build_leaves_a_program_that_runs_its_own() throws Exception {
        Clone.Run working = clone.start("work");
        ProcessHandle program = working.program();
        Files.writeString(clone.folder().resolve("web/src/A.java"), "class A {}");
        clone.start("exit", "0").code();
        assertThat(builtPrograms()).hasSize(2);
        program.destroy();
        working.code();
        Files.writeString(clone.folder().resolve("web/src/B.java"), "class B {}");
        clone.start("exit", "0").code();
        assertThat(builtPrograms()).hasSize(1);
    }

    @Test
    void a_build_that_fails_says_why_and_ends_with_4() throws Exception {
        Files.createFile(clone.folder().resolve("broken"));
        Clone.Run run = clone.start("exit", "0");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("Main.java: something is odd", "could not be built");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void missing_packages_are_named_and_nothing_is_started() throws Exception {
        Path tools = Files.createDirectories(folder.resolve("few tools"));
        for (String tool : List.of("bash", "dirname", "readlink", "find", "sort", "sha1sum", "cut", "uname")) {
            script(tools.resolve(tool), "exec /usr/bin/" + tool + " \"$@\"");
        }
        script(tools.resolve("apt-get"), "exit 1");
        Clone.Run run = clone.start(clone.launcher(), folder, Map.of("PATH", tools.toString()), "exit", "0");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("maven npm").doesNotContain("default-jdk");
        assertThat(clone.builds()).isZero();
    }

    @Test
    void it_can_be_started_from_anywhere_and_works_where_it_is_started() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), clone.launcher());
        Path elsewhere = Files.createDirectory(folder.resolve("else where"));
        Clone.Run run = clone.start(link, elsewhere, Map.of(), "say");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("say|" + elsewhere + "\n");
    }

    @Test
    void an_argument_arrives_as_it_was_given() throws Exception {
        for (String argument : ODD_ARGUMENTS) {
            Clone.Run run = clone.start(clone.launcher(), folder, Map.of("LC_ALL", "C"), "say", argument);
            assertThat(run.code()).isZero();
            assertThat(run.out()).isEqualTo("say|" + argument + "|" + folder + "\n");
        }
    }

    @Test
    void what_is_piped_in_arrives() throws Exception {
        Clone.Run run = clone.start("read");
        run.process().outputWriter().append("some text").close();
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("some text");
    }

    @Test
    void the_program_s_exit_code_is_the_launcher_s() throws Exception {
        for (int code : new int[] {0, 2, 3, 4, 5}) {
            assertThat(clone.start("exit", "" + code).code()).isEqualTo(code);
        }
    }

    @Test
    void a_program_that_crashes_is_told_in_one_sentence() throws Exception {
        clone.start("exit", "0").code();
        for (String signal : List.of("SEGV", "BUS", "ABRT")) {
            Clone.Run run = clone.start("die", signal);
            assertThat(run.code()).isEqualTo(4);
            assertThat(run.err()).isEqualTo("The video decoder crashed on this file; nothing was written.\n");
        }
    }

    @Test
    void a_program_that_is_killed_is_told_in_one_sentence() throws Exception {
        clone.start("exit", "0").code();
        Clone.Run run = clone.start("die", "KILL");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err())
                .contains("killed from outside")
                .contains("nothing was written")
                .hasLineCount(1);
    }

    @Test
    void a_signal_reaches_the_program_and_ends_with_5() throws Exception {
        for (String signal : List.of("TERM", "INT", "HUP")) {
            Clone.Run run = clone.start("work");
            ProcessHandle program = run.program();
            new ProcessBuilder(
                            "bash",
                            "-c",
                            "kill -" + signal + " " + run.process().pid())
                    .start()
                    .waitFor();
            assertThat(run.code()).isEqualTo(5);
            assertThat(program.isAlive()).isFalse();
        }
    }

    @Test
    void a_launcher_that_is_killed_takes_the_program_with_it() throws Exception {
        Clone.Run run = clone.start("work");
        ProcessHandle program = run.program();
        run.process().toHandle().destroyForcibly();
        assertThat(program.onExit().get(60, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void the_app_is_small_and_what_it_starts_for_footage_is_not() throws Exception {
        Clone.Run app = clone.start("serve");
        String options = app.firstLine();
        stop(app);
        assertThat(options).isEqualTo("small=true archive=true worker=[-Xmx3, -XX:S]");
        assertThat(clone.start("options").firstLine()).isEqualTo("small=false archive=true worker=[]");
    }

    @Test
    void an_app_that_is_told_to_stop_ends_with_0() throws Exception {
        Clone.Run app = clone.start("serve");
        app.firstLine();
        ProcessHandle program = app.program();
        assertThat(stop(app)).isZero();
        assertThat(program.isAlive()).isFalse();
    }

    @Test
    void an_app_that_crashes_says_what_to_do_and_nothing_of_a_file() throws Exception {
        clone.start("exit", "0").code();
        for (String signal : List.of("KILL", "SEGV")) {
            Clone.Run app = clone.start("serve");
            app.firstLine();
            new ProcessBuilder(
                            "bash",
                            "-c",
                            "kill -" + signal + " " + app.program().pid())
                    .start()
                    .waitFor();
            assertThat(app.code()).isEqualTo(signal.equals("KILL") ? 5 : 4);
            assertThat(app.err())
                    .contains("Start it again")
                    .doesNotContain("file")
                    .hasLineCount(1);
        }
    }

    @Test
    void the_demonstration_is_started_with_its_arguments_and_can_start_the_app() throws Exception {
        Clone.Run run = clone.start("demo", "--port", "0");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("demo --port|0\nsay|--port|" + clone.folder() + "\n");
    }

    private static int stop(Clone.Run app) throws Exception {
        app.process().destroy();
        return app.code();
    }

    private static void script(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Path[] builtPrograms() throws IOException {
        try (var builds = Files.list(clone.folder().resolve("packaging/target/app"))) {
            return builds.toArray(Path[]::new);
        }
    }
}
