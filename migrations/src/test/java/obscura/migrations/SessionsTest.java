package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.Person;
import obscura.plugin.access.Right;
import obscura.plugin.access.Role;
import obscura.plugin.access.Session;
import obscura.plugin.access.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
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

    private boolean isOpen(String token) {
        return door.access.bySession(token).isPresent();
    }

    private Visitor.BySession session(String token) {
        return (Visitor.BySession) door.access.bySession(token).orElseThrow();
    }

    @Test
    void only_the_token_opens_a_session() {
        String token = door.signIn("Ada");
        assertThat(session(token).name()).isEqualTo("Ada");
        assertThat(Stream.of("", "x", token.substring(1), token + "x", "x".repeat(1_000_000))
                        .filter(this::isOpen))
                .isEmpty();
        assertThat(door.access.bySession(null)).isEmpty();
    }

    @Test
    void what_is_kept_of_a_token_does_not_open_it() {
        String token = door.signIn("Ada");
        List<String> kept = door.database
                .jdbi()
                .withHandle(h -> h.createQuery("SELECT token_hash FROM session")
                        .mapTo(String.class)
                        .list());
        assertThat(kept).hasSize(1).doesNotContain(token);
        assertThat(isOpen(kept.get(0))).isFalse();
    }

    @Test
    void a_session_outlives_a_restart() {
        String token = door.signIn("Ada");
        assertThat(door.restarted().bySession(token)).isPresent();
    }

    @Test
    void an_unused_session_ends_after_twelve_hours() {
        String token = door.signIn("Ada");
        door.after(Duration.ofHours(12));
        assertThat(isOpen(token)).isTrue();
        door.after(Duration.ofHours(12).plusMillis(1));
        assertThat(isOpen(token)).isFalse();
    }

    @Test
    void a_used_session_ends_after_seven_days() {
        String token = door.signIn("Ada");
        for (int hours = 0; hours < 7 * 24; hours += 8) {
            assertThat(isOpen(token)).isTrue();
            door.after(Duration.ofHours(8));
        }
        assertThat(isOpen(token)).isTrue();
        door.after(Duration.ofMillis(1));
        assertThat(isOpen(token)).isFalse();
    }

    @Test
    void a_clock_that_is_set_back_makes_no_session_longer() {
        String token = door.signIn("Ada");
        door.after(Duration.ofMinutes(-4));
        assertThat(session(token).confirmed()).isTrue();
        door.after(Duration.ofDays(-1));
        assertThat(isOpen(token)).isFalse();
    }

    @Test
    void a_password_stays_confirmed_for_ten_minutes() {
        String token = door.signIn("Ada");
        assertThat(session(token).confirmed()).isTrue();
        door.after(Duration.ofMinutes(10).plusMillis(1));
        assertThat(session(token).confirmed()).isFalse();
        door.access.passwords().confirm(token, Door.passwordOf("Ada"));
        assertThat(session(token).confirmed()).isTrue();
    }

    @Test
    void signing_out_ends_this_session_and_no_other() {
        String one = door.signIn("Ada");
        String other = door.signIn("Ada");
        assertThat(door.access.signOut(one)).isTrue();
        assertThat(door.access.signOut(one)).isFalse();
        assertThat(isOpen(one)).isFalse();
        assertThat(isOpen(other)).isTrue();
    }

    @Test
    void signing_out_everywhere_ends_all_of_this_person() {
        door.join("Bo", Role.VIEWER, CameraLimit.ALL);
        String bo = door.signIn("Bo");
        List<String> all = List.of(door.signIn("Ada"), door.signIn("Ada"));
        assertThat(door.access.signOutEverywhere(session(all.get(0)).person().id()))
                .isEqualTo(2);
        assertThat(all.stream().filter(this::isOpen)).isEmpty();
        assertThat(isOpen(bo)).isTrue();
    }

    @Test
    void of_more_than_ten_sessions_the_oldest_ends() {
        List<String> tokens =
                IntStream.range(0, 12).mapToObj(i -> door.signIn("Ada")).toList();
        assertThat(tokens.stream().map(this::isOpen))
                .isEqualTo(Stream.concat(Stream.of(false, false), Collections.nCopies(10, true).stream())
                        .toList());
    }

    @Test
    void signing_in_many_times_at_once_keeps_ten() throws Exception {
        List<Callable<String>> all = Collections.nCopies(16, () -> door.signInOnConsole("Ada"));
        assertThat(Door.atOnce(all).stream().filter(this::isOpen)).hasSize(10);
    }

    @Test
    void who_is_removed_is_out_at_once() {
        Person bo = door.join("Bo", Role.OPERATOR, CameraLimit.ALL);
        String token = door.signIn("Bo");
        door.access.people().remove(bo.id());
        assertThat(isOpen(token)).isFalse();
    }

    @Test
    void a_changed_role_and_limit_hold_from_the_next_request_on() {
        Person bo = door.join("Bo", Role.OPERATOR, CameraLimit.ALL);
        var yard = door.camera("yard");
        var hall = door.camera("hall");
        String token = door.signIn("Bo");
        assertThat(session(token).may(Right.MAKE_EXPORTS)).isTrue();
        door.access.people().change(bo.id(), Role.VIEWER, CameraLimit.only(Set.of(yard)));
        assertThat(session(token).may(Right.MAKE_EXPORTS)).isFalse();
        assertThat(session(token).maySee(yard)).isTrue();
        assertThat(session(token).maySee(hall)).isFalse();
    }

    @Test
    void each_session_has_a_csrf_token_of_its_own_that_is_not_its_token() {
        String one = door.signIn("Ada");
        String other = door.signIn("Ada");
        String csrf = session(one).csrf();
        assertThat(session(one).fits(csrf)).isTrue();
        assertThat(session(other).fits(csrf)).isFalse();
        assertThat(session(one).fits(null)).isFalse();
        assertThat(session(one).fits("")).isFalse();
        assertThat(csrf).isNotEqualTo(one);
        assertThat(isOpen(csrf)).isFalse();
        assertThat(((Visitor.BySession) door.restarted().bySession(one).orElseThrow()).csrf())
                .isEqualTo(csrf);
    }

    @Test
    void a_persons_open_sessions_can_be_listed_without_what_opens_them() {
        String token = door.signIn("Ada");
        List<Session> all = door.access.sessionsOf(session(token).person().id());
        assertThat(all).extracting(Session::from).containsExactly("192.0.2.7");
        assertThat(all.toString()).doesNotContain(token);
        door.after(Duration.ofDays(1));
        assertThat(door.access.sessionsOf(all.get(0).person())).isEmpty();
    }

    @Test
    void sessions_that_are_over_and_places_long_left_do_not_pile_up() {
        door.signIn("Ada");
        door.after(Duration.ofDays(31));
        door.signInOnConsole("Ada");
        assertThat(rows("SELECT count(*) FROM session")).isEqualTo(1);
        assertThat(rows("SELECT count(*) FROM known_place")).isEqualTo(1);
    }

    private int rows(String count) {
        return door.database
                .jdbi()
                .withHandle(h -> h.createQuery(count).mapTo(Integer.class).one());
    }
}
