package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import obscura.plugin.access.Address;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.PasswordResult;
import obscura.plugin.access.Role;
import obscura.plugin.access.SignInResult;
import obscura.plugin.access.SignInResult.SignedIn;
import obscura.plugin.access.SignInResult.TryLater;
import obscura.plugin.access.SignInResult.WrongNameOrPassword;
import obscura.plugin.access.secret.Password;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
    private static final Password WRONG = Password.typed("not anybody's password");

    @TempDir
    Path home;

    private Door door;

    @BeforeEach
    void open() {
        door = Door.in(home);
        door.first("Ada");
    }

    @AfterEach
    void close() {
        door.close();
    }

    private SignInResult right(String name, Address from) {
        return door.access.signIn().withPassword(name, Door.passwordOf("Ada"), from);
    }

    private SignInResult wrong(String name, Address from) {
        return door.access.signIn().withPassword(name, WRONG, from);
    }

    private static Address address(int i) {
        return Address.of("198.51." + i / 250 + "." + i % 250);
    }

    @Test
    void a_name_is_taken_in_any_case_and_form() {
        door.join("Zoë", Role.VIEWER, CameraLimit.ALL);
        SignInResult result = door.access.signIn().withPassword(" ZOE\u0308 ", Door.passwordOf("Zoë"), Door.HERE);
        assertThat(result).isInstanceOf(SignedIn.class);
    }

    @Test
    void a_wrong_name_and_a_wrong_password_look_the_same() {
        assertThat(wrong("Ada", Door.HERE))
                .isEqualTo(wrong("Nobody", Door.HERE))
                .isEqualTo(new WrongNameOrPassword());
        assertThat(wrong("\u0000", Door.HERE)).isEqualTo(new WrongNameOrPassword());
        assertThat(wrong(null, Door.HERE)).isEqualTo(new WrongNameOrPassword());
    }

    @Test
    void names_that_exist_and_names_that_do_not_wait_the_same_time() {
        for (int i = 0; i < 40; i++) {
            assertThat(wrong("Ada", address(1))).isEqualTo(wrong("Nobody", address(2)));
            door.after(Duration.ofMillis(700));
        }
    }

    @Test
    void each_wrong_try_makes_the_next_wait_longer_but_never_beyond_the_cap() {
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 60; i++) {
            if (wrong("Ada", Door.HERE) instanceof TryLater later) {
                longest = Collections.max(List.of(longest, later.delay()));
                door.after(later.delay());
            }
        }
        assertThat(longest).isEqualTo(Duration.ofSeconds(30));
        door.after(Duration.ofSeconds(30));
        assertThat(right("Ada", Door.HERE)).isInstanceOf(SignedIn.class);
    }

    @Test
    void a_right_one_sets_the_count_of_the_name_back() {
        for (int round = 0; round < 5; round++) {
            wrong("Ada", Door.HERE);
            wrong("Ada", Door.HERE);
            assertThat(right("Ada", Door.HERE)).isInstanceOf(SignedIn.class);
        }
    }

    @Test
    void a_right_one_does_not_pay_for_wrong_ones_of_others() {
        int looked = 0;
        for (int i = 0; i < 60; i++) {
            looked += wrong("Victim " + i, Door.HERE) instanceof TryLater ? 0 : 1;
            right("Ada", Door.HERE);
        }
        assertThat(looked).isLessThan(25);
    }

    @Test
    void many_at_once_get_no_further_than_as_many_in_a_row() throws Exception {
        List<Callable<SignInResult>> all = Collections.nCopies(30, () -> wrong("Ada", Door.HERE));
        assertThat(Door.atOnce(all))
                .filteredOn(WrongNameOrPassword.class::isInstance)
                .hasSize(3);
    }

    @Test
    void guessing_from_many_places_is_slowed_by_the_name() {
        long looked = IntStream.range(0, 60)
                .filter(i -> wrong("Ada", address(i)) instanceof WrongNameOrPassword)
                .count();
        assertThat(looked).isEqualTo(10);
    }

    @Test
    void who_is_being_guessed_at_still_gets_in_from_where_they_were_before_even_after_a_restart() {
        door.signIn("Ada");
        IntStream.range(0, 60).forEach(i -> wrong("Ada", address(i)));
        assertThat(right("Ada", address(201))).isInstanceOf(TryLater.class);
        assertThat(right("Ada", Door.HERE)).isInstanceOf(SignedIn.class);
        var again = door.restarted().signIn();
        IntStream.range(0, 60).forEach(i -> again.withPassword("Ada", WRONG, address(i)));
        assertThat(again.withPassword("Ada", Door.passwordOf("Ada"), Door.HERE)).isInstanceOf(SignedIn.class);
    }

    @Test
    void the_console_and_an_open_session_never_wait_for_what_happens_outside() {
        String session = door.signIn("Ada");
        IntStream.range(0, 100).forEach(i -> wrong("Ada", Door.HERE));
        assertThat(right("Ada", Door.HERE)).isInstanceOf(TryLater.class);
        assertThat(right("Ada", Address.CONSOLE)).isInstanceOf(SignedIn.class);
        assertThat(door.access.passwords().confirm(session, Door.passwordOf("Ada")))
                .isInstanceOf(PasswordResult.Done.class);
    }

    @Test
    void an_absurdly_long_password_is_just_wrong() {
        Password absurd = Password.typed("x".repeat(1_000_000));
        assertThat(door.access.signIn().withPassword("Ada", absurd, Door.HERE)).isEqualTo(new WrongNameOrPassword());
    }

    @Test
    void no_result_shows_what_opens_something_when_it_is_printed() {
        SignedIn in = (SignedIn) right("Ada", Door.HERE);
        assertThat(in.toString()).doesNotContain(in.token());
        assertThat(door.access.bySession(in.token()).orElseThrow().toString()).doesNotContain(in.token());
    }
}
