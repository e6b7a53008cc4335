package obscura.e2e.frigate;

import static obscura.e2e.frigate.TwoCameras.END;
import static obscura.e2e.frigate.TwoCameras.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** Nothing goes at Frigate that was not asked for, was not allowed or is not its own. Traps stand in the names. */
class DeletionBoundsTest {
    @TempDir
    private Path folder;

    @AutoClose
    private TwoCameras yard;

    @Test
    void trap_4_inclusive_range_only_the_segments_that_were_asked_for_go() {
        yard = new TwoCameras(folder, FrigateVersion.V0_18);
        List<KeptItem> recordings = yard.recordings();

        assertThat(yard.words(List.of(recordings.get(1), recordings.get(3), recordings.get(4))))
                .containsOnly(Word.DONE);

        assertThat(yard.opened.standings(recordings))
                .containsExactly(
                        Standing.STILL_THERE,
                        Standing.GONE,
                        Standing.STILL_THERE,
                        Standing.GONE,
                        Standing.GONE,
                        Standing.STILL_THERE);
        assertThat(yard.frigate.book().recordings().of("back")).hasSize(6);
    }

    @Test
    void trap_4_a_segment_that_overlaps_another_is_not_deleted_over_the_network() {
        yard = new TwoCameras(folder, FrigateVersion.V0_18);
        Segment jumped = yard.frigate.record("front", START.plusSeconds(14), 1).get(0);
        List<KeptItem> one = yard.recordings().stream()
                .filter(item -> item.key().equals(jumped.path()))
                .toList();

        assertThat(yard.words(one)).containsExactly(Word.REFUSED);

        assertThat(yard.recordings()).hasSize(7);
    }

    @Test
    void a_review_takes_recordings_along_so_it_is_refused_unless_all_of_them_were_asked_for() {
        yard = new TwoCameras(folder, FrigateVersion.V0_17);
        yard.frigate.review(yard.event());
        OpenedDoor.Kept kept = yard.opened.kept("front", START, END);
        List<KeptItem> partly = new ArrayList<>(kept.of(KeptKind.REVIEW));
        partly.addAll(kept.of(KeptKind.RECORDING).subList(0, 1));

        assertThat(yard.opened.store().delete(partly)).extracting(Said::word).containsOnly(Word.REFUSED);
        assertThat(yard.recordings()).hasSize(6);

        List<KeptItem> all = new ArrayList<>(kept.of(KeptKind.REVIEW));
        all.addAll(kept.of(KeptKind.RECORDING));
        List<Said> said = yard.opened.store().delete(all);
        assertThat(said.get(0).word()).isEqualTo(Word.DONE);
        for (Said one : said) {
            Standing seen = yard.opened.standings(List.of(one.item())).get(0);
            assertThat(seen).isEqualTo(one.word() == Word.DONE ? Standing.GONE : Standing.STILL_THERE);
        }
    }

    @Test
    void an_event_whose_snapshot_must_stay_is_not_deleted() {
        yard = new TwoCameras(folder, FrigateVersion.V0_18);
        yard.event();
        OpenedDoor.Kept kept = yard.opened.kept("front", START, END);

        assertThat(yard.words(kept.of(KeptKind.EVENT))).containsExactly(Word.REFUSED);

        assertThat(yard.opened.kept("front", START, END).keys(KeptKind.SNAPSHOT))
                .hasSize(2);
    }

    @Test
    void nothing_is_deleted_where_that_was_not_allowed() {
        yard = new TwoCameras(folder, FrigateVersion.V0_18);
        yard.opened = OpenedDoor.readingOnly(yard.frigate);

        assertThat(yard.words(yard.recordings())).containsOnly(Word.REFUSED);

        assertThat(yard.opened.store().canDelete().found().orElseThrow().values())
                .allMatch(can -> can instanceof CanDelete.No);
        assertThat(yard.opened.store().keepFor("front", KeptKind.RECORDING, 1).found())
                .isEmpty();
        assertThat(yard.frigate.received()).allMatch(asked -> asked.method().equals("GET"));
    }

    @Test
    void a_key_that_leads_elsewhere_is_refused() {
        yard = new TwoCameras(folder, FrigateVersion.V0_18);
        yard.opened = OpenedDoor.mounted(yard.frigate);
        KeptItem real = yard.recordings().get(0);
        List<KeptItem> bad = List.of(
                        "recordings/2026-11-23/03/back/15.10.mp4",
                        "recordings/2026-11-23/03/front/../back/15.10.mp4",
                        "../outside.mp4",
                        "/etc/passwd",
                        "recordings/2026-11-23/03/front/99.99.mp4")
                .stream()
                .map(key -> new KeptItem(KeptKind.RECORDING, "front", real.range(), key, real.bytes()))
                .toList();

        assertThat(yard.words(bad)).containsOnly(Word.REFUSED);
        assertThat(yard.opened.standings(bad.subList(1, 4))).doesNotContain(Standing.GONE);
    }

    @Test
    void a_folder_that_is_not_frigates_proves_nothing() throws IOException {
        yard = new TwoCameras(folder, FrigateVersion.V0_18);
        List<KeptItem> items = yard.recordings();
        Path wrong = folder.resolve("wrong");
        Files.createDirectories(wrong.resolve("recordings/2020-01-01"));

        for (Path other : List.of(wrong, folder.resolve("absent"))) {
            OpenedDoor door = OpenedDoor.mounted(yard.frigate, other);
            assertThat(door.standings(items)).doesNotContain(Standing.GONE);
            assertThat(door.kept("front", START, END).unread()).contains(KeptKind.RECORDING);
            assertThat(door.door().footage().reach()).isNotInstanceOf(obscura.plugin.nvr.Reach.Reachable.class);
        }
        assertThat(yard.recordings()).hasSize(6);
    }
}
