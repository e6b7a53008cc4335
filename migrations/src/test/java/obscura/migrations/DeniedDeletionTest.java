package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.NvrId;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.Who;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.ClipIndex.Entry;
import obscura.plugin.time.TimeRange;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;
import obscura.retention.run.ItemFilter;
import obscura.retention.run.ItemResult;
import obscura.retention.run.RunCause;
import obscura.retention.run.RunItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that refuses: what could not be deleted is said to be there, in red, and goes when it may. The program that deletes runs
 * as a process of its own with {@link FewerRights}, so that this holds for root too.
 */
class DeniedDeletionTest {
    private static final int IN_AN_HOUR = 4;
    private static final DateTimeFormatter PLACE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd/HH/'hall'/mm.ss'.mp4'").withZone(ZoneOffset.UTC);

    @TempDir
    private Path home;

    private final Instant first = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(10));
    private final List<Path> old = new ArrayList<>();
    private Database database;
    private SqlRuns runs;

    @BeforeEach
    void two_old_hours_and_five_young_ones() throws IOException {
        database = Database.open(home.resolve("obscura.db"));
        runs = new SqlRuns(database);
        NvrId nvr = new SqlNvrs(database)
                .add("Recorder", DeletionServer.settings(home))
                .id();
        Camera camera = new SqlCameras(database).seenAt(nvr, "hall");
        List<Entry> entries = new ArrayList<>();
        for (int hour = 0; hour < 7; hour++) {
            boolean young = hour > 1;
            Instant start = young ? first.plus(Duration.ofDays(9)).plus(Duration.ofHours(hour)) : at(hour);
            for (int clip = 0; clip < IN_AN_HOUR; clip++) {
                Entry entry = recorded(camera, start.plusSeconds(10L * clip));
                entries.add(entry);
                if (!young) {
                    old.add(recordings().resolve(entry.path()));
                }
            }
        }
        new SqlClipIndex(database).put(nvr, entries);
        Rule rule = new Rule(Optional.empty(), RuleKind.RECORDINGS, 3, "");
        new SqlRules(database).add(new RuleSet(1, "eu", List.of(rule), Who.OBSCURA, "", Instant.now()));
    }

    private Instant at(int hour) {
        return first.plus(Duration.ofHours(hour));
    }

    private Path recordings() {
        return home.resolve("recordings");
    }

    private Entry recorded(Camera camera, Instant start) throws IOException {
        String path = PLACE.format(start);
        Path file = recordings().resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[100]);
        TimeRange range = new TimeRange(start, start.plusSeconds(10));
        Files.setLastModifiedTime(file, FileTime.from(range.to()));
        return new Entry(camera.id(), range, path, 100, range.to(), Certainty.KNOWN);
    }

    /** Else nobody could tidy up. */
    @AfterEach
    void writable_again() throws IOException {
        permissions("rwxr-xr-x");
        database.close();
    }

    private void permissions(String all) throws IOException {
        try (Stream<Path> folders = Files.walk(recordings())) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(all));
            }
        }
    }

    private List<RunItem> run(List<String> before) throws Exception {
        RunId run = runs.add(RunCause.ASKED, Who.OBSCURA, Instant.now()).id();
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DeletionServer.class.getName(),
                home.toString()));
        Process server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(server.waitFor()).isZero();
        assertThat(certificate(run)).contains("\"seal\"");
        return runs.items(run, ItemFilter.ALL, 0, 100);
    }

    private String certificate(RunId run) throws IOException {
        return Files.readString(home.resolve("certificates/run-" + run + ".json"));
    }

    private static void isThereInRed(RunItem item) {
        assertThat(item.result()).isEqualTo(ItemResult.STILL_THERE);
        assertThat(item.said().toString()).contains("can't be removed", "Let Obscura's user write");
        assertThat(item.since()).isPresent();
    }

    @Test
    void with_permission_denied_on_some_the_others_go_and_those_are_shown_and_go_later() throws Exception {
        Path denied = old.get(0).getParent();
        Files.setPosixFilePermissions(denied, PosixFilePermissions.fromString("r-xr-xr-x"));
        List<RunItem> items = run(FewerRights.deniedWherePermissionsSayNo(home));
        assertThat(items).hasSize(2 * IN_AN_HOUR);
        for (RunItem item : items) {
            if (recordings().resolve(item.piece().key()).getParent().equals(denied)) {
                isThereInRed(item);
            } else {
                assertThat(item.result()).isEqualTo(ItemResult.DELETED);
            }
        }
        assertThat(old.subList(0, IN_AN_HOUR)).allMatch(Files::exists);
        assertThat(old.subList(IN_AN_HOUR, old.size())).noneMatch(Files::exists);
        assertThat(certificate(new RunId(1))).contains("\"result\":\"still-there\"");
        everythingGoesWhenItMay(IN_AN_HOUR);
    }

    @Test
    void on_a_read_only_mount_nothing_is_called_deleted_and_all_goes_later() throws Exception {
        FewerRights.ReadOnly way = FewerRights.readOnly(home, recordings());
        if (way.byPermissions()) {
            permissions("r-xr-xr-x");
        }
        List<RunItem> items = run(way.command());
        assertThat(items).hasSize(2 * IN_AN_HOUR).allSatisfy(DeniedDeletionTest::isThereInRed);
        assertThat(old).allMatch(Files::exists);
        everythingGoesWhenItMay(2 * IN_AN_HOUR);
    }

    @Test
    void a_file_with_another_name_is_said_to_be_on_the_disk_under_it() throws Exception {
        Path other = home.resolve("of the backup");
        Files.createLink(other, old.get(0));
        List<RunItem> items = run(List.of());
        assertThat(items.get(0).result()).isEqualTo(ItemResult.OTHER_NAMES);
        assertThat(items.get(0).said().toString()).contains("2 names (hard links)");
        assertThat(items.subList(1, items.size())).extracting(RunItem::result).containsOnly(ItemResult.DELETED);
        assertThat(certificate(new RunId(1))).contains("\"result\":\"other-names\"", "2 names (hard links)");
        assertThat(other).exists();
        assertThat(run(List.of()))
                .as("it is not planned anew and then called already gone")
                .isEmpty();
    }

    private void everythingGoesWhenItMay(int left) throws Exception {
        permissions("rwxr-xr-x");
        assertThat(runs.countStillThere()).isEqualTo(left);
        assertThat(run(List.of())).hasSize(left).extracting(RunItem::result).containsOnly(ItemResult.DELETED);
        assertThat(old).noneMatch(Files::exists);
        assertThat(runs.countStillThere()).isZero();
    }
}
