package obscura.e2e.nvr.shinobi;

import static obscura.e2e.nvr.shinobi.Beside.START;
import static obscura.e2e.nvr.shinobi.Beside.clips;
import static obscura.e2e.nvr.shinobi.Beside.list;
import static obscura.e2e.nvr.shinobi.Beside.seconds;
import static obscura.e2e.nvr.shinobi.Beside.standings;
import static obscura.e2e.nvr.shinobi.Beside.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import obscura.e2e.shinobi.ShinobiTrap;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.Look;
import obscura.plugin.nvr.kept.Look.Standing;
import obscura.plugin.nvr.kept.Said;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Shinobi leaves on its disk although it said ok is seen, and what can't be known is never called gone. */
class ShinobiLeftFilesTest {
    @TempDir
    Path folder;

    @AutoClose
    private Beside beside;

    @BeforeEach
    void open() {
        beside = new Beside(folder);
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
}
