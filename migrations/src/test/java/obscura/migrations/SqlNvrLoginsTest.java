package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.FrigateSettings;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.NvrSecret;
import obscura.plugin.nvr.line.NvrUrl;
import obscura.plugin.seal.SecretBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logins of recorders: kept locked, each for its own recorder. */
class SqlNvrLoginsTest {
    private static final NvrLogin LOGIN =
            new NvrLogin("obscura", new NvrSecret("brown mugs & 門"), Optional.of("ab".repeat(32)));

    @TempDir
    Path home;

    private Database database;
    private SqlNvrs nvrs;
    private SqlNvrLogins logins;
    private NvrId nvr;

    @BeforeEach
    void a_recorder() {
        database = Database.open(home.resolve("obscura.db"));
        nvrs = new SqlNvrs(database);
        logins = new SqlNvrLogins(database, SecretBox.in(home));
        nvr = added();
    }

    private NvrId added() {
        return nvrs.add("shop", new FrigateSettings(new NvrUrl(true, "frigate", 8971, ""), Optional.empty(), false))
                .id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_login_comes_back_and_another_takes_its_place() {
        assertThat(logins.of(nvr)).isEqualTo(NvrLogin.NONE);
        logins.put(nvr, LOGIN);
        assertThat(logins.of(nvr)).isEqualTo(LOGIN);
        NvrLogin other = new NvrLogin("", new NvrSecret("key"), Optional.empty());
        logins.put(nvr, other);
        assertThat(logins.of(nvr)).isEqualTo(other);
        assertThat(logins.pinned(nvr)).isEmpty();
    }

    @Test
    void the_first_certificate_is_pinned_and_stays() {
        logins.pin(nvr, "11".repeat(32));
        logins.pin(nvr, "22".repeat(32));
        assertThat(logins.pinned(nvr)).contains("11".repeat(32));
        logins.put(nvr, LOGIN);
        logins.pin(nvr, "22".repeat(32));
        assertThat(logins.of(nvr)).isEqualTo(LOGIN);
    }

    @Test
    void a_secret_stands_nowhere_in_the_database() throws IOException {
        logins.put(nvr, LOGIN);
        database.close();
        try (var files = Files.list(home)) {
            for (Path file :
                    files.filter(f -> f.toString().contains("obscura.db")).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes).doesNotContain("brown mugs");
            }
        }
    }

    @Test
    void a_secret_of_one_recorder_opens_at_no_other() {
        logins.put(nvr, LOGIN);
        NvrId other = added();
        logins.put(other, NvrLogin.NONE);
        database.jdbi()
                .useHandle(h -> h.execute(
                        "UPDATE nvr_login SET secret = (SELECT secret FROM nvr_login WHERE nvr = ?)", nvr.number()));
        assertThat(logins.of(nvr)).isEqualTo(LOGIN);
        assertThatThrownBy(() -> logins.of(other)).isInstanceOf(ObscuraException.class);
    }

    @Test
    void a_login_goes_with_its_recorder() {
        logins.put(nvr, LOGIN);
        nvrs.remove(nvr);
        assertThat(logins.of(nvr)).isEqualTo(NvrLogin.NONE);
        assertThatThrownBy(() -> logins.put(nvr, LOGIN)).isInstanceOf(ObscuraException.class);
    }
}
