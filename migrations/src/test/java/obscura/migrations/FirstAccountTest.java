package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import obscura.plugin.access.Access;
import obscura.plugin.access.Address;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.FirstAccount;
import obscura.plugin.access.FirstAccountResult;
import obscura.plugin.access.FirstAccountResult.Made;
import obscura.plugin.access.FirstAccountResult.Refused;
import obscura.plugin.access.FirstAccountResult.TooLate;
import obscura.plugin.access.FirstAccountResult.TryLater;
import obscura.plugin.access.FirstAccountResult.WrongCode;
import obscura.plugin.access.Role;
import obscura.plugin.access.secret.Password;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAccountTest {
    @TempDir
    Path home;

    private Door door;
    private FirstAccount first;

    @BeforeEach
    void open() {
        door = Door.in(home);
        first = door.access.firstAccount();
    }

    @AfterEach
    void close() {
        door.close();
    }

    private FirstAccountResult make(String code, String name) {
        return first.make(code, name, Door.passwordOf(name), Door.HERE);
    }

    @Test
    void whoever_has_the_code_becomes_the_admin() {
        String code = first.newCode().orElseThrow();
        assertThat(first.isOpen()).isTrue();
        Made made = (Made) make(code, "Ada");
        assertThat(made.person().role()).isEqualTo(Role.ADMIN);
        assertThat(made.person().cameras()).isEqualTo(CameraLimit.ALL);
        assertThat(first.isOpen()).isFalse();
        assertThat(door.signIn("Ada")).isNotEmpty();
    }

    @Test
    void the_code_opens_once_and_no_second_one_is_made() {
        String code = first.newCode().orElseThrow();
        make(code, "Ada");
        assertThat(make(code, "Eve")).isInstanceOf(TooLate.class);
        assertThat(first.newCode()).isEmpty();
        assertThat(door.access.people().all()).hasSize(1);
    }

    @Test
    void without_a_code_nothing_is_made() {
        assertThat(make("", "Eve")).isInstanceOf(WrongCode.class);
        assertThat(make(null, "Eve")).isInstanceOf(WrongCode.class);
        first.newCode();
        assertThat(make("", "Eve")).isInstanceOf(WrongCode.class);
        assertThat(door.access.people().all()).isEmpty();
    }

    @Test
    void a_new_code_replaces_the_one_before() {
        String old = first.newCode().orElseThrow();
        String next = first.newCode().orElseThrow();
        assertThat(make(old, "Eve")).isInstanceOf(WrongCode.class);
        assertThat(make(next, "Ada")).isInstanceOf(Made.class);
    }

    @Test
    void a_bad_name_or_password_leaves_the_code_open() {
        String code = first.newCode().orElseThrow();
        assertThat(make(code, "\u0000")).isInstanceOf(Refused.class);
        assertThat(first.make(code, "Ada", Password.typed("short"), Door.HERE)).isInstanceOf(Refused.class);
        assertThat(make(code, "Ada")).isInstanceOf(Made.class);
    }

    @Test
    void wrong_codes_make_the_next_try_wait_but_never_the_console() {
        String code = first.newCode().orElseThrow();
        for (int i = 0; i < 5; i++) {
            assertThat(make("wrong", "Eve")).isInstanceOf(WrongCode.class);
        }
        assertThat(make(code, "Ada")).isInstanceOf(TryLater.class);
        assertThat(first.make("wrong", "Eve", Door.passwordOf("Eve"), Address.CONSOLE))
                .isInstanceOf(WrongCode.class);
        door.after(Duration.ofSeconds(1));
        assertThat(make(code, "Ada")).isInstanceOf(Made.class);
    }

    @Test
    void of_many_who_have_the_code_at_once_one_wins() throws Exception {
        String code = first.newCode().orElseThrow();
        List<Callable<FirstAccountResult>> all = IntStream.range(0, 4)
                .<Callable<FirstAccountResult>>mapToObj(i -> () -> make(code, "Person " + i))
                .toList();
        List<FirstAccountResult> results = Door.atOnce(all);
        assertThat(results).filteredOn(Made.class::isInstance).hasSize(1);
        assertThat(door.access.people().all()).hasSize(1);
    }

    @Test
    void of_two_programs_on_one_database_one_wins() throws Exception {
        Access other = door.restarted();
        String here = first.newCode().orElseThrow();
        String there = other.firstAccount().newCode().orElseThrow();
        List<FirstAccountResult> results = Door.atOnce(List.of(
                () -> make(here, "Ada"),
                () -> other.firstAccount().make(there, "Eve", Door.passwordOf("Eve"), Door.HERE)));
        assertThat(results).filteredOn(Made.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(TooLate.class::isInstance).hasSize(1);
    }

    @Test
    void a_code_of_an_earlier_start_opens_nothing() {
        String old = first.newCode().orElseThrow();
        FirstAccountResult result = door.restarted().firstAccount().make(old, "Eve", Door.passwordOf("Eve"), Door.HERE);
        assertThat(result).isInstanceOf(WrongCode.class);
    }
}
