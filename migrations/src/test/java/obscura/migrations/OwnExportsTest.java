package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import obscura.plugin.export.order.Export;
import obscura.plugin.export.order.ExportDesk;
import obscura.plugin.export.order.ExportFolders;
import obscura.plugin.export.order.ExportOrder;
import obscura.plugin.export.order.ExportQueue;
import obscura.plugin.export.order.ExportResult;
import obscura.plugin.export.order.ExportState;
import obscura.plugin.export.order.ExportWish;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ExportId;
import obscura.plugin.journal.AnchorFile;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Who;
import obscura.plugin.mask.Hide;
import obscura.plugin.time.SettableClock;
import obscura.plugin.time.TimeRange;
import obscura.retention.footage.OwnExports;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Pieces;
import obscura.retention.footage.Place;
import obscura.retention.footage.Store.Seen;
import obscura.retention.footage.Store.Told;
import obscura.retention.rule.RuleKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Obscura's own exports are footage too. */
class OwnExportsTest {
    private static final CameraId HALL = new CameraId(7);
    private static final String SHA256 = "ab".repeat(32);

    @TempDir
    private Path home;

    private final SettableClock clock = SettableClock.noon();
    private final Instant ordered = clock.instant().minusSeconds(600);
    private Database database;
    private SqlExports exports;
    private ExportFolders folders;
    private OwnExports own;

    @BeforeEach
    void open() {
        database = Database.open(home.resolve("obscura.db"));
        exports = new SqlExports(database);
        folders = new ExportFolders(home.resolve("exports"), home.resolve("tmp"));
        SqlJournal journal = new SqlJournal(database, clock, new AnchorFile(home.resolve("anchor.json")));
        own = new OwnExports(exports, new ExportDesk(exports, queue(), folders, journal, clock), folders, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void one_that_is_done_is_listed_with_its_hash_and_lives_from_when_it_was_ordered() throws Exception {
        done();
        assertThat(own.cameras()).containsExactly(HALL);
        assertThat(list()).singleElement().satisfies(piece -> {
            assertThat(piece.place()).isEqualTo(Place.EXPORTS);
            assertThat(piece.sha256()).isEqualTo(SHA256);
            assertThat(piece.over()).isEqualTo(ordered);
            assertThat(piece.bytes()).hasValue(10);
        });
    }

    @Test
    void deleted_it_is_looked_for_on_the_disk() throws Exception {
        ExportId id = done();
        List<Piece> pieces = list();
        assertThat(own.look(pieces)).extracting(Seen::standing).containsExactly(Seen.Standing.STILL_THERE);
        assertThat(own.delete(pieces)).extracting(Told::word).containsExactly(Told.Word.DONE);
        assertThat(own.look(pieces)).extracting(Seen::standing).containsExactly(Seen.Standing.GONE);
        assertThat(exports.find(id).orElseThrow().state()).isEqualTo(ExportState.DELETED);
        assertThat(own.delete(pieces)).extracting(Told::word).containsExactly(Told.Word.NOT_THERE);
        assertThat(list()).isEmpty();
    }

    @Test
    void its_expiry_and_a_run_may_come_for_it_at_once() throws Exception {
        ExportId id = done();
        List<Piece> pieces = list();
        ExportDesk expiry = desk(exports, note -> {});
        AtomicBoolean once = new AtomicBoolean();
        OwnExports run = new OwnExports(
                exports,
                desk(exports, note -> {
                    if (once.compareAndSet(false, true)) {
                        expiry.delete(id, Who.OBSCURA);
                    }
                }),
                folders,
                clock);
        assertThat(run.delete(pieces)).extracting(Told::word).containsExactly(Told.Word.DONE);
        assertThat(run.look(pieces)).extracting(Seen::standing).containsExactly(Seen.Standing.GONE);
        assertThat(exports.find(id).orElseThrow().state()).isEqualTo(ExportState.DELETED);
    }

    /** @param before what happens before a note is written */
    private ExportDesk desk(SqlExports kept, Consumer<Note> before) {
        SqlJournal journal = new SqlJournal(database, clock, new AnchorFile(home.resolve("anchor.json")));
        return new ExportDesk(
                kept,
                queue(),
                folders,
                note -> {
                    before.accept(note);
                    return journal.append(note);
                },
                clock);
    }

    private ExportId done() throws Exception {
        ExportOrder order = exports.add(new ExportWish(
                HALL,
                new TimeRange(ordered.minusSeconds(60), ordered.minusSeconds(30)),
                EnumSet.of(Hide.PEOPLE),
                false,
                false,
                "an access request",
                new Who("anna", "10.0.0.7"),
                ordered));
        ExportResult result = new ExportResult(10, SHA256, 1, 1, 1, Map.of(), List.of(), List.of());
        exports.update(new Export(
                order,
                ExportState.DONE,
                false,
                "",
                0,
                "",
                Optional.of(result),
                Optional.of(clock.instant().plusSeconds(60)),
                0,
                1));
        Path file = folders.file(order.id(), ExportFolders.EXPORT);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[10]);
        return order.id();
    }

    private List<Piece> list() {
        List<Piece> found = new ArrayList<>();
        own.each(Optional.of(HALL), Map.of(RuleKind.EXPORTS, clock.instant()), new Pieces() {
            @Override
            public void found(Piece piece) {
                found.add(piece);
            }

            @Override
            public void unread(Place place, RuleKind kind, String why) {}

            @Override
            public boolean goOn() {
                return true;
            }
        });
        return found;
    }

    private static ExportQueue queue() {
        return new ExportQueue() {
            @Override
            public void add(ExportId id) {}

            @Override
            public void remove(ExportId id) {}
        };
    }
}
