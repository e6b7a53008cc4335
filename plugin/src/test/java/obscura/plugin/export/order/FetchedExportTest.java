package obscura.plugin.export.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import obscura.plugin.id.ExportId;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.FarRecorder;
import obscura.plugin.nvr.FetchedFootage;
import obscura.plugin.nvr.NvrClipFiles;
import obscura.plugin.video.DrawnClip;
import obscura.plugin.video.Reels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of footage that a recorder keeps elsewhere: fetched for the work, and nowhere afterwards. */
class FetchedExportTest {
    private static final DrawnClip CLIP =
            DrawnClip.of(160, 112, 30).with(new DrawnClip.Mover(30, 24, 40, 56, 1, 0, 190, 95, 165));

    @TempDir
    Path home;

    private final FarRecorder recorder = new FarRecorder();
    private Desk desk;
    private Path fetched;

    @BeforeEach
    void footage_of_three_files_elsewhere() throws IOException {
        desk = new Desk(home);
        Path there = Files.createDirectory(home.resolve("there"));
        desk.clips.addAll(Desk.clips(Reels.cut(CLIP, 10, there), Duration.ofMillis(400)));
        for (Clip clip : desk.clips) {
            recorder.with(clip.path(), Files.readAllBytes(there.resolve(clip.path())));
        }
        fetched = Files.createDirectories(home.resolve("tmp")).resolve("footage");
        FetchedFootage footage = new FetchedFootage(fetched, FetchedFootage.Limits.NORMAL, desk.clock());
        desk.files = new NvrClipFiles(nvr -> Optional.of(recorder), footage);
    }

    private Export carriedOut() {
        ExportId id = desk.desk()
                .order(Desk.wish(Duration.ZERO, Duration.ofMillis(1200), false))
                .id();
        desk.carryOut().carryOut(id);
        return desk.find(id);
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("tmp"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void it_is_made_and_the_footage_is_gone() throws IOException {
        Export done = carriedOut();
        assertThat(done.failure()).isEmpty();
        assertThat(done.result().orElseThrow().frames()).isEqualTo(30);
        assertThat(left()).isEmpty();
        assertThat(fetched).exists();
    }

    @Test
    void a_recorder_that_dies_in_the_middle_fails_it_in_one_sentence_and_nothing_is_left() throws IOException {
        recorder.dying = true;
        Export failed = carriedOut();
        assertThat(failed.state()).isEqualTo(ExportState.FAILED);
        assertThat(failed.failure()).contains("The recorder broke off in the middle.");
        assertThat(left()).isEmpty();
        assertThat(Files.exists(home.resolve("exports").resolve(failed.id().toString())))
                .isFalse();
    }

    @Test
    void a_clip_that_vanished_there_fails_it_with_the_recorders_word() throws IOException {
        desk.clips.set(
                1,
                new Clip(
                        desk.clips.get(1).id(),
                        desk.clips.get(1).camera(),
                        desk.clips.get(1).range(),
                        desk.clips.get(1).nvr(),
                        "vanished.mp4",
                        10));
        assertThat(carriedOut().failure()).contains("It is not there any more.");
        assertThat(left()).isEmpty();
    }
}
