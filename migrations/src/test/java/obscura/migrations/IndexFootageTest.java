package obscura.migrations;

import static obscura.migrations.IndexedFolder.ALL;
import static obscura.migrations.IndexedFolder.NOON;
import static obscura.migrations.IndexedFolder.NOW;
import static obscura.migrations.IndexedFolder.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import obscura.plugin.camera.Camera;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.FoundFile;
import obscura.plugin.nvr.IndexReport;
import obscura.plugin.nvr.Loss;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.nvr.folder.FolderNvr;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.plugin.time.TimeRange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder and its index in step, round by round. */
class IndexFootageTest {
    @TempDir
    Path home;

    @AutoClose
    private IndexedFolder shop;

    @BeforeEach
    void ten_clips_of_one_camera() throws IOException {
        shop = new IndexedFolder(home);
    }

    @Test
    void a_first_round_finds_cameras_and_clips() {
        IndexReport report = shop.run();
        assertThat(report.added()).isEqualTo(10);
        assertThat(report.finished()).isTrue();
        assertThat(report.problems()).isEmpty();
        assertThat(shop.cameras.all()).extracting(Camera::name).containsExactly("yard");
        assertThat(shop.clips.recorded(shop.camera("yard").id(), ALL))
                .containsExactly(new TimeRange(START, START.plusSeconds(100)));
    }

    @Test
    void a_second_round_opens_no_file_and_changes_nothing() {
        shop.run();
        List<Clip> before = shop.all("yard");
        Nvr unopened = ChangedNvr.of(shop.folderNvr()).timing((FoundFile file) -> {
            throw new AssertionError("opened " + file.path());
        });
        IndexReport report = shop.index.run(shop.nvr.id(), unopened, Loss.DOUBTED);
        assertThat(report.files()).isEqualTo(10);
        assertThat(report.added() + report.changed() + report.removed()).isZero();
        assertThat(shop.all("yard")).isEqualTo(before);
    }

    @Test
    void a_file_that_grew_keeps_its_id() {
        shop.run();
        Clip before = shop.all("yard").get(9);
        shop.drawn.clip("yard", NOON.plusSeconds(90), Duration.ofSeconds(12));
        assertThat(shop.run().changed()).isEqualTo(1);
        assertThat(shop.all("yard").get(9).id()).isEqualTo(before.id());
        assertThat(shop.all("yard").get(9).range().length()).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void a_corrected_zone_moves_every_clip() {
        shop.run();
        FolderSettings berlin =
                new FolderSettings(shop.folder, KnownLayout.PLAIN_HOURS.pattern(), ZoneId.of("Europe/Berlin"), false);
        assertThat(shop.index
                        .run(shop.nvr.id(), new FolderNvr(berlin, NOW), Loss.DOUBTED)
                        .changed())
                .isEqualTo(10);
        assertThat(shop.all("yard").get(0).range().from()).isEqualTo(START.minus(Duration.ofHours(1)));
    }

    @Test
    void a_deleted_file_leaves_the_index_and_its_id_is_not_given_again() throws IOException {
        shop.run();
        Clip last = shop.all("yard").get(9);
        Files.delete(shop.folder.resolve(last.path()));
        assertThat(shop.run().removed()).isEqualTo(1);
        assertThat(shop.clips.find(last.id())).isEmpty();
        shop.drawn.clip("yard", NOON.plusSeconds(90), Duration.ofSeconds(10));
        shop.run();
        assertThat(shop.all("yard").get(9).id()).isNotEqualTo(last.id());
    }

    @Test
    void an_interrupt_ends_the_round_with_what_is_right_so_far() {
        Thread.currentThread().interrupt();
        IndexReport report = shop.run();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.finished()).isFalse();
        assertThat(shop.run().added()).isEqualTo(10);
    }

    @Test
    void forgetting_the_nvr_leaves_its_files() throws IOException {
        shop.run();
        new SqlNvrs(shop.database).remove(shop.nvr.id());
        assertThat(shop.cameras.all()).isEmpty();
        assertThat(shop.clips.kept()).isEmpty();
        try (Stream<Path> files = Files.list(shop.folder.resolve("yard/2026-11-23/12"))) {
            assertThat(files).hasSize(10);
        }
    }
}
