package obscura.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Sends real signals to a real program. */
class InterruptionTest {
    @Test
    void work_that_is_stopped_cleans_up_and_ends_with_5() throws Exception {
        Process program = start("long");
        program.toHandle().destroy();
        assertThat(rest(program)).isEqualTo("cleaned up\n");
        assertThat(exit(program)).isEqualTo(5);
    }

    @Test
    void work_that_is_done_when_the_signal_comes_stays_done() throws Exception {
        Process program = start("done-anyway");
        program.toHandle().destroy();
        assertThat(exit(program)).isZero();
    }

    @Test
    void without_a_signal_the_exit_code_is_the_command_s_own() throws Exception {
        assertThat(exit(start("short"))).isEqualTo(3);
    }

    private static Process start(String work) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command =
                List.of(java.toString(), "-cp", System.getProperty("java.class.path"), Program.class.getName(), work);
        Process program = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(program.getInputStream().readNBytes("working\n".length()))
                .asString(UTF_8)
                .isEqualTo("working\n");
        return program;
    }

    private static String rest(Process program) throws IOException {
        try (InputStream out = program.getInputStream()) {
            return new String(out.readAllBytes(), UTF_8);
        }
    }

    private static int exit(Process program) throws InterruptedException {
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return program.exitValue();
    }

    /** Stands in for {@code Main}: works until it is interrupted. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) {
            Interruption interruption = Interruption.watch(Thread.currentThread());
            System.out.println("working");
            int code = args[0].equals("short") ? 3 : workUntilInterrupted(args[0].equals("done-anyway"));
            interruption.over(code);
            System.exit(code);
        }

        private static int workUntilInterrupted(boolean doneAnyway) {
            try {
                new CountDownLatch(1).await();
                return 1;
            } catch (InterruptedException stopped) {
                System.out.println("cleaned up");
                return doneAnyway ? 0 : 5;
            }
        }
    }
}
