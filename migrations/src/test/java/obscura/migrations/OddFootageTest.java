package obscura.migrations;

import static obscura.migrations.IndexedFolder.NOON;
import static obscura.migrations.IndexedFolder.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import obscura.plugin.camera.Camera;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.IndexReport;
import obscura.plugin.nvr.Loss;
import obscura.plugin.nvr.folder.FolderNvr;
import obscura.plugin.nvr.pattern.KnownLayout;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and names as nobody expects them are indexed as they are, or told of. */
class OddFootageTest {
    @TempDir
    Path home;

    @AutoClose
    private IndexedFolder shop;

    @BeforeEach
    void ten_clips_of_one_camera() throws IOException {
        shop = new IndexedFolder(home);
    }

    @Test
    void a_guessed_end_is_where_the_next_clip_of_the_camera_starts() {
        for (int minutes : new int[] {0, 2, 9}) {
            shop.drawn.file(shop.drawn.path("gate", NOON.plusMinutes(minutes)) + ".ts", new byte[9], Instant.EPOCH);
        }
        shop.run();
        assertThat(shop.all("gate"))
                .extracting(clip -> clip.range().length().toMinutes())
                .containsExactly(2L, 7L, 15L);
        assertThat(shop.all("gate")).extracting(Clip::certainty).containsOnly(Certainty.END_GUESSED);
    }

    @Test
    void names_with_markup_quotes_line_breaks_and_any_letters_are_kept_as_they_are() {
        String[] names = {
            "<script>alert(1)</script>".replace("/", "\\"), "a'b\"c", "a\nb", "двор", "門", "'; DROP TABLE clip; --"
        };
        for (String name : names) {
            shop.drawn.clip(name, NOON, Duration.ofSeconds(10));
        }
        shop.run();
        assertThat(shop.cameras.all()).extracting(Camera::name).contains(names);
        for (String name : names) {
            assertThat(shop.all(name))
                    .singleElement()
                    .satisfies(
                            clip -> assertThat(shop.folder.resolve(clip.path())).exists());
        }
    }

    @Test
    void a_start_far_in_the_future_is_indexed_and_reported() {
        shop.drawn.clip("yard", NOON.plusYears(10), Duration.ofSeconds(10));
        IndexReport report = shop.run();
        assertThat(report.added()).isEqualTo(11);
        assertThat(report.problems()).singleElement().asString().contains("Check the clocks");
    }

    @Test
    void a_pattern_that_fits_nothing_is_reported() {
        FolderSettings wrong = new FolderSettings(shop.folder, KnownLayout.SHINOBI.pattern(), ZoneOffset.UTC, false);
        assertThat(shop.index
                        .run(shop.nvr.id(), new FolderNvr(wrong, NOW), Loss.DOUBTED)
                        .problems())
                .singleElement()
                .asString()
                .contains("Check the pattern");
    }

    @Test
    void a_thousand_refused_files_are_counted_and_fifty_named() throws IOException {
        Path hour = shop.folder.resolve("yard/2026-11-23/12");
        for (int i = 0; i < 1_000; i++) {
            Files.createFile(hour.resolve("odd name " + i + ".mp4"));
        }
        IndexReport report = shop.run();
        assertThat(report.refusedFiles()).isEqualTo(1_000);
        assertThat(report.refused()).hasSize(IndexReport.MOST);
    }
}
