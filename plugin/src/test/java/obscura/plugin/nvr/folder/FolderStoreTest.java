package obscura.plugin.nvr.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import obscura.plugin.nvr.DrawnRecordings;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.kept.CanDelete;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.KeptListing;
import obscura.plugin.nvr.kept.Look;
import obscura.plugin.nvr.kept.Look.Standing;
import obscura.plugin.nvr.kept.Said;
import obscura.plugin.nvr.kept.Said.Word;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.plugin.time.TimeRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a folder: listed by time, removed without leaving the folder, and looked for again whatever became of them. */
class FolderStoreTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 10, 12, 0);
    private static final TimeRange DAY = range(0, 24 * 60);

    @TempDir
    Path home;

    private Path folder;
    private DrawnRecordings drawn;
    private FolderStore store;

    @BeforeEach
    void three_clips_of_a_minute() throws IOException {
        folder = Files.createDirectories(home.resolve("recordings"));
        drawn = new DrawnRecordings(folder, KnownLayout.PLAIN_HOURS, ZoneOffset.UTC);
        for (int minute = 0; minute < 3; minute++) {
            drawn.clip("yard", NOON.plusMinutes(minute), Duration.ofMinutes(1));
        }
        drawn.clip("gate", NOON, Duration.ofMinutes(1));
        store = store(true);
    }

    private FolderStore store(boolean mayDelete) {
        FolderSettings settings = drawn.settings();
        return new FolderStore(
                new FolderSettings(settings.folder(), settings.pattern(), settings.zone(), mayDelete),
                Clock.systemUTC());
    }

    private static TimeRange range(int fromMinute, int toMinute) {
        Instant noon = NOON.toInstant(ZoneOffset.UTC);
        return new TimeRange(noon.plusSeconds(60L * fromMinute), noon.plusSeconds(60L * toMinute));
    }

    private List<KeptItem> list(String camera, TimeRange range) {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        store.list(camera, range, found);
        assertThat(found.unread()).isEmpty();
        return found.items();
    }

    private record Found(List<KeptItem> items, List<String> unread) implements KeptListing {
        @Override
        public void found(KeptItem item) {
            items.add(item);
        }

        @Override
        public void unread(KeptKind kind, String why) {
            unread.add(why);
        }

        @Override
        public boolean goOn() {
            return true;
        }
    }

    private KeptItem first() {
        return list("yard", range(0, 1)).get(0);
    }

    private Path file(KeptItem item) {
        return folder.resolve(item.key());
    }

    private Word delete(KeptItem item) {
        return store.delete(List.of(item)).get(0).word();
    }

    private Look look(KeptItem item) {
        return store.look(List.of(item)).get(0);
    }

    @Test
    void what_overlaps_the_range_is_listed_of_that_camera_alone() {
        assertThat(list("yard", DAY)).hasSize(3).allMatch(item -> item.kind() == KeptKind.RECORDING);
        assertThat(list("yard", range(1, 2))).extracting(KeptItem::range).containsExactly(range(1, 2));
        assertThat(list("gate", DAY)).hasSize(1);
        assertThat(list("yard", range(60, 120))).isEmpty();
    }

    @Test
    void a_clip_from_before_the_range_that_reaches_into_it_is_listed() {
        drawn.clip("porch", NOON.minusHours(3), Duration.ofHours(5));
        assertThat(list("porch", range(0, 1))).hasSize(1);
    }

    @Test
    void what_may_not_be_read_is_said_and_never_passed_over() throws IOException {
        Files.createSymbolicLink(folder.resolve("yard/2026-03-10/12/30.00.mp4"), Path.of("00.00.mp4"));
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        store.list("yard", DAY, found);
        assertThat(found.unread()).singleElement().asString().contains("30.00.mp4", "a link");
    }

    @Test
    void a_removed_file_is_gone_and_its_neighbours_stay() {
        KeptItem item = first();
        assertThat(delete(item)).isEqualTo(Word.DONE);
        assertThat(look(item).standing()).isEqualTo(Standing.GONE);
        assertThat(file(item)).doesNotExist();
        assertThat(list("yard", DAY)).hasSize(2);
        assertThat(delete(item)).isEqualTo(Word.NOT_THERE);
    }

    @Test
    void nothing_is_removed_where_only_reading_was_allowed() {
        KeptItem item = first();
        store = store(false);
        assertThat(delete(item)).isEqualTo(Word.REFUSED);
        assertThat(file(item)).exists();
        assertThat(store.canDelete().found().orElseThrow().get(KeptKind.RECORDING))
                .isInstanceOf(CanDelete.No.class);
    }

    @Test
    void a_link_put_in_its_place_is_not_followed() throws IOException {
        KeptItem item = first();
        Path secret = Files.writeString(home.resolve("secret"), "secret");
        Files.delete(file(item));
        Files.createSymbolicLink(file(item), secret);
        assertThat(delete(item)).isEqualTo(Word.REFUSED);
        assertThat(secret).exists();
        assertThat(file(item)).isSymbolicLink();
    }

    @Test
    void a_folder_that_became_a_link_is_not_entered() throws IOException {
        KeptItem item = first();
        Path outside = home.resolve("outside");
        Files.move(folder.resolve("yard"), outside);
        Files.createSymbolicLink(folder.resolve("yard"), outside);
        assertThat(delete(item)).isEqualTo(Word.REFUSED);
        assertThat(outside.resolve("2026-03-10/12/00.00.mp4")).exists();
        assertThat(look(item).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void a_key_that_leads_elsewhere_removes_nothing() throws IOException {
        Path secret = Files.writeString(home.resolve("00.00.mp4"), "secret");
        for (String key : List.of("../00.00.mp4", "/etc/passwd", "yard/../../00.00.mp4", "notes.txt")) {
            assertThat(delete(new KeptItem(KeptKind.RECORDING, "yard", DAY, key, OptionalLong.empty())))
                    .isEqualTo(Word.REFUSED);
        }
        KeptItem ofAnother = list("gate", DAY).get(0);
        assertThat(delete(new KeptItem(KeptKind.RECORDING, "yard", DAY, ofAnother.key(), OptionalLong.empty())))
                .isEqualTo(Word.REFUSED);
        assertThat(secret).exists();
        assertThat(file(ofAnother)).exists();
    }

    @Test
    void what_is_still_being_written_or_was_replaced_stays() throws IOException {
        KeptItem item = first();
        Files.write(file(item), new byte[5]);
        assertThat(delete(item)).isEqualTo(Word.REFUSED);
        drawn.file(item.key(), new byte[7], item.range().to());
        assertThat(delete(item)).isEqualTo(Word.REFUSED);
        assertThat(file(item)).exists();
    }

    @Test
    void a_file_with_other_names_is_told_apart_before_it_is_asked_for_and_never_called_gone() throws IOException {
        KeptItem item = first();
        assertThat(store.otherNames(list("yard", DAY))).isEmpty();
        Files.createLink(home.resolve("out of sight"), file(item));
        Object number = Files.getAttribute(file(item), "unix:ino");
        assertThat(store.otherNames(list("yard", DAY)))
                .hasSize(1)
                .hasEntrySatisfying(item, words -> assertThat(words).contains("2 names", "-inum " + number));
        Said said = store.delete(List.of(item)).get(0);
        assertThat(said.sentence()).contains("hard links");
        assertThat(look(item).standing()).isEqualTo(Standing.NAME_GONE);
    }

    @Test
    void nothing_outside_is_asked_for_its_names() throws IOException {
        Path secret = Files.writeString(home.resolve("00.00.mp4"), "secret");
        Files.createLink(home.resolve("another"), secret);
        KeptItem outside = new KeptItem(KeptKind.RECORDING, "yard", DAY, "../00.00.mp4", OptionalLong.empty());
        assertThat(store.otherNames(List.of(outside))).isEmpty();
    }

    @Test
    void a_file_that_somebody_holds_open_stays_under_a_name_of_the_disks_own() throws IOException {
        KeptItem item = first();
        Path held = file(item).resolveSibling(".nfs000000000000a1b200000001");
        Files.createLink(held, file(item));
        delete(item);
        assertThat(look(item).standing()).isEqualTo(Standing.STILL_THERE);
        assertThat(look(item).how()).contains(".nfs000000000000a1b200000001");
        store = store(true);
        assertThat(look(item).standing()).as("after a restart").isEqualTo(Standing.STILL_THERE);
        Files.delete(held);
        assertThat(look(item).standing()).isEqualTo(Standing.GONE);
    }

    @Test
    void a_file_that_was_renamed_at_the_last_moment_is_still_there() throws IOException {
        KeptItem item = first();
        Files.createLink(file(item).resolveSibling("kept aside.bin"), file(item));
        delete(item);
        assertThat(look(item).standing()).isEqualTo(Standing.STILL_THERE);
    }

    @Test
    void what_lies_elsewhere_in_the_folder_is_no_matter_of_a_file_that_was_removed() throws IOException {
        KeptItem item = first();
        Files.createDirectories(folder.resolve("a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s"));
        delete(item);
        assertThat(look(item).standing()).isEqualTo(Standing.GONE);
    }

    @Test
    void a_folder_under_the_name_of_a_clip_is_neither_removed_nor_called_gone() throws IOException {
        KeptItem item = first();
        Files.delete(file(item));
        Files.createDirectory(file(item));
        assertThat(delete(item)).isEqualTo(Word.REFUSED);
        assertThat(file(item)).isDirectory();
        assertThat(look(item).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void a_file_that_was_moved_before_is_not_said_to_be_deleted() throws IOException {
        KeptItem item = first();
        Path moved = folder.resolve("yard/2026-03-10/12/07.00.mp4");
        Files.move(file(item), moved);
        Said said = store.delete(List.of(item)).get(0);
        assertThat(said.word()).isEqualTo(Word.NOT_THERE);
        assertThat(said.sentence()).contains("under that name");
        assertThat(look(item).how()).isEqualTo("the disk, by its name");
        assertThat(list("yard", DAY)).extracting(KeptItem::key).contains("yard/2026-03-10/12/07.00.mp4");
        assertThat(moved).exists();
    }

    @Test
    void what_is_looked_for_at_once_is_answered_in_its_order() throws IOException {
        List<KeptItem> all = list("yard", DAY);
        store.delete(all.subList(1, 2));
        assertThat(store.look(all)).extracting(Look::item).isEqualTo(all);
        assertThat(store.look(all))
                .extracting(Look::standing)
                .containsExactly(Standing.STILL_THERE, Standing.GONE, Standing.STILL_THERE);
    }

    @Test
    void a_folder_that_is_absent_empty_or_another_is_never_proof() throws IOException {
        KeptItem item = first();
        assertThat(delete(item)).isEqualTo(Word.DONE);
        Path away = home.resolve("away");
        Files.move(folder, away);
        assertThat(look(item).standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(delete(item)).isEqualTo(Word.SILENT);
        Files.createDirectories(folder);
        assertThat(look(item).standing()).isEqualTo(Standing.UNKNOWN);
        Files.createDirectories(folder.resolve("lost+found"));
        Files.createFile(folder.resolve("readme"));
        assertThat(look(item).standing()).isEqualTo(Standing.UNKNOWN);
        store = store(true);
        assertThat(look(item).standing()).isEqualTo(Standing.UNKNOWN);
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
        Files.move(away, folder);
        assertThat(look(item).standing()).isEqualTo(Standing.GONE);
    }

    @Test
    void another_disk_with_recordings_of_its_own_says_nothing_of_what_was_removed() throws IOException {
        KeptItem item = first();
        delete(item);
        Files.move(folder, home.resolve("away"));
        new DrawnRecordings(folder, KnownLayout.PLAIN_HOURS, ZoneOffset.UTC)
                .clip("yard", NOON.plusHours(1), Duration.ofMinutes(1));
        assertThat(look(item).standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(look(item).how()).contains("Another folder");
    }

    @Test
    void it_has_no_retention_of_its_own() {
        assertThat(store.keeps("yard").why()).isPresent();
        assertThat(store.keepFor("yard", KeptKind.RECORDING, 3).why()).isPresent();
        assertThat(store.canDelete().found())
                .isEqualTo(Optional.of(Map.of(
                        KeptKind.RECORDING,
                        new CanDelete.OnRequest("Its files are removed from the disk, and looked for again."))));
    }
}
