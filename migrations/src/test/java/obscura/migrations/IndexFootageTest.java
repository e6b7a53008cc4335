package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import obscura.plugin.camera.Camera;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.DrawnRecordings;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.FoundFile;
import obscura.plugin.nvr.IndexFootage;
import obscura.plugin.nvr.IndexReport;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Loss;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.nvr.Reach;
import obscura.plugin.nvr.folder.FolderNvr;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.plugin.time.TimeRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder and its index in step, round by round, and what must never make the index forget. */
class IndexFootageTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 23, 12, 0);
    private static final Instant START = NOON.toInstant(ZoneOffset.UTC);
    private static final TimeRange ALL = new TimeRange(START.minus(Duration.ofDays(9)), START.plus(Duration.ofDays(9)));
    private static final Clock NOW = Clock.fixed(START.plus(Duration.ofDays(1)), ZoneOffset.UTC);

    @TempDir
    Path home;

    private Path folder;
    private Database database;
    private SqlClips clips;
    private SqlCameras cameras;
    private IndexFootage index;
    private DrawnRecordings drawn;
    private KnownNvr nvr;

    @BeforeEach
    void ten_clips_of_one_camera() throws IOException {
        folder = Files.createDirectories(home.resolve("recordings"));
        database = Database.open(home.resolve("obscura.db"));
        clips = new SqlClips(database);
        cameras = new SqlCameras(database);
        index = new IndexFootage(cameras, new SqlClipIndex(database), NOW);
        drawn = new DrawnRecordings(folder, KnownLayout.PLAIN_HOURS, ZoneOffset.UTC);
        for (int i = 0; i < 10; i++) {
            drawn.clip("yard", NOON.plusSeconds(10L * i), Duration.ofSeconds(10));
        }
        nvr = new SqlNvrs(database).add("shop", drawn.settings());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_first_round_finds_cameras_and_clips() {
        IndexReport report = run();
        assertThat(report.added()).isEqualTo(10);
        assertThat(report.finished()).isTrue();
        assertThat(report.problems()).isEmpty();
        assertThat(cameras.all()).extracting(Camera::name).containsExactly("yard");
        assertThat(clips.recorded(camera("yard").id(), ALL))
                .containsExactly(new TimeRange(START, START.plusSeconds(100)));
    }

    @Test
    void a_second_round_opens_no_file_and_changes_nothing() {
        run();
        List<Clip> before = all("yard");
        Nvr unopened = ChangedNvr.of(folderNvr()).timing((FoundFile file) -> {
            throw new AssertionError("opened " + file.path());
        });
        IndexReport report = index.run(nvr.id(), unopened, Loss.DOUBTED);
        assertThat(report.files()).isEqualTo(10);
        assertThat(report.added() + report.changed() + report.removed()).isZero();
        assertThat(all("yard")).isEqualTo(before);
    }

    @Test
    void a_file_that_grew_keeps_its_id() {
        run();
        Clip before = all("yard").get(9);
        drawn.clip("yard", NOON.plusSeconds(90), Duration.ofSeconds(12));
        assertThat(run().changed()).isEqualTo(1);
        assertThat(all("yard").get(9).id()).isEqualTo(before.id());
        assertThat(all("yard").get(9).range().length()).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void a_corrected_zone_moves_every_clip() {
        run();
        FolderSettings berlin =
                new FolderSettings(folder, KnownLayout.PLAIN_HOURS.pattern(), ZoneId.of("Europe/Berlin"), false);
        assertThat(index.run(nvr.id(), new FolderNvr(berlin, NOW), Loss.DOUBTED).changed())
                .isEqualTo(10);
        assertThat(all("yard").get(0).range().from()).isEqualTo(START.minus(Duration.ofHours(1)));
    }

    @Test
    void a_deleted_file_leaves_the_index_and_its_id_is_not_given_again() throws IOException {
        run();
        Clip last = all("yard").get(9);
        Files.delete(folder.resolve(last.path()));
        assertThat(run().removed()).isEqualTo(1);
        assertThat(clips.find(last.id())).isEmpty();
        drawn.clip("yard", NOON.plusSeconds(90), Duration.ofSeconds(10));
        run();
        assertThat(all("yard").get(9).id()).isNotEqualTo(last.id());
    }

    @Test
    void a_folder_that_is_missing_or_empty_makes_nothing_forgotten() throws IOException {
        run();
        Files.move(folder, home.resolve("unmounted"));
        stays(run(), Reach.Missing.class);
        Files.createDirectory(folder);
        stays(run(), Reach.Empty.class);
        Files.delete(folder);
        Files.writeString(folder, "no folder");
        stays(run(), Reach.Unreadable.class);
    }

    private void stays(IndexReport report, Class<? extends Reach> reach) {
        assertThat(report.reach()).isInstanceOf(reach);
        assertThat(report.notRemoved()).isEqualTo(10);
        assertThat(report.finished()).isFalse();
        assertThat(report.problems()).containsExactly(report.reach().sentence());
        assertThat(all("yard")).hasSize(10);
    }

    @Test
    void when_more_than_half_is_gone_nothing_is_forgotten_until_a_person_says_so() throws IOException {
        run();
        for (int i = 0; i < 6; i++) {
            Files.delete(folder.resolve(all("yard").get(i).path()));
        }
        IndexReport doubted = run();
        assertThat(doubted.notRemoved()).isEqualTo(6);
        assertThat(doubted.problems()).singleElement().asString().contains("6 of 10 clips are not found");
        assertThat(all("yard")).hasSize(10);
        assertThat(index.run(nvr.id(), folderNvr(), Loss.BELIEVED).removed()).isEqualTo(6);
        assertThat(all("yard")).hasSize(4);
    }

    @Test
    void half_may_be_gone() throws IOException {
        run();
        for (int i = 0; i < 5; i++) {
            Files.delete(folder.resolve(all("yard").get(i).path()));
        }
        List<Clip> left = all("yard").subList(5, 10);
        assertThat(run().removed()).isEqualTo(5);
        assertThat(all("yard")).isEqualTo(left);
    }

    @Test
    void a_file_replaced_by_a_link_is_not_read_and_not_forgotten() throws IOException {
        run();
        Path file = folder.resolve(all("yard").get(3).path());
        Files.move(file, home.resolve("elsewhere.mp4"));
        Files.createSymbolicLink(file, home.resolve("elsewhere.mp4"));
        IndexReport report = run();
        assertThat(report.refusedFiles()).isEqualTo(1);
        assertThat(report.refused().get(0).why()).contains("a link");
        assertThat(report.notRemoved()).isEqualTo(1);
        assertThat(all("yard")).hasSize(10);
    }

    @Test
    void what_lies_in_a_folder_that_could_not_be_listed_is_not_forgotten() throws IOException {
        run();
        Files.delete(folder.resolve(all("yard").get(0).path()));
        Nvr real = folderNvr();
        Nvr closed = ChangedNvr.of(real).listing(into -> {
            real.list(into);
            into.unread("yard/2026-11-23", "Obscura has no right to read it.");
        });
        IndexReport report = index.run(nvr.id(), closed, Loss.DOUBTED);
        assertThat(report.notRemoved()).isEqualTo(1);
        assertThat(report.problems()).singleElement().asString().contains("yard/2026-11-23");
        assertThat(all("yard")).hasSize(10);
        assertThat(run().removed()).isEqualTo(1);
    }

    @Test
    void a_folder_that_disappears_during_the_round_makes_nothing_forgotten() {
        run();
        Nvr unmounting = ChangedNvr.of(folderNvr()).listing(into -> {
            assertThat(folder.toFile().renameTo(home.resolve("unmounted").toFile()))
                    .isTrue();
            assertThat(folder.toFile().mkdir()).isTrue();
        });
        IndexReport report = index.run(nvr.id(), unmounting, Loss.BELIEVED);
        assertThat(report.reach()).isInstanceOf(Reach.Empty.class);
        assertThat(report.notRemoved()).isEqualTo(10);
        assertThat(all("yard")).hasSize(10);
    }

    @Test
    void an_interrupt_ends_the_round_with_what_is_right_so_far() {
        Thread.currentThread().interrupt();
        IndexReport report = run();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.finished()).isFalse();
        assertThat(run().added()).isEqualTo(10);
    }

    @Test
    void an_interrupted_round_forgets_nothing() throws IOException {
        run();
        Files.delete(folder.resolve(all("yard").get(0).path()));
        Thread.currentThread().interrupt();
        assertThat(run().removed()).isZero();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(all("yard")).hasSize(10);
    }

    @Test
    void a_guessed_end_is_where_the_next_clip_of_the_camera_starts() {
        for (int minutes : new int[] {0, 2, 9}) {
            drawn.file(drawn.path("gate", NOON.plusMinutes(minutes)) + ".ts", new byte[9], Instant.EPOCH);
        }
        run();
        assertThat(all("gate"))
                .extracting(clip -> clip.range().length().toMinutes())
                .containsExactly(2L, 7L, 15L);
        assertThat(all("gate")).extracting(Clip::certainty).containsOnly(Certainty.END_GUESSED);
    }

    @Test
    void names_with_markup_quotes_line_breaks_and_any_letters_are_kept_as_they_are() {
        String[] names = {
            "<script>alert(1)</script>".replace("/", "\\"), "a'b\"c", "a\nb", "двор", "門", "'; DROP TABLE clip; --"
        };
        for (String name : names) {
            drawn.clip(name, NOON, Duration.ofSeconds(10));
        }
        run();
        assertThat(cameras.all()).extracting(Camera::name).contains(names);
        for (String name : names) {
            assertThat(all(name))
                    .singleElement()
                    .satisfies(clip -> assertThat(folder.resolve(clip.path())).exists());
        }
    }

    @Test
    void a_start_far_in_the_future_is_indexed_and_reported() {
        drawn.clip("yard", NOON.plusYears(10), Duration.ofSeconds(10));
        IndexReport report = run();
        assertThat(report.added()).isEqualTo(11);
        assertThat(report.problems()).singleElement().asString().contains("Check the clocks");
    }

    @Test
    void a_pattern_that_fits_nothing_is_reported() {
        FolderSettings wrong = new FolderSettings(folder, KnownLayout.SHINOBI.pattern(), ZoneOffset.UTC, false);
        assertThat(index.run(nvr.id(), new FolderNvr(wrong, NOW), Loss.DOUBTED).problems())
                .singleElement()
                .asString()
                .contains("Check the pattern");
    }

    @Test
    void a_thousand_refused_files_are_counted_and_fifty_named() throws IOException {
        Path hour = folder.resolve("yard/2026-11-23/12");
        for (int i = 0; i < 1_000; i++) {
            Files.createFile(hour.resolve("odd name " + i + ".mp4"));
        }
        IndexReport report = run();
        assertThat(report.refusedFiles()).isEqualTo(1_000);
        assertThat(report.refused()).hasSize(IndexReport.MOST);
    }

    @Test
    void forgetting_the_nvr_leaves_its_files() throws IOException {
        run();
        new SqlNvrs(database).remove(nvr.id());
        assertThat(cameras.all()).isEmpty();
        assertThat(clips.kept()).isEmpty();
        try (Stream<Path> files = Files.list(folder.resolve("yard/2026-11-23/12"))) {
            assertThat(files).hasSize(10);
        }
    }

    private IndexReport run() {
        return index.run(nvr.id(), folderNvr(), Loss.DOUBTED);
    }

    private FolderNvr folderNvr() {
        return new FolderNvr(drawn.settings(), NOW);
    }

    private Camera camera(String name) {
        return cameras.all().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Clip> all(String camera) {
        return clips.in(camera(camera).id(), ALL, 1_000);
    }
}
