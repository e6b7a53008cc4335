package obscura.e2e.frigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.FrigateVersion;
import obscura.plugin.nvr.kept.CanDelete;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.Look.Standing;
import obscura.plugin.nvr.kept.Said.Word;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Frigate says it deleted is looked at again, and what it has no way to delete is said before. Traps stand in the names. */
class DeletionTrapsTest {
    @TempDir
    private Path folder;

    @AutoClose
    private TwoCameras yard;

    @Test
    void trap_1_stale_cache_a_list_right_after_a_deletion_does_not_show_what_is_gone() {
        yard = new TwoCameras(folder, FrigateVersion.V0_18);
        List<KeptItem> recordings = yard.recordings();
        assertThat(recordings).hasSize(6);

        assertThat(yard.words(recordings.subList(1, 3))).containsOnly(Word.DONE);

        assertThat(yard.recordings()).hasSize(4);
        assertThat(yard.frigate.received())
                .filteredOn(
                        asked -> asked.method().equals("GET") && asked.target().startsWith("/api/"))
                .allMatch(asked -> asked.bypassedCache());
    }

    @ParameterizedTest
    @EnumSource(names = {"FILE_LEFT_AFTER_SUCCESS", "FILE_LEFT_SILENTLY", "DELETE_CHANGES_NOTHING"})
    void trap_2_success_with_the_file_left_is_seen_as_still_there(FrigateTrap trap) {
        yard = new TwoCameras(folder, FrigateVersion.V0_18);
        yard.frigate.turnOn(trap);
        List<KeptItem> recordings = yard.recordings();

        assertThat(yard.words(recordings.subList(0, 2))).containsOnly(Word.DONE);

        assertThat(yard.opened.standings(recordings.subList(0, 2))).contains(Standing.STILL_THERE);
        assertThat(yard.recordings()).hasSizeGreaterThan(4);
    }

    @Test
    void trap_2_where_the_folder_is_mounted_the_file_that_was_left_goes_too() {
        yard = new TwoCameras(folder, FrigateVersion.V0_18);
        yard.frigate.turnOn(FrigateTrap.FILE_LEFT_AFTER_SUCCESS);
        yard.opened = OpenedDoor.mounted(yard.frigate);
        List<KeptItem> gone = yard.recordings().subList(0, 2);

        assertThat(yard.words(gone)).containsOnly(Word.DONE);

        assertThat(yard.opened.standings(gone)).containsOnly(Standing.GONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_16", "V0_17"})
    void trap_5_missing_endpoints_what_old_versions_cannot_delete_is_said_before(FrigateVersion version) {
        yard = new TwoCameras(folder, version);

        assertThat(yard.opened.store().canDelete().found().orElseThrow().get(KeptKind.RECORDING))
                .isInstanceOf(CanDelete.ByItsOwnRetention.class);
        assertThat(yard.words(yard.recordings())).containsOnly(Word.REFUSED);
        assertThat(yard.frigate.received())
                .noneMatch(asked -> asked.target().startsWith("/api/") && asked.status() == 404);
        assertThat(yard.recordings()).hasSize(6);
    }

    @Test
    void trap_5_with_the_folder_mounted_old_versions_lose_exactly_those_files() {
        yard = new TwoCameras(folder, FrigateVersion.V0_17);
        yard.opened = OpenedDoor.mounted(yard.frigate);
        List<KeptItem> recordings = yard.recordings();

        assertThat(yard.words(recordings.subList(2, 4))).containsOnly(Word.DONE);

        assertThat(yard.opened.standings(recordings.subList(2, 4))).containsOnly(Standing.GONE);
        assertThat(yard.recordings()).hasSize(4);
    }

    @Test
    void trap_5_its_own_retention_is_lowered_and_read_back() {
        yard = new TwoCameras(folder, FrigateVersion.V0_17);

        var kept = yard.opened
                .store()
                .keepFor("front", KeptKind.RECORDING, 2)
                .found()
                .orElseThrow();

        assertThat(kept.days()).containsEntry(KeptKind.RECORDING, 2.0);
        assertThat(yard.opened.store().keeps("back").found().orElseThrow().days())
                .containsEntry(KeptKind.RECORDING, 10.0);
        yard.frigate.turnOn(FrigateTrap.SET_CHANGES_NOTHING);
        assertThat(yard.opened
                        .store()
                        .keepFor("front", KeptKind.RECORDING, 1)
                        .found()
                        .orElseThrow()
                        .days())
                .containsEntry(KeptKind.RECORDING, 2.0);
    }

    @Test
    void a_recording_that_comes_back_after_a_restart_is_seen() {
        yard = new TwoCameras(folder, FrigateVersion.V0_18);
        yard.frigate.turnOn(FrigateTrap.ROWS_COME_BACK);
        List<KeptItem> gone = yard.recordings().subList(0, 2);
        assertThat(yard.words(gone)).containsOnly(Word.DONE);
        assertThat(yard.opened.standings(gone)).containsOnly(Standing.GONE);

        yard.frigate.restart();

        assertThat(yard.opened.standings(gone)).containsOnly(Standing.STILL_THERE);
    }
}
