package obscura.e2e.nvr.shinobi;

import static obscura.e2e.nvr.shinobi.Beside.START;
import static obscura.e2e.nvr.shinobi.Beside.clips;
import static obscura.e2e.nvr.shinobi.Beside.list;
import static obscura.e2e.nvr.shinobi.Beside.seconds;
import static obscura.e2e.nvr.shinobi.Beside.standings;
import static obscura.e2e.nvr.shinobi.Beside.words;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deleting at a Shinobi: exactly what was meant goes, and a call that was refused or not answered is never taken for done. */
class ShinobiDeletionTest {
    @TempDir
    Path folder;

    @AutoClose
    private Beside beside;

    @BeforeEach
    void open() {
        beside = new Beside(folder);
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
