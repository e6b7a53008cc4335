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
import obscura.e2e.nvr.shinobi.Beside.Listed;
import obscura.e2e.shinobi.ShinobiTrap;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.Look.Standing;
import obscura.plugin.nvr.kept.Said;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything a Shinobi keeps of a camera is listed, whether its rows speak of it or not. */
class ShinobiKeptTest {
    @TempDir
    Path folder;

    @AutoClose
    private Beside beside;

    @BeforeEach
    void open() {
        beside = new Beside(folder);
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
    void a_file_that_is_still_written_is_not_taken_for_a_forgotten_one() {
        beside.shinobi.writing("cam1", Beside.NOW.minusSeconds(30));
        Listed kept = list(beside.mounted(), "cam1", seconds(0, 3 * 3_600));
        assertThat(kept.items()).isEmpty();
        assertThat(kept.unread()).containsOnlyKeys(KeptKind.RECORDING);
        assertThat(list(beside.mounted(), "cam1", seconds(0, 3_600)).unread()).isEmpty();
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
}
