package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import obscura.plugin.access.ApiToken;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.Person;
import obscura.plugin.access.Right;
import obscura.plugin.access.Role;
import obscura.plugin.access.TokenResult;
import obscura.plugin.access.TokenResult.Made;
import obscura.plugin.access.TokenResult.Refused;
import obscura.plugin.access.Visitor;
import obscura.plugin.id.CameraId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTokensTest {
    private static final Set<Right> EXPORTS = Set.of(Right.MAKE_EXPORTS, Right.DOWNLOAD_EXPORTS);
    private static final Duration DAY = Duration.ofDays(1);

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

    private TokenResult make(Visitor by, Set<Right> rights, CameraLimit cameras) {
        return door.access.tokens().make(by, "robot", rights, cameras, DAY);
    }

    private String made(Visitor by, Set<Right> rights, CameraLimit cameras) {
        return ((Made) make(by, rights, cameras)).token();
    }

    @Test
    void a_token_opens_what_it_was_made_for() {
        CameraId yard = door.camera("yard");
        String token = made(door.visitor("Ada"), EXPORTS, CameraLimit.only(Set.of(yard)));
        Visitor robot = door.access.byToken(token).orElseThrow();
        assertThat(token).startsWith("obs_");
        assertThat(robot.name()).isEqualTo("robot");
        assertThat(robot.rights()).isEqualTo(EXPORTS);
        assertThat(robot.maySee(yard)).isTrue();
        assertThat(robot.maySee(door.camera("hall"))).isFalse();
    }

    @Test
    void nothing_but_the_token_opens() {
        String token = made(door.visitor("Ada"), EXPORTS, CameraLimit.ALL);
        assertThat(Stream.of("", "obs_", token + "x", token.substring(4), " " + token, "obs_" + "x".repeat(1_000_000))
                        .flatMap(t -> door.access.byToken(t).stream()))
                .isEmpty();
        assertThat(door.access.byToken(null)).isEmpty();
    }

    @Test
    void a_session_is_no_token_and_a_token_no_session() {
        assertThat(door.access.byToken(door.signIn("Ada"))).isEmpty();
        assertThat(door.access.bySession(made(door.visitor("Ada"), EXPORTS, CameraLimit.ALL)))
                .isEmpty();
    }

    @Test
    void a_token_may_no_more_than_its_maker() {
        CameraId yard = door.camera("yard");
        door.join("Bo", Role.OPERATOR, CameraLimit.only(Set.of(yard)));
        Visitor bo = door.visitor("Bo");
        assertThat(make(bo, Set.of(Right.MANAGE_PEOPLE), CameraLimit.only(Set.of(yard))))
                .isInstanceOf(Refused.class);
        assertThat(make(bo, EXPORTS, CameraLimit.ALL)).isInstanceOf(Refused.class);
        assertThat(make(bo, EXPORTS, CameraLimit.only(Set.of(yard, door.camera("hall")))))
                .isInstanceOf(Refused.class);
        assertThat(make(bo, EXPORTS, CameraLimit.only(Set.of(yard)))).isInstanceOf(Made.class);
    }

    @Test
    void a_token_loses_what_its_maker_loses() {
        CameraId yard = door.camera("yard");
        Person bo = door.join("Bo", Role.OPERATOR, CameraLimit.ALL);
        String token = made(door.visitor("Bo"), EXPORTS, CameraLimit.ALL);
        door.access.people().change(bo.id(), Role.VIEWER, CameraLimit.only(Set.of(yard)));
        Visitor robot = door.access.byToken(token).orElseThrow();
        assertThat(robot.rights()).isEmpty();
        assertThat(robot.maySee(yard)).isTrue();
        assertThat(robot.maySee(door.camera("hall"))).isFalse();
        door.access.people().remove(bo.id());
        assertThat(door.access.byToken(token)).isEmpty();
    }

    @Test
    void a_token_makes_no_tokens() {
        String token = made(door.visitor("Ada"), EXPORTS, CameraLimit.ALL);
        Visitor robot = door.access.byToken(token).orElseThrow();
        assertThat(make(robot, EXPORTS, CameraLimit.ALL)).isInstanceOf(Refused.class);
    }

    @Test
    void a_token_is_over_when_it_says_so() {
        String token = made(door.visitor("Ada"), EXPORTS, CameraLimit.ALL);
        door.after(DAY.minusMillis(1));
        assertThat(door.access.byToken(token)).isPresent();
        door.after(Duration.ofMillis(1));
        assertThat(door.access.byToken(token)).isEmpty();
        assertThat(door.access.tokens().all()).hasSize(1);
    }

    @Test
    void no_token_lives_longer_than_a_year_or_not_at_all() {
        Visitor ada = door.visitor("Ada");
        Stream<Duration> lives = Stream.of(Duration.ofDays(365).plusMillis(1), Duration.ZERO, DAY.negated());
        assertThat(lives.map(life -> door.access.tokens().make(ada, "robot", EXPORTS, CameraLimit.ALL, life)))
                .allMatch(Refused.class::isInstance);
        assertThat(make(ada, Set.of(), CameraLimit.ALL)).isInstanceOf(Refused.class);
        assertThat(door.access.tokens().make(ada, "a\nb", EXPORTS, CameraLimit.ALL, DAY))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_revoked_token_opens_nothing_from_the_next_request_on() {
        String token = made(door.visitor("Ada"), EXPORTS, CameraLimit.ALL);
        ApiToken kept = door.access.tokens().all().get(0);
        assertThat(door.access.tokens().revoke(kept.id())).isTrue();
        assertThat(door.access.tokens().revoke(kept.id())).isFalse();
        assertThat(door.access.byToken(token)).isEmpty();
    }

    @Test
    void when_a_token_was_last_used_is_known_to_the_minute() {
        String token = made(door.visitor("Ada"), EXPORTS, CameraLimit.ALL);
        assertThat(door.access.tokens().all().get(0).lastUsed()).isEmpty();
        door.access.byToken(token);
        assertThat(door.access.tokens().all().get(0).lastUsed()).contains(door.clock.instant());
        door.after(Duration.ofMinutes(1));
        door.access.byToken(token);
        assertThat(door.access.tokens().all().get(0).lastUsed()).contains(door.clock.instant());
    }

    @Test
    void the_list_does_not_show_what_opens() {
        TokenResult made = make(door.visitor("Ada"), EXPORTS, CameraLimit.ALL);
        String token = ((Made) made).token();
        assertThat(made + door.access.tokens().all().toString()).doesNotContain(token);
        List<String> kept = door.database
                .jdbi()
                .withHandle(h -> h.createQuery("SELECT token_hash FROM api_token")
                        .mapTo(String.class)
                        .list());
        assertThat(kept).doesNotContain(token);
    }

    @Test
    void a_token_of_the_console_has_the_rights_of_its_role() {
        Made made = (Made) door.access.tokens().makeOnConsole("backup", Role.INSTALLER, DAY);
        Visitor robot = door.access.byToken(made.token()).orElseThrow();
        assertThat(robot.rights()).isEqualTo(Role.INSTALLER.rights());
        assertThat(robot.cameras()).isEqualTo(CameraLimit.ALL);
    }
}
