package obscura.migrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.AnchorFile;
import obscura.plugin.journal.ChainVerdict;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.plugin.seal.SiteKey;

/** A home folder with a journal in it, opened for writing until it is closed. */
final class Kept implements AutoCloseable {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-04T03:02:01.123Z"));
    private final Database database;
    private final SqlJournal journal;

    private Kept(Path home) {
        this.database = Database.open(database(home));
        this.journal = new SqlJournal(database, clock(), new AnchorFile(anchor(home)));
    }

    static Kept in(Path home) {
        return new Kept(home);
    }

    /** Writes so many notes and closes. */
    static void with(Path home, int notes) {
        try (Kept kept = in(home)) {
            kept.write(notes);
        }
    }

    static Path database(Path home) {
        return home.resolve("obscura.db");
    }

    static Path anchor(Path home) {
        return home.resolve("journal-anchor.json");
    }

    static ChainVerdict verify(Path home) {
        return file(home).verify(Optional.empty());
    }

    static ChainVerdict verify(Path home, Path kept) {
        return file(home).verify(Optional.of(kept));
    }

    static JournalFile file(Path home) {
        return new JournalFile(database(home), anchor(home), () -> SiteKey.seenIn(home.resolve("keys")));
    }

    /** What somebody puts aside in time. */
    static Path copy(Path file, Path elsewhere) throws IOException {
        return Files.copy(file, elsewhere.resolve(file.getFileName()));
    }

    static Note note(String about) {
        return Note.of(new Who("ada", "192.0.2.7"), Act.VIEW_FOOTAGE, about, Result.DONE);
    }

    Kept write(int notes) {
        for (int i = 0; i < notes; i++) {
            append(note("yard " + i));
        }
        return this;
    }

    Entry append(Note note) {
        now.updateAndGet(time -> time.plusSeconds(1));
        return journal.append(note);
    }

    Kept wind(Duration by) {
        now.updateAndGet(time -> time.plus(by));
        return this;
    }

    SqlJournal journal() {
        return journal;
    }

    SqlOldEntries old(Path home) {
        return new SqlOldEntries(database, journal, SiteKey.in(home.resolve("keys")), clock());
    }

    Instant now() {
        return now.get();
    }

    SqlEntries entries() {
        return new SqlEntries(database);
    }

    Database database() {
        return database;
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    @Override
    public void close() {
        database.close();
    }
}
