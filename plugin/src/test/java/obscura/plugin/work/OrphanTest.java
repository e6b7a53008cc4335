package obscura.plugin.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker never outlives the process that ordered, however that one ends. */
class OrphanTest {
    @TempDir
    Path temp;

    /** An ordering process of its own, for killing it. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) {
            Path temp = Path.of(arguments[0]);
            Cage cage = arguments[1].equals("caged") ? Cage.ofThisSystem() : new Cage(List.of(), false);
            new Workers(Children.program(), cage, temp, text -> {})
                    .carryOut(
                            "pid",
                            temp.resolve("pid").toString(),
                            Children.BOUNDS,
                            (phase, done, expected) -> System.out.println(phase),
                            () -> true);
        }
    }

    @Test
    void killed_with_a_cage() throws Exception {
        killParent("caged");
    }

    @Test
    void killed_where_the_system_offers_nothing() throws Exception {
        killParent("free");
        assertThat(temp.resolve("alone")).exists();
    }

    private void killParent(String how) throws Exception {
        Process parent = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        temp.toString(),
                        how))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = parent.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("look");
        }
        Optional<ProcessHandle> worker = ProcessHandle.of(Long.parseLong(Files.readString(temp.resolve("pid"))));
        assertThat(worker).isPresent();

        parent.destroyForcibly().waitFor();

        worker.get().onExit().get(30, TimeUnit.SECONDS);
    }
}
