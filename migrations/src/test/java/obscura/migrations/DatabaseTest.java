package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import obscura.plugin.ObscuraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path home;

    @Test
    void a_new_file_is_its_owners_alone() throws IOException {
        Path file = home.resolve("obscura.db");
        try (Database made = Database.open(file)) {
            assertThat(made.jdbi()).isNotNull();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void what_was_committed_is_there_after_it_was_opened_again() {
        Path file = home.resolve("obscura.db");
        try (Database first = Database.open(file)) {
            first.jdbi()
                    .useHandle(h -> h.execute("INSERT INTO nvr (name, kind, settings) VALUES ('a', 'folder', '{}')"));
        }
        try (Database second = Database.open(file)) {
            int found = second.jdbi()
                    .withHandle(h -> h.createQuery("SELECT count(*) FROM nvr WHERE name = 'a'")
                            .mapTo(Integer.class)
                            .one());
            assertThat(found).isEqualTo(1);
        }
    }

    @Test
    void what_refers_to_nothing_is_refused() {
        try (Database database = Database.open(home.resolve("obscura.db"))) {
            assertThatThrownBy(() -> database.jdbi()
                            .useHandle(h -> h.execute("INSERT INTO camera (name, nvr, nvr_name) VALUES ('a', 7, 'a')")))
                    .hasMessageContaining("FOREIGN KEY");
        }
    }

    @Test
    void a_file_that_is_no_database_is_said_to_be_none() throws IOException {
        Path file = home.resolve("obscura.db");
        Files.writeString(file, "not a database, but long enough to look like a file somebody meant");
        assertThatThrownBy(() -> Database.open(file)).isInstanceOf(ObscuraException.class);
    }

    @Test
    void a_database_that_should_be_there_is_not_made() {
        Path file = home.resolve("obscura.db");
        assertThatThrownBy(() -> Database.openExisting(file))
                .isInstanceOfSatisfying(
                        ObscuraException.class, e -> assertThat(e.kind()).isEqualTo(ObscuraException.Kind.REFUSED));
        assertThat(file).doesNotExist();
        Database.open(file).close();
        Database.openExisting(file).close();
    }

    @Test
    void what_was_bound_to_a_statement_is_not_in_the_words_of_its_failure() {
        try (Database database = Database.open(home.resolve("obscura.db"))) {
            assertThatThrownBy(() -> database.jdbi()
                            .useHandle(h -> h.createUpdate("INSERT INTO nowhere VALUES (:secret)")
                                    .bind("secret", "open sesame")
                                    .execute()))
                    .satisfies(e -> assertThat(e.toString()).doesNotContain("sesame"));
        }
    }
}
