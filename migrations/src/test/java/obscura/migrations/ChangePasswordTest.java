package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.PasswordResult;
import obscura.plugin.access.PasswordResult.Done;
import obscura.plugin.access.PasswordResult.NobodyThere;
import obscura.plugin.access.PasswordResult.Refused;
import obscura.plugin.access.PasswordResult.TryLater;
import obscura.plugin.access.PasswordResult.WrongPassword;
import obscura.plugin.access.Person;
import obscura.plugin.access.PersonName;
import obscura.plugin.access.Role;
import obscura.plugin.access.Session;
import obscura.plugin.access.SignInResult;
import obscura.plugin.access.secret.Password;
import obscura.plugin.access.secret.SecretToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangePasswordTest {
    private static final Password NEXT = Password.typed("another four quiet words");

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

    private PasswordResult change(String session, Password old, Password next) {
        return door.access.passwords().change(session, old, next);
    }

    @Test
    void ones_own_is_changed_with_the_old_one_and_ends_every_other_session() {
        String here = door.signIn("Ada");
        String other = door.signIn("Ada");
        assertThat(change(here, Door.passwordOf("Ada"), NEXT)).isInstanceOf(Done.class);
        assertThat(door.access.bySession(here)).isPresent();
        assertThat(door.access.bySession(other)).isEmpty();
        assertThat(door.access.signIn().withPassword("Ada", Door.passwordOf("Ada"), Door.HERE))
                .isInstanceOf(SignInResult.WrongNameOrPassword.class);
        assertThat(door.access.signIn().withPassword("Ada", NEXT, Door.HERE)).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void a_wrong_old_one_changes_nothing_and_makes_guessing_slow() {
        String here = door.signIn("Ada");
        for (int i = 0; i < 3; i++) {
            assertThat(change(here, NEXT, NEXT)).isInstanceOf(WrongPassword.class);
        }
        assertThat(change(here, NEXT, NEXT)).isInstanceOf(TryLater.class);
        door.after(Duration.ofSeconds(1));
        assertThat(change(here, Door.passwordOf("Ada"), NEXT)).isInstanceOf(Done.class);
    }

    @Test
    void a_bad_next_one_is_refused() {
        String here = door.signIn("Ada");
        assertThat(change(here, Door.passwordOf("Ada"), Password.typed("short")))
                .isInstanceOf(Refused.class);
        assertThat(door.signIn("Ada")).isNotEmpty();
    }

    @Test
    void without_a_session_nothing_is_looked_at() {
        assertThat(change("made up", Door.passwordOf("Ada"), NEXT)).isInstanceOf(NobodyThere.class);
        String over = door.signIn("Ada");
        door.after(Duration.ofDays(1));
        assertThat(change(over, Door.passwordOf("Ada"), NEXT)).isInstanceOf(NobodyThere.class);
        assertThat(door.access.passwords().confirm(over, Door.passwordOf("Ada")))
                .isInstanceOf(NobodyThere.class);
    }

    @Test
    void of_two_changes_at_once_with_the_same_old_one_one_holds() throws Exception {
        String one = door.signIn("Ada");
        String other = door.signIn("Ada");
        List<PasswordResult> results = Door.atOnce(List.of(
                () -> change(one, Door.passwordOf("Ada"), NEXT),
                () -> change(other, Door.passwordOf("Ada"), Password.typed("some words nobody took"))));
        assertThat(results).filteredOn(Done.class::isInstance).hasSize(1);
    }

    @Test
    void a_reset_by_somebody_else_ends_every_session() {
        Person bo = door.join("Bo", Role.VIEWER, CameraLimit.ALL);
        String token = door.signIn("Bo");
        assertThat(door.access.passwords().reset(bo.id(), Password.typed("short")))
                .isInstanceOf(Refused.class);
        assertThat(door.access.bySession(token)).isPresent();
        assertThat(door.access.passwords().reset(bo.id(), NEXT)).isInstanceOf(Done.class);
        assertThat(door.access.bySession(token)).isEmpty();
        door.access.people().remove(bo.id());
        assertThat(door.access.passwords().reset(bo.id(), NEXT)).isInstanceOf(NobodyThere.class);
    }

    @Test
    void a_session_is_not_opened_by_a_password_that_was_replaced_while_it_was_looked_at() {
        var kept = SqlAccess.in(door.database);
        var old = kept.people().named(new PersonName("Ada")).orElseThrow();
        String here = door.signIn("Ada");
        change(here, Door.passwordOf("Ada"), NEXT);
        var now = door.clock.instant();
        var session = new Session(old.person().id(), now, now, now, "console");
        assertThat(kept.sessions().open(SecretToken.sent("token"), session, old.password(), 10))
                .isFalse();
    }
}
