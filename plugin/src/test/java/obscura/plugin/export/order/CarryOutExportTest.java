package obscura.plugin.export.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import obscura.plugin.ObscuraException;
import obscura.plugin.export.Digest;
import obscura.plugin.export.Progress;
import obscura.plugin.export.VerifyExport;
import obscura.plugin.id.ExportId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.plugin.nvr.Clip;
import obscura.plugin.seal.SiteKey;
import obscura.plugin.video.DrawnClip;
import obscura.plugin.video.Reel;
import obscura.plugin.video.Reels;
import obscura.plugin.video.libav.LibavFiles;
import obscura.plugin.work.Bounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an order to its files, or to one sentence why there are none. */
class CarryOutExportTest {
    private static final Duration EACH = Duration.ofMillis(400);
    private static final DrawnClip CLIP =
            DrawnClip.of(160, 112, 30).with(new DrawnClip.Mover(30, 24, 40, 56, 1, 0, 190, 95, 165));

    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void footage_of_three_files() throws IOException {
        desk = new Desk(home);
        Reel reel = Reels.cut(CLIP, 10, Files.createDirectory(home.resolve("recordings")));
        desk.clips.addAll(Desk.clips(reel, EACH));
    }

    private ExportId order(double from, double to) {
        return desk.desk().order(Desk.wish(seconds(from), seconds(to), false)).id();
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private List<Path> filesBelow(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private void assertNothingLeft() throws IOException {
        assertThat(filesBelow(home.resolve("exports"))).isEmpty();
        assertThat(filesBelow(home.resolve("tmp"))).isEmpty();
    }

    @Test
    void an_order_becomes_files_a_receipt_a_note_and_a_row() throws IOException {
        ExportId id = order(0.2, 1.1);
        desk.carryOut().carryOut(id);

        Export done = desk.find(id);
        assertThat(done.failure()).isEmpty();
        assertThat(done.state()).isEqualTo(ExportState.DONE);
        ExportResult result = done.result().orElseThrow();
        Path file = desk.folders.file(id, ExportFolders.EXPORT);
        assertThat(result.frames()).isEqualTo(23);
        assertThat(result.sha256()).isEqualTo(Digest.of(file));
        assertThat(result.bytes()).isEqualTo(Files.size(file));
        assertThat(result.holes()).isEmpty();
        assertThat(done.expires()).contains(desk.now.plus(Desk.KEPT));
        assertThat(done.isDownloadable(desk.now)).isTrue();
        assertThat(new VerifyExport(new LibavFiles())
                        .verify(
                                file,
                                desk.folders.file(id, ExportFolders.RECEIPT),
                                Optional.of(SiteKey.in(home.resolve("keys")).fingerprint()),
                                Progress.SILENT)
                        .broken())
                .isEmpty();
        assertThat(filesBelow(home.resolve("exports")))
                .extracting(path -> path.getFileName().toString())
                .containsExactlyInAnyOrder("export.mp4", "receipt.json", "receipt.html");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(filesBelow(home.resolve("tmp"))).isEmpty();
        assertThat(desk.journal).extracting(n -> n.act()).containsExactly(Act.ORDER_EXPORT, Act.FINISH_EXPORT);
        assertThat(desk.journal.get(1).result()).isEqualTo(Result.DONE);
    }

    @Test
    void carried_out_twice_it_is_done_once() {
        ExportId id = order(0, 1.2);
        CarryOutExport carryOut = desk.carryOut();
        carryOut.carryOut(id);
        carryOut.carryOut(id);

        assertThat(desk.journal).hasSize(2);
    }

    @Test
    void where_nothing_was_recorded_the_result_says_so() throws IOException {
        desk.clips.remove(1);
        Files.delete(home.resolve("recordings/hall-camera-part1.mp4"));
        ExportId id = order(0, 9);
        desk.carryOut().carryOut(id);

        Export done = desk.find(id);
        assertThat(done.state()).as(done.failure()).isEqualTo(ExportState.DONE);
        assertThat(done.result().orElseThrow().frames()).isEqualTo(20);
        assertThat(done.result().orElseThrow().holes())
                .singleElement()
                .satisfies(hole -> assertThat(hole.from()).isEqualTo(Desk.START.plusMillis(1200)));
    }

    @Test
    void a_range_without_any_footage_is_refused_in_words() throws IOException {
        ExportId id = order(100, 200);
        desk.carryOut().carryOut(id);

        assertThat(desk.find(id).state()).isEqualTo(ExportState.FAILED);
        assertThat(desk.find(id).failure()).contains("Nothing was recorded");
        assertThat(desk.journal.get(1).result()).isEqualTo(Result.FAILED);
        assertNothingLeft();
    }

    @Test
    void footage_that_vanished_since_it_was_indexed_ends_it() throws IOException {
        Files.delete(home.resolve("recordings/hall-camera-part2.mp4"));
        ExportId id = order(0, 1.2);
        desk.carryOut().carryOut(id);

        assertThat(desk.find(id).state()).isEqualTo(ExportState.FAILED);
        assertThat(desk.find(id).failure()).contains("There is no file").doesNotContain(home.toString());
        assertNothingLeft();
    }

    @Test
    void cancelled_while_it_runs_it_stops_and_leaves_nothing() throws IOException {
        ExportId id = order(0, 1.2);
        Exports cancelling =
                new CancellingExports(desk.exports, () -> desk.desk().cancel(id, Desk.ANNA));
        carryOut(cancelling).carryOut(id);

        assertThat(desk.find(id).state()).isEqualTo(ExportState.CANCELLED);
        assertThat(desk.journal).extracting(n -> n.act()).containsExactly(Act.ORDER_EXPORT, Act.CANCEL_EXPORT);
        assertNothingLeft();
    }

    @Test
    void cancelled_before_its_turn_it_never_begins() throws IOException {
        ExportId id = order(0, 1.2);
        desk.desk().cancel(id, Desk.ANNA);
        desk.carryOut().carryOut(id);

        assertThat(desk.queue).isEmpty();
        assertThat(desk.find(id).state()).isEqualTo(ExportState.CANCELLED);
        assertThatThrownBy(() -> desk.desk().cancel(id, Desk.ANNA)).hasMessageContaining("cancelled");
        assertNothingLeft();
    }

    @Test
    void without_room_on_the_disk_it_does_not_begin() throws IOException {
        Clip first = desk.clips.get(0);
        desk.clips.set(
                0, new Clip(first.id(), first.camera(), first.range(), first.nvr(), first.path(), Long.MAX_VALUE / 4));
        ExportId id = order(0, 1.2);
        desk.carryOut().carryOut(id);

        assertThat(desk.find(id).failure()).contains("MB free").contains("make room");
        assertNothingLeft();
    }

    @Test
    void told_to_stop_it_leaves_the_order_to_be_carried_out_again() throws IOException {
        ExportId id = order(0, 1.2);
        Exports closing =
                new CancellingExports(desk.exports, () -> Thread.currentThread().interrupt());

        assertThatThrownBy(() -> carryOut(closing).carryOut(id)).hasMessageContaining("goes on when it is back");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(desk.find(id).state()).isEqualTo(ExportState.RUNNING);

        desk.carryOut().carryOut(id);
        assertThat(desk.find(id).state()).isEqualTo(ExportState.DONE);
    }

    private CarryOutExport carryOut(Exports exports) throws IOException {
        return new CarryOutExport(
                exports,
                new CarryOutExport.Footage(
                        Desk.index(desk.clips),
                        clip -> home.resolve("recordings").resolve(clip.path())),
                Desk.workers(Files.createDirectories(home.resolve("tmp"))),
                Bounds.EXPORT,
                desk.folders,
                desk.journal(),
                desk.signature(),
                () -> Desk.KEPT,
                desk.clock());
    }

    @Test
    void without_a_journal_nothing_is_finished() throws IOException {
        ExportId id = order(0, 1.2);
        desk.journalBroken = true;

        assertThatThrownBy(() -> desk.carryOut().carryOut(id)).isInstanceOf(ObscuraException.class);
        assertThat(desk.find(id).state()).isEqualTo(ExportState.RUNNING);
        assertThat(filesBelow(home.resolve("exports"))).isEmpty();

        assertThatThrownBy(() -> order(0, 1)).isInstanceOf(ObscuraException.class);
        assertThat(desk.exports.in(ExportState.QUEUED)).isEmpty();
        assertThat(desk.queue).containsExactly(id);
    }

    @Test
    void what_expired_loses_its_files_first_and_its_state_then() throws IOException {
        ExportId id = order(0, 1.2);
        desk.carryOut().carryOut(id);
        desk.now = desk.now.plus(Desk.KEPT);
        assertThat(desk.find(id).isDownloadable(desk.now)).isFalse();

        desk.desk().expire();

        assertThat(desk.find(id).state()).isEqualTo(ExportState.DELETED);
        assertThat(desk.journal.get(2).act()).isEqualTo(Act.DELETE_EXPORT);
        assertThat(desk.journal.get(2).who()).isEqualTo(Who.OBSCURA);
        assertNothingLeft();
    }

    @Test
    void deleted_while_somebody_downloads_it_is_read_to_the_end() throws IOException {
        ExportId id = order(0, 1.2);
        desk.carryOut().carryOut(id);
        String whole = Digest.of(desk.folders.file(id, ExportFolders.EXPORT));
        try (InputStream download = Files.newInputStream(desk.folders.file(id, ExportFolders.EXPORT))) {
            byte[] first = download.readNBytes(100);
            desk.desk().delete(id, Desk.ANNA);
            byte[] rest = download.readAllBytes();
            Path copy = home.resolve("copy.mp4");
            Files.write(copy, first);
            Files.write(copy, rest, java.nio.file.StandardOpenOption.APPEND);
            assertThat(Digest.of(copy)).isEqualTo(whole);
        }
        assertThat(desk.find(id).state()).isEqualTo(ExportState.DELETED);
        assertThat(desk.find(id).result()).isPresent();
        assertNothingLeft();
    }

    @Test
    void a_link_in_its_folder_is_removed_and_not_followed() throws IOException {
        ExportId id = order(0, 1.2);
        desk.carryOut().carryOut(id);
        Path outside = Files.createDirectory(home.resolve("outside"));
        Files.writeString(outside.resolve("mine"), "mine");
        Files.createSymbolicLink(desk.folders.folder(id).resolve("link"), outside);

        desk.desk().delete(id, Desk.ANNA);

        assertThat(outside.resolve("mine")).exists();
        assertNothingLeft();
    }

    @Test
    void whatever_was_half_made_before_is_made_anew() throws IOException {
        ExportId id = order(0, 1.2);
        assertThat(desk.exports.update(desk.find(id).running())).isTrue();
        Path half = Files.createDirectories(home.resolve("tmp/export-" + id));
        Files.writeString(half.resolve("export.mp4"), "half");
        Files.writeString(Files.createDirectories(home.resolve("exports/" + id)).resolve("receipt.json"), "half");

        desk.desk().resume();
        assertThat(desk.queue).contains(id);
        desk.carryOut().carryOut(id);

        assertThat(desk.find(id).state()).isEqualTo(ExportState.DONE);
        assertThat(Digest.of(desk.folders.file(id, ExportFolders.EXPORT)))
                .isEqualTo(desk.find(id).result().orElseThrow().sha256());
    }
}
