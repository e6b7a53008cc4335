package obscura.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DoctorTest {
    private static final Check FINE = Check.of("voice", () -> "clear", "Drink tea.");
    private static final Check WEAK = new Check("sleep", () -> new Finding.Weak("5 hours", "Go to bed."));
    private static final Check BROKEN = Check.of(
            "leg",
            () -> {
                throw new UnsatisfiedLinkError("no bone\nin path");
            },
            "Lie still.");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void a_sound_machine_is_said_to_be_sound() {
        assertThat(examine(List.of(FINE))).isZero();
        assertThat(said()).isEqualTo("works   voice            clear\nEverything needed is here.\n");
    }

    @Test
    void a_weak_spot_is_named_and_does_not_fail_the_machine() {
        assertThat(examine(List.of(WEAK, FINE))).isZero();
        assertThat(said()).contains("weak    sleep            5 hours\n").contains("Go to bed.\n");
    }

    @Test
    void one_broken_thing_is_enough_and_its_remedy_stands_below_it() {
        assertThat(examine(List.of(FINE, BROKEN, FINE))).isEqualTo(3);
        assertThat(said())
                .contains("BROKEN  leg              no bone\\u000ain path\n" + " ".repeat(25) + "Lie still.\n")
                .endsWith("Something needed is missing; what to do stands beside it.\n");
    }

    @Test
    void the_machine_these_tests_run_on_is_good_enough() {
        List<Check> checks = MachineChecks.of(new Doctor.Places(folder.resolve("not/yet/there"), folder));
        assertThat(checks)
                .extracting(Check::what)
                .containsExactly("Java", "memory", "cores", "home", "temporary files");
        assertThat(checks).noneMatch(c -> c.look().get() instanceof Finding.Broken);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_home_below_a_file_cannot_be_written() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(MachineChecks.folder(file.resolve("home"))).isInstanceOf(Finding.Broken.class);
    }

    @Test
    void little_space_is_weak_and_none_is_broken() {
        assertThat(MachineChecks.judge(folder, 0)).isInstanceOf(Finding.Broken.class);
        assertThat(MachineChecks.judge(folder, 500_000_000)).isInstanceOf(Finding.Weak.class);
        assertThat(MachineChecks.judge(folder, 50_000_000_000L))
                .isEqualTo(new Finding.Works(folder + ", 50000 MB free"));
    }

    private int examine(List<Check> checks) {
        return new CommandLine(new Doctor(places -> checks, new PrintStream(out, true, UTF_8))).execute();
    }

    private String said() {
        return out.toString(UTF_8);
    }
}
