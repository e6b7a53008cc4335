package obscura.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.ApiToken;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.Role;
import obscura.plugin.access.TokenResult;
import obscura.plugin.id.TokenId;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TokenCreateTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> asked = new ArrayList<>();

    @Test
    void the_token_stands_alone_on_stdout() {
        assertThat(run("--name", "robot", "--role", "privacy-officer", "--home", "h", "--days", "7"))
                .isZero();
        assertThat(out.toString(UTF_8)).isEqualTo("obs_secret\n");
        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(asked).containsExactly("Optional[h] robot PRIVACY_OFFICER PT168H");
    }

    @Test
    void a_name_and_a_role_must_be_given_and_ninety_days_are_taken() {
        assertThat(run("--name", "robot")).isEqualTo(2);
        assertThat(run("--role", "viewer")).isEqualTo(2);
        assertThat(asked).isEmpty();
        run("--name", "robot", "--role", "viewer");
        assertThat(asked).containsExactly("Optional.empty robot VIEWER PT2160H");
    }

    @Test
    void a_role_that_is_none_is_wrong_usage_and_the_roles_are_named() {
        assertThat(run("--name", "robot", "--role", "king")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("admin, privacy-officer, operator, installer, viewer");
    }

    @Test
    void a_refusal_is_said_and_nothing_is_printed() {
        assertThat(run("--name", "robot", "--role", "viewer", "--days", "999")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).isEqualTo("Too long.\n");
        assertThat(out.size()).isZero();
    }

    @Test
    void token_alone_says_what_can_be_done() {
        assertThat(cli().run("token")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("create");
    }

    private int run(String... options) {
        List<String> all = new ArrayList<>(List.of("token", "create"));
        all.addAll(List.of(options));
        return cli().run(all.toArray(String[]::new));
    }

    private Cli cli() {
        CommandLine create = new CommandLine(new Token())
                .addSubcommand("create", new TokenCreate(this::make, new PrintStream(out, true, UTF_8)));
        return new Cli(
                new CommandLine(new Obscura()).addSubcommand("token", create), new PrintStream(err, true, UTF_8));
    }

    private TokenResult make(Optional<Path> home, String name, Role role, Duration life) {
        asked.add(home + " " + name + " " + role + " " + life);
        if (life.toDays() > 365) {
            return new TokenResult.Refused("Too long.");
        }
        Instant now = Instant.EPOCH;
        ApiToken.Terms terms =
                new ApiToken.Terms(name, role.rights(), CameraLimit.ALL, now, now.plus(life), Optional.empty());
        return new TokenResult.Made("obs_secret", new ApiToken(new TokenId(1), terms, Optional.empty()));
    }
}
