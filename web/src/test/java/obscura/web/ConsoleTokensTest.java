package obscura.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import obscura.migrations.Database;
import obscura.migrations.SqlEntries;
import obscura.plugin.access.Role;
import obscura.plugin.access.TokenResult;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.EntryFilter;
import obscura.plugin.journal.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTokensTest {
    @TempDir
    private Path home;

    @BeforeEach
    void a_home() {
        Database.open(home.resolve("obscura.db")).close();
    }

    @Test
    void the_journal_tells_that_a_token_was_made_on_the_console() {
        TokenResult made = ConsoleTokens.make(home, "robot", Role.VIEWER, Duration.ofDays(7));

        assertThat(made).isInstanceOf(TokenResult.Made.class);
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.note().act()).isEqualTo(Act.MAKE_TOKEN);
            assertThat(entry.note().who()).isEqualTo(new Who("console", "console"));
            assertThat(entry.note().about()).isEqualTo("robot");
        });
    }

    @Test
    void a_token_that_was_refused_leaves_no_entry() {
        assertThat(ConsoleTokens.make(home, "robot", Role.VIEWER, Duration.ofDays(999)))
                .isInstanceOf(TokenResult.Refused.class);
        assertThat(entries()).isEmpty();
    }

    private List<Entry> entries() {
        try (Database database = Database.open(home.resolve("obscura.db"))) {
            return new SqlEntries(database)
                    .page(EntryFilter.ALL, OptionalLong.empty(), 10)
                    .entries();
        }
    }
}
