package obscura.e2e.nvr.shinobi;

import static obscura.e2e.nvr.shinobi.Beside.START;
import static obscura.e2e.nvr.shinobi.Beside.list;
import static obscura.e2e.nvr.shinobi.Beside.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import obscura.e2e.nvr.shinobi.Beside.Listed;
import obscura.e2e.shinobi.ReceivedRequest;
import obscura.e2e.shinobi.ShinobiTrap;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.Look;
import obscura.plugin.nvr.kept.Look.Standing;
import obscura.plugin.nvr.kept.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deleting at a Shinobi: exactly what was meant goes, and what can't be known is never called gone. */
class ShinobiDeletionTest {
    @TempDir
    Path folder;

    private Beside beside;

    @BeforeEach
    void open() {
        beside = new Beside(folder);
    }

    @AfterEach
    void close() {
        beside.close();
    }

    private static List<KeptItem> clips(NvrDoor door, long from, long to) {
        return list(door, "cam1", seconds(from, to)).of(KeptKind.RECORDING);
    }

    private static List<Said.Word> words(List<Said> said) {
        return said.stream().map(Said::word).toList();
    }

    private static List<Standing> standings(List<Look> looks) {
        return looks.stream().map(Look::standing).toList();
    }

    @Test
    void clips_that_lie_across_an_edge_are_among_what_is_kept() {
        beside.shinobi.record("cam1", START, 5);
        Listed kept = list(beside.unmounted(), "cam1", seconds(15, 35));
        assertThat(kept.names(KeptKind.RECORDING))
                .containsExactly("2026-11-23T03-00-10.mp4", "2026-11-23T03-00-20.mp4", "2026-11-23T03-00-30.mp4");
        assertThat(kept.unread()).isEmpty();
    }

    @Test
    void a_range_between_two_clips_holds_none() {
        beside.shinobi.record("cam1", START, 2);
        assertThat(clips(beside.unmounted(), 20, 60)).isEmpty();
        assertThat(clips(beside.unmounted(), -60, 0)).isEmpty();
    }

    @Test
    void no_question_goes_without_both_ends_and_their_offset() {
        beside.shinobi.record("cam1", START, 3);
        NvrDoor door = beside.mounted();
        List<KeptItem> items = list(door, "cam1", seconds(0, 20)).items();
        door.store().delete(items);
        door.store().look(items);
        assertThat(beside.lists()).isNotEmpty().allMatch(ReceivedRequest::bounded);
        assertThat(beside.shinobi.rows("cam1")).containsExactly("2026-11-23T03-00-20.mp4");
    }

    @Test
    void pictures_and_pieces_go_with_the_clips() {
        beside.shinobi.record("cam1", START, 2);
        beside.shinobi.slice("cam1", START);
        NvrDoor door = beside.mounted();
        Listed kept = list(door, "cam1", seconds(0, 20));
        assertThat(kept.names(KeptKind.TIMELAPSE)).hasSize(2);
        assertThat(kept.names(KeptKind.EXPORT)).hasSize(1);
        assertThat(words(door.store().delete(kept.items()))).containsOnly(Said.Word.DONE);
        assertThat(beside.shinobi.files("cam1")).isEmpty();
        assertThat(beside.shinobi.pictures("cam1")).isEmpty();
        assertThat(beside.shinobi.pieces("cam1")).isEmpty();
    }

    @Test
    void with_its_folder_mounted_gone_is_gone() {
        beside.shinobi.record("cam1", START, 2);
        NvrDoor door = beside.mounted();
        List<KeptItem> items = list(door, "cam1", seconds(0, 10)).items();
        assertThat(items).hasSize(2);
        door.store().delete(items);
        assertThat(standings(door.store().look(items))).containsOnly(Standing.GONE);
        assertThat(standings(door.store().look(clips(door, 10, 20)))).containsExactly(Standing.STILL_THERE);
    }

    @Test
    void without_its_folder_nobody_knows_and_it_says_when_to_look_again() {
        beside.shinobi.record("cam1", START, 1);
        NvrDoor door = beside.unmounted();
        List<KeptItem> items = clips(door, 0, 10);
        assertThat(words(door.store().delete(items))).containsExactly(Said.Word.DONE);
        Look look = door.store().look(items).get(0);
        assertThat(look.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(look.how()).contains("look again after a restart of Shinobi");
    }

    @Test
    void a_file_that_stays_although_shinobi_said_ok_is_seen_on_the_disk() {
        beside.shinobi.record("cam1", START, 1);
        beside.shinobi.turnOn(ShinobiTrap.FILE_LEFT_AFTER_OK);
        List<KeptItem> items = clips(beside.mounted(), 0, 10);
        assertThat(words(beside.unmounted().store().delete(items))).containsExactly(Said.Word.DONE);
        Look look = beside.mounted().store().look(items).get(0);
        assertThat(look.standing()).isEqualTo(Standing.STILL_THERE);
        assertThat(look.how()).isEqualTo("the disk");
    }

    @Test
    void a_file_that_stays_is_removed_where_its_folder_is_mounted_and_is_not_back_after_a_restart() {
        beside.shinobi.record("cam1", START, 2);
        beside.shinobi.turnOn(ShinobiTrap.FILE_LEFT_AFTER_OK, ShinobiTrap.FRAME_LEFT_AFTER_OK);
        NvrDoor door = beside.mounted();
        List<KeptItem> items = list(door, "cam1", seconds(0, 10)).items();
        assertThat(items).hasSize(2);
        assertThat(words(door.store().delete(items))).containsOnly(Said.Word.DONE);
        beside.shinobi.restart();
        assertThat(standings(door.store().look(items))).containsOnly(Standing.GONE);
        assertThat(beside.shinobi.rows("cam1")).containsExactly("2026-11-23T03-00-10.mp4");
        assertThat(beside.shinobi.files("cam1")).hasSize(1);
        assertThat(beside.shinobi.pictures("cam1")).hasSize(1);
    }

    @Test
    void a_file_that_is_still_written_is_not_taken_for_a_forgotten_one() {
        beside.shinobi.writing("cam1", Beside.NOW.minusSeconds(30));
        Listed kept = list(beside.mounted(), "cam1", seconds(0, 3 * 3_600));
        assertThat(kept.items()).isEmpty();
        assertThat(kept.unread()).containsOnlyKeys(KeptKind.RECORDING);
        assertThat(list(beside.mounted(), "cam1", seconds(0, 3_600)).unread()).isEmpty();
    }

    @Test
    void a_file_that_stays_is_never_called_gone_and_is_seen_when_it_is_back_after_a_restart() {
        beside.shinobi.record("cam1", START, 1);
        beside.shinobi.turnOn(ShinobiTrap.FILE_LEFT_AFTER_OK);
        NvrDoor door = beside.unmounted();
        List<KeptItem> items = clips(door, 0, 10);
        door.store().delete(items);
        assertThat(standings(door.store().look(items))).containsExactly(Standing.UNKNOWN);
        beside.shinobi.restart();
        assertThat(standings(door.store().look(items))).containsExactly(Standing.STILL_THERE);
        assertThat(clips(door, 0, 10)).hasSize(1);
    }

    @Test
    void a_file_no_row_speaks_of_is_listed_from_the_disk() {
        beside.shinobi.record("cam1", START, 2);
        beside.shinobi.turnOn(ShinobiTrap.FILE_LEFT_AFTER_OK);
        beside.shinobi.turnOn(ShinobiTrap.FRAME_LEFT_AFTER_OK);
        NvrDoor door = beside.mounted();
        beside.unmounted().store().delete(list(door, "cam1", seconds(0, 10)).items());
        assertThat(list(door, "cam1", seconds(0, 20)).names(KeptKind.TIMELAPSE))
                .containsExactly("2026-11-23T03-00-07.jpg", "2026-11-23T03-00-17.jpg");
        assertThat(list(door, "cam1", seconds(0, 20)).names(KeptKind.RECORDING))
                .containsExactly("2026-11-23T03-00-00.mp4", "2026-11-23T03-00-10.mp4");
        KeptItem forgotten = clips(door, 0, 10).get(0);
        assertThat(forgotten.range()).isEqualTo(seconds(0, 10));
    }

    @Test
    void a_file_that_goes_late_is_waited_for() {
        beside.shinobi.record("cam1", START, 1);
        beside.shinobi.turnOn(ShinobiTrap.LATE_UNLINK);
        List<KeptItem> items = clips(beside.mounted(), 0, 10);
        beside.unmounted().store().delete(items);
        assertThat(standings(beside.mounted().store().look(items))).containsExactly(Standing.GONE);
        assertThat(beside.pauses).hasPositiveValue();
    }

    @Test
    void waiting_ends() {
        beside.shinobi.record("cam1", START, 1);
        NvrDoor door = beside.mounted();
        assertThat(standings(door.store().look(clips(door, 0, 10)))).containsExactly(Standing.STILL_THERE);
        assertThat(beside.pauses).hasValue(5);
    }

    @Test
    void a_row_that_stays_is_still_there() {
        beside.shinobi.record("cam1", START, 1);
        beside.shinobi.turnOn(ShinobiTrap.ROW_LEFT_AFTER_OK);
        NvrDoor door = beside.mounted();
        List<KeptItem> items = clips(door, 0, 10);
        door.store().delete(items);
        assertThat(standings(door.store().look(items))).containsExactly(Standing.STILL_THERE);
    }

    @Test
    void a_timelapse_picture_that_stays_is_seen_on_the_disk() {
        beside.shinobi.record("cam1", START, 1);
        beside.shinobi.turnOn(ShinobiTrap.FRAME_LEFT_AFTER_OK);
        NvrDoor door = beside.mounted();
        List<KeptItem> pictures = list(door, "cam1", seconds(0, 10)).of(KeptKind.TIMELAPSE);
        assertThat(words(beside.unmounted().store().delete(pictures))).containsExactly(Said.Word.DONE);
        assertThat(standings(door.store().look(pictures))).containsExactly(Standing.STILL_THERE);
    }

    @Test
    void an_empty_mount_point_proves_nothing() throws IOException {
        beside.shinobi.record("cam1", START, 1);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        NvrDoor door = beside.door("grp1", Beside.KEY, Optional.of(empty), true);
        List<KeptItem> items = clips(door, 0, 10);
        door.store().delete(items);
        assertThat(standings(door.store().look(items))).containsExactly(Standing.UNKNOWN);
    }

    @Test
    void a_monitor_with_a_storage_of_its_own_is_not_proven_by_the_usual_one() {
        beside.shinobi.record("cam1", START, 1);
        beside.shinobi.setting("cam1", "dir", "/opt/nvr/videos2/");
        NvrDoor door = beside.mounted();
        List<KeptItem> items = clips(door, 0, 10);
        door.store().delete(items);
        assertThat(standings(door.store().look(items))).containsExactly(Standing.UNKNOWN);
    }

    @Test
    void events_can_not_be_deleted_and_that_is_said_before_it_is_tried() {
        beside.shinobi.event("cam1", START.plusSeconds(5), "object");
        NvrDoor door = beside.mounted();
        List<KeptItem> events = list(door, "cam1", seconds(0, 10)).of(KeptKind.EVENT);
        assertThat(events).hasSize(1);
        assertThat(door.store()
                        .canDelete()
                        .found()
                        .orElseThrow()
                        .get(KeptKind.EVENT)
                        .sentence())
                .startsWith("Shinobi has no way to delete events");
        assertThat(words(door.store().delete(events))).containsExactly(Said.Word.REFUSED);
        assertThat(standings(door.store().look(events))).containsExactly(Standing.STILL_THERE);
    }

    @Test
    void the_last_picture_of_a_stopped_monitor_is_among_what_is_kept() {
        NvrDoor door = beside.mounted();
        assertThat(list(door, "cam1", seconds(0, 10)).names(KeptKind.LIVE_REMAINS))
                .isEmpty();
        stop();
        List<KeptItem> remains = list(door, "cam1", seconds(0, 10)).of(KeptKind.LIVE_REMAINS);
        assertThat(remains).hasSize(1);
        assertThat(words(door.store().delete(remains))).containsExactly(Said.Word.REFUSED);
        assertThat(standings(door.store().look(remains))).containsExactly(Standing.STILL_THERE);
    }

    private void stop() {
        beside.shinobi.turnOn(ShinobiTrap.LAST_PICTURE_STAYS);
        beside.shinobi.stop("cam1");
    }

    @Test
    void the_last_picture_of_a_removed_monitor_too() {
        beside.shinobi.removeMonitor("cam1");
        assertThat(list(beside.mounted(), "cam1", seconds(0, 10)).names(KeptKind.LIVE_REMAINS))
                .hasSize(1);
        beside.shinobi.turnOff(ShinobiTrap.LAST_PICTURE_STAYS);
        beside.shinobi.removeMonitor("cam2");
        beside.shinobi.addMonitor("cam3", "three", "rtsp://127.0.0.1/3");
        assertThat(list(beside.mounted(), "cam2", seconds(0, 10)).names(KeptKind.LIVE_REMAINS))
                .isEmpty();
    }

    @Test
    void where_deleting_is_not_allowed_nothing_is_asked() {
        beside.shinobi.record("cam1", START, 1);
        NvrDoor door = beside.door("grp1", Beside.KEY, Optional.of(beside.videos()), false);
        List<KeptItem> items = list(door, "cam1", seconds(0, 10)).items();
        assertThat(words(door.store().delete(items))).containsOnly(Said.Word.REFUSED);
        assertThat(beside.shinobi.received())
                .noneMatch(request -> request.path().endsWith("/delete"));
    }

    @Test
    void a_wrong_group_is_not_an_empty_camera() {
        beside.shinobi.record("cam1", START, 1);
        List<KeptItem> items = clips(beside.mounted(), 0, 10);
        NvrDoor wrong = beside.door("grpX", Beside.KEY, Optional.empty(), true);
        Listed kept = list(wrong, "cam1", seconds(0, 10));
        assertThat(kept.items()).isEmpty();
        assertThat(kept.unread()).containsKeys(KeptKind.RECORDING, KeptKind.TIMELAPSE, KeptKind.EXPORT);
        assertThat(words(wrong.store().delete(items))).containsExactly(Said.Word.SILENT);
        assertThat(standings(wrong.store().look(items))).containsExactly(Standing.UNKNOWN);
    }

    @Test
    void when_it_dies_in_the_middle_nothing_is_taken_for_done() {
        beside.shinobi.record("cam1", START, 3);
        NvrDoor door = beside.mounted();
        List<KeptItem> items = clips(door, 0, 30);
        beside.shinobi.turnOn(ShinobiTrap.DIES_AT_A_DELETE);
        assertThat(words(door.store().delete(items))).containsOnly(Said.Word.SILENT);
        assertThat(standings(door.store().look(items))).containsOnly(Standing.UNKNOWN);
        beside.shinobi.turnOff(ShinobiTrap.DIES_AT_A_DELETE);
        beside.shinobi.restart();
        assertThat(standings(door.store().look(items)))
                .containsExactlyInAnyOrder(Standing.GONE, Standing.STILL_THERE, Standing.STILL_THERE);
    }

    @Test
    void what_is_deleted_twice_was_not_there() {
        beside.shinobi.record("cam1", START, 1);
        NvrDoor door = beside.mounted();
        List<KeptItem> items = clips(door, 0, 10);
        door.store().delete(items);
        assertThat(words(door.store().delete(items))).containsExactly(Said.Word.NOT_THERE);
    }

    @Test
    void a_key_without_the_right_is_refused() {
        beside.shinobi.record("cam1", START, 1);
        beside.shinobi.addKey("small", Set.of("get_monitors", "watch_videos"));
        NvrDoor door = beside.door("grp1", "small", Optional.of(beside.videos()), true);
        Said said = door.store().delete(clips(door, 0, 10)).get(0);
        assertThat(said.word()).isEqualTo(Said.Word.REFUSED);
        assertThat(said.sentence()).contains("permissions");
    }

    @Test
    void its_own_days_are_read_and_set() {
        NvrDoor door = beside.mounted();
        assertThat(door.store().keeps("cam1").found().orElseThrow().days())
                .containsEntry(KeptKind.RECORDING, 2.0)
                .containsEntry(KeptKind.EVENT, 10.0);
        assertThat(door.store()
                        .keepFor("cam1", KeptKind.RECORDING, 0.5)
                        .found()
                        .orElseThrow()
                        .days())
                .containsEntry(KeptKind.RECORDING, 1.0);
        beside.shinobi.turnOn(ShinobiTrap.UPDATE_FAILS);
        assertThat(door.store()
                        .keepFor("cam1", KeptKind.RECORDING, 7)
                        .found()
                        .orElseThrow()
                        .days())
                .containsEntry(KeptKind.RECORDING, 1.0);
    }
}
