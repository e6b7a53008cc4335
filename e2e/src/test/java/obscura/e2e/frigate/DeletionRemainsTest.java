package obscura.e2e.frigate;

import static obscura.e2e.frigate.TwoCameras.END;
import static obscura.e2e.frigate.TwoCameras.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import obscura.e2e.frigate.state.Event;
import obscura.e2e.frigate.state.FrigateVersion;
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

/** What lies beside the recordings of a Frigate, or stays when its camera is gone, is listed and goes where there is a way. */
class DeletionRemainsTest {
    @TempDir
    private Path folder;

    @AutoClose
    private TwoCameras yard;

    @Test
    void trap_7_thumbnails_and_previews_that_stay_are_listed_and_seen() {
        yard = new TwoCameras(folder, FrigateVersion.V0_18);
        Event event = yard.event();
        yard.frigate.review(event);
        yard.frigate.preview("front", START, END);
        OpenedDoor.Kept kept = yard.opened.kept("front", START, END);
        assertThat(kept.unread()).isEmpty();
        assertThat(kept.keys(KeptKind.THUMBNAIL)).hasSize(2);
        assertThat(kept.keys(KeptKind.PREVIEW)).hasSize(1);
        assertThat(kept.keys(KeptKind.SNAPSHOT)).hasSize(2);

        List<Said> said = yard.opened.store().delete(kept.items());

        assertThat(said).hasSameSizeAs(kept.items());
        for (Said one : said) {
            boolean noWay =
                    one.item().kind() == KeptKind.THUMBNAIL || one.item().kind() == KeptKind.PREVIEW;
            assertThat(one.word())
                    .as("%s %s", one.item().kind(), one.sentence())
                    .isEqualTo(noWay ? Word.REFUSED : Word.DONE);
            assertThat(yard.opened.standings(List.of(one.item())))
                    .containsExactly(noWay ? Standing.STILL_THERE : Standing.GONE);
        }
        OpenedDoor.Kept left = yard.opened.kept("front", START, END);
        assertThat(left.items()).hasSize(3);
        CanDelete preview =
                yard.opened.store().canDelete().found().orElseThrow().get(KeptKind.PREVIEW);
        assertThat(preview).isInstanceOf(CanDelete.No.class);
        assertThat(preview.sentence()).contains("Mount");
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_16", "V0_17", "V0_18"})
    void trap_7_with_the_folder_mounted_everything_of_the_window_goes_and_nothing_else(FrigateVersion version)
            throws IOException {
        yard = new TwoCameras(folder, version);
        yard.opened = OpenedDoor.mounted(yard.frigate);
        yard.frigate.review(yard.event());
        yard.frigate.preview("front", START, END);
        yard.frigate.preview("front", END.plusSeconds(100), END.plusSeconds(200));
        yard.frigate.preview("back", START, END);
        List<KeptItem> all = yard.opened.kept("front", START, END).items();
        List<String> others =
                yard.files().stream().filter(file -> !file.contains("front")).toList();

        assertThat(yard.words(all)).containsOnly(Word.DONE);

        assertThat(yard.opened.standings(all)).containsOnly(Standing.GONE);
        assertThat(yard.opened.kept("front", START, END).items()).isEmpty();
        assertThat(yard.files()).filteredOn(file -> !file.contains("front")).isEqualTo(others);
        assertThat(yard.files()).filteredOn(file -> file.contains("front")).hasSize(1);
    }

    @Test
    void trap_9_a_removed_camera_leaves_all_its_files_and_they_are_listed() {
        yard = new TwoCameras(folder, FrigateVersion.V0_18);
        Asker.at(yard.frigate.openDoor()).send("DELETE", "/api/cameras/front", "");

        OpenedDoor.Kept kept = yard.opened.kept("front", START, END);

        assertThat(kept.unread())
                .as("their rows are not listed any more")
                .containsExactly(KeptKind.EVENT, KeptKind.REVIEW);
        assertThat(kept.of(KeptKind.RECORDING)).hasSize(6);
        assertThat(yard.opened.standings(kept.of(KeptKind.RECORDING))).containsOnly(Standing.STILL_THERE);
        assertThat(yard.words(kept.of(KeptKind.RECORDING))).containsOnly(Word.REFUSED);
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_17", "V0_18"})
    void exports_go_by_the_call_of_each_version(FrigateVersion version) {
        yard = new TwoCameras(folder, version);
        Asker asker = Asker.at(yard.frigate.openDoor());
        asker.send("POST", "/api/export/front/start/1795403715/end/1795403735", "{}");
        asker.with("X-Cache-Bypass", "1").json("/api/exports");
        asker.with("X-Cache-Bypass", "1").json("/api/exports");
        List<KeptItem> exports = yard.opened.kept("front", START, END).of(KeptKind.EXPORT);
        assertThat(exports).hasSize(1);

        assertThat(yard.words(exports)).containsExactly(Word.DONE);

        assertThat(yard.opened.standings(exports)).containsExactly(Standing.GONE);
    }
}
