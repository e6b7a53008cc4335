package obscura.e2e.frigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import obscura.e2e.frigate.state.Event;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.FrigateVersion;
import obscura.e2e.frigate.state.Segment;
import obscura.plugin.nvr.kept.CanDelete;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.Look.Standing;
import obscura.plugin.nvr.kept.Said;
import obscura.plugin.nvr.kept.Said.Word;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Frigate says it deleted is looked at again, and nothing goes that was not asked for. Each test is named by its trap. */
class DeletionTrapsTest {
    private static final Instant START = Instant.parse("2026-11-23T03:15:10Z");
    private static final Instant END = START.plusSeconds(60);

    @TempDir
    private Path folder;

    @AutoClose
    private SimulatedFrigate frigate;

    private OpenedDoor opened;

    private void frigate(FrigateVersion version) {
        frigate =
                new SimulatedFrigate(FrigateSettings.in(folder.resolve("media")).version(version));
        frigate.record("front", START, 6);
        frigate.record("back", START, 6);
        opened = OpenedDoor.of(frigate);
    }

    @Test
    void trap_1_stale_cache_a_list_right_after_a_deletion_does_not_show_what_is_gone() {
        frigate(FrigateVersion.V0_18);
        List<KeptItem> recordings = recordings();
        assertThat(recordings).hasSize(6);

        assertThat(words(recordings.subList(1, 3))).containsOnly(Word.DONE);

        assertThat(recordings()).hasSize(4);
        assertThat(frigate.received())
                .filteredOn(
                        asked -> asked.method().equals("GET") && asked.target().startsWith("/api/"))
                .allMatch(asked -> asked.bypassedCache());
    }

    @ParameterizedTest
    @EnumSource(names = {"FILE_LEFT_AFTER_SUCCESS", "FILE_LEFT_SILENTLY", "DELETE_CHANGES_NOTHING"})
    void trap_2_success_with_the_file_left_is_seen_as_still_there(FrigateTrap trap) {
        frigate(FrigateVersion.V0_18);
        frigate.turnOn(trap);
        List<KeptItem> recordings = recordings();

        assertThat(words(recordings.subList(0, 2))).containsOnly(Word.DONE);

        assertThat(opened.standings(recordings.subList(0, 2))).contains(Standing.STILL_THERE);
        assertThat(recordings()).hasSizeGreaterThan(4);
    }

    @Test
    void trap_2_where_the_folder_is_mounted_the_file_that_was_left_goes_too() {
        frigate(FrigateVersion.V0_18);
        frigate.turnOn(FrigateTrap.FILE_LEFT_AFTER_SUCCESS);
        opened = OpenedDoor.mounted(frigate);
        List<KeptItem> gone = recordings().subList(0, 2);

        assertThat(words(gone)).containsOnly(Word.DONE);

        assertThat(opened.standings(gone)).containsOnly(Standing.GONE);
    }

    @Test
    void trap_4_inclusive_range_only_the_segments_that_were_asked_for_go() {
        frigate(FrigateVersion.V0_18);
        List<KeptItem> recordings = recordings();

        assertThat(words(List.of(recordings.get(1), recordings.get(3), recordings.get(4))))
                .containsOnly(Word.DONE);

        assertThat(opened.standings(recordings))
                .containsExactly(
                        Standing.STILL_THERE,
                        Standing.GONE,
                        Standing.STILL_THERE,
                        Standing.GONE,
                        Standing.GONE,
                        Standing.STILL_THERE);
        assertThat(frigate.book().recordings().of("back")).hasSize(6);
    }

    @Test
    void trap_4_a_segment_that_overlaps_another_is_not_deleted_over_the_network() {
        frigate(FrigateVersion.V0_18);
        Segment jumped = frigate.record("front", START.plusSeconds(14), 1).get(0);
        List<KeptItem> one = recordings().stream()
                .filter(item -> item.key().equals(jumped.path()))
                .toList();

        assertThat(words(one)).containsExactly(Word.REFUSED);

        assertThat(recordings()).hasSize(7);
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_16", "V0_17"})
    void trap_5_missing_endpoints_what_old_versions_cannot_delete_is_said_before(FrigateVersion version) {
        frigate(version);

        assertThat(opened.store().canDelete().found().orElseThrow().get(KeptKind.RECORDING))
                .isInstanceOf(CanDelete.ByItsOwnRetention.class);
        assertThat(words(recordings())).containsOnly(Word.REFUSED);
        assertThat(frigate.received()).noneMatch(asked -> asked.target().startsWith("/api/") && asked.status() == 404);
        assertThat(recordings()).hasSize(6);
    }

    @Test
    void trap_5_with_the_folder_mounted_old_versions_lose_exactly_those_files() {
        frigate(FrigateVersion.V0_17);
        opened = OpenedDoor.mounted(frigate);
        List<KeptItem> recordings = recordings();

        assertThat(words(recordings.subList(2, 4))).containsOnly(Word.DONE);

        assertThat(opened.standings(recordings.subList(2, 4))).containsOnly(Standing.GONE);
        assertThat(recordings()).hasSize(4);
    }

    @Test
    void trap_5_its_own_retention_is_lowered_and_read_back() {
        frigate(FrigateVersion.V0_17);

        var kept =
                opened.store().keepFor("front", KeptKind.RECORDING, 2).found().orElseThrow();

        assertThat(kept.days()).containsEntry(KeptKind.RECORDING, 2.0);
        assertThat(opened.store().keeps("back").found().orElseThrow().days()).containsEntry(KeptKind.RECORDING, 10.0);
        frigate.turnOn(FrigateTrap.SET_CHANGES_NOTHING);
        assertThat(opened.store()
                        .keepFor("front", KeptKind.RECORDING, 1)
                        .found()
                        .orElseThrow()
                        .days())
                .containsEntry(KeptKind.RECORDING, 2.0);
    }

    @Test
    void trap_7_thumbnails_and_previews_that_stay_are_listed_and_seen() {
        frigate(FrigateVersion.V0_18);
        Event event = event();
        frigate.review(event);
        frigate.preview("front", START, END);
        OpenedDoor.Kept kept = opened.kept("front", START, END);
        assertThat(kept.unread()).isEmpty();
        assertThat(kept.keys(KeptKind.THUMBNAIL)).hasSize(2);
        assertThat(kept.keys(KeptKind.PREVIEW)).hasSize(1);
        assertThat(kept.keys(KeptKind.SNAPSHOT)).hasSize(2);

        List<Said> said = opened.store().delete(kept.items());

        assertThat(said).hasSameSizeAs(kept.items());
        for (Said one : said) {
            boolean noWay =
                    one.item().kind() == KeptKind.THUMBNAIL || one.item().kind() == KeptKind.PREVIEW;
            assertThat(one.word())
                    .as("%s %s", one.item().kind(), one.sentence())
                    .isEqualTo(noWay ? Word.REFUSED : Word.DONE);
            assertThat(opened.standings(List.of(one.item())))
                    .containsExactly(noWay ? Standing.STILL_THERE : Standing.GONE);
        }
        OpenedDoor.Kept left = opened.kept("front", START, END);
        assertThat(left.items()).hasSize(3);
        CanDelete preview = opened.store().canDelete().found().orElseThrow().get(KeptKind.PREVIEW);
        assertThat(preview).isInstanceOf(CanDelete.No.class);
        assertThat(preview.sentence()).contains("Mount");
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_16", "V0_17", "V0_18"})
    void trap_7_with_the_folder_mounted_everything_of_the_window_goes_and_nothing_else(FrigateVersion version)
            throws IOException {
        frigate(version);
        opened = OpenedDoor.mounted(frigate);
        frigate.review(event());
        frigate.preview("front", START, END);
        frigate.preview("front", END.plusSeconds(100), END.plusSeconds(200));
        frigate.preview("back", START, END);
        List<KeptItem> all = opened.kept("front", START, END).items();
        List<String> others =
                files().stream().filter(file -> !file.contains("front")).toList();

        assertThat(words(all)).containsOnly(Word.DONE);

        assertThat(opened.standings(all)).containsOnly(Standing.GONE);
        assertThat(opened.kept("front", START, END).items()).isEmpty();
        assertThat(files()).filteredOn(file -> !file.contains("front")).isEqualTo(others);
        assertThat(files()).filteredOn(file -> file.contains("front")).hasSize(1);
    }

    @Test
    void a_review_takes_recordings_along_so_it_is_refused_unless_all_of_them_were_asked_for() {
        frigate(FrigateVersion.V0_17);
        frigate.review(event());
        OpenedDoor.Kept kept = opened.kept("front", START, END);
        List<KeptItem> partly = new ArrayList<>(kept.of(KeptKind.REVIEW));
        partly.addAll(kept.of(KeptKind.RECORDING).subList(0, 1));

        assertThat(opened.store().delete(partly)).extracting(Said::word).containsOnly(Word.REFUSED);
        assertThat(recordings()).hasSize(6);

        List<KeptItem> all = new ArrayList<>(kept.of(KeptKind.REVIEW));
        all.addAll(kept.of(KeptKind.RECORDING));
        List<Said> said = opened.store().delete(all);
        assertThat(said.get(0).word()).isEqualTo(Word.DONE);
        for (Said one : said) {
            Standing seen = opened.standings(List.of(one.item())).get(0);
            assertThat(seen).isEqualTo(one.word() == Word.DONE ? Standing.GONE : Standing.STILL_THERE);
        }
    }

    @Test
    void an_event_whose_snapshot_must_stay_is_not_deleted() {
        frigate(FrigateVersion.V0_18);
        event();
        OpenedDoor.Kept kept = opened.kept("front", START, END);

        assertThat(words(kept.of(KeptKind.EVENT))).containsExactly(Word.REFUSED);

        assertThat(opened.kept("front", START, END).keys(KeptKind.SNAPSHOT)).hasSize(2);
    }

    @Test
    void trap_9_a_removed_camera_leaves_all_its_files_and_they_are_listed() {
        frigate(FrigateVersion.V0_18);
        Asker.at(frigate.openDoor()).send("DELETE", "/api/cameras/front", "");

        OpenedDoor.Kept kept = opened.kept("front", START, END);

        assertThat(kept.unread()).isEmpty();
        assertThat(kept.of(KeptKind.RECORDING)).hasSize(6);
        assertThat(opened.standings(kept.of(KeptKind.RECORDING))).containsOnly(Standing.STILL_THERE);
        assertThat(words(kept.of(KeptKind.RECORDING))).containsOnly(Word.REFUSED);
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_17", "V0_18"})
    void exports_go_by_the_call_of_each_version(FrigateVersion version) {
        frigate(version);
        Asker asker = Asker.at(frigate.openDoor());
        asker.send("POST", "/api/export/front/start/1795403715/end/1795403735", "{}");
        asker.with("X-Cache-Bypass", "1").json("/api/exports");
        asker.with("X-Cache-Bypass", "1").json("/api/exports");
        List<KeptItem> exports = opened.kept("front", START, END).of(KeptKind.EXPORT);
        assertThat(exports).hasSize(1);

        assertThat(words(exports)).containsExactly(Word.DONE);

        assertThat(opened.standings(exports)).containsExactly(Standing.GONE);
    }

    @Test
    void a_recording_that_comes_back_after_a_restart_is_seen() {
        frigate(FrigateVersion.V0_18);
        frigate.turnOn(FrigateTrap.ROWS_COME_BACK);
        List<KeptItem> gone = recordings().subList(0, 2);
        assertThat(words(gone)).containsOnly(Word.DONE);
        assertThat(opened.standings(gone)).containsOnly(Standing.GONE);

        frigate.restart();

        assertThat(opened.standings(gone)).containsOnly(Standing.STILL_THERE);
    }

    @Test
    void nothing_is_deleted_where_that_was_not_allowed() {
        frigate(FrigateVersion.V0_18);
        opened = OpenedDoor.readingOnly(frigate);

        assertThat(words(recordings())).containsOnly(Word.REFUSED);

        assertThat(opened.store().canDelete().found().orElseThrow().values())
                .allMatch(can -> can instanceof CanDelete.No);
        assertThat(opened.store().keepFor("front", KeptKind.RECORDING, 1).found())
                .isEmpty();
        assertThat(frigate.received()).allMatch(asked -> asked.method().equals("GET"));
    }

    @Test
    void a_key_that_leads_elsewhere_is_refused() {
        frigate(FrigateVersion.V0_18);
        opened = OpenedDoor.mounted(frigate);
        KeptItem real = recordings().get(0);
        List<KeptItem> bad = List.of(
                        "recordings/2026-11-23/03/back/15.10.mp4",
                        "recordings/2026-11-23/03/front/../back/15.10.mp4",
                        "../outside.mp4",
                        "/etc/passwd",
                        "recordings/2026-11-23/03/front/99.99.mp4")
                .stream()
                .map(key -> new KeptItem(KeptKind.RECORDING, "front", real.range(), key, real.bytes()))
                .toList();

        assertThat(words(bad)).containsOnly(Word.REFUSED);
        assertThat(opened.standings(bad.subList(1, 4))).doesNotContain(Standing.GONE);
    }

    @Test
    void a_folder_that_is_not_frigates_proves_nothing() throws IOException {
        frigate(FrigateVersion.V0_18);
        List<KeptItem> items = recordings();
        Path wrong = folder.resolve("wrong");
        Files.createDirectories(wrong.resolve("recordings/2020-01-01"));

        for (Path other : List.of(wrong, folder.resolve("absent"))) {
            OpenedDoor door = OpenedDoor.mounted(frigate, other);
            assertThat(door.standings(items)).doesNotContain(Standing.GONE);
            assertThat(door.kept("front", START, END).unread()).contains(KeptKind.RECORDING);
            assertThat(door.door().footage().reach()).isNotInstanceOf(obscura.plugin.nvr.Reach.Reachable.class);
        }
        assertThat(recordings()).hasSize(6);
    }

    private Event event() {
        return frigate.event("front", "person", START.plusSeconds(22), START.plusSeconds(38));
    }

    private List<KeptItem> recordings() {
        return opened.kept("front", START, END.plusSeconds(30)).of(KeptKind.RECORDING).stream()
                .sorted(java.util.Comparator.comparing(KeptItem::key))
                .toList();
    }

    private List<Word> words(List<KeptItem> items) {
        return opened.store().delete(items).stream().map(Said::word).toList();
    }

    private List<String> files() throws IOException {
        try (var all = Files.walk(frigate.media())) {
            return all.filter(Files::isRegularFile)
                    .map(file -> frigate.media().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
