package obscura.e2e.deletion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import obscura.migrations.Database;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlClipIndex;
import obscura.migrations.SqlNvrs;
import obscura.migrations.SqlRules;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.NvrId;
import obscura.plugin.journal.Who;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.ClipIndex.Entry;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.plugin.time.TimeRange;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;

/** A home nobody has served yet, with a folder of recordings of which some are due by a rule of five days. */
final class FolderHome implements AutoCloseable {
    private static final Duration CLIP = Duration.ofSeconds(10);
    private static final int YOUNG = 20;
    private static final DateTimeFormatter PLACE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd/HH/'hall'/mm.ss'.mp4'").withZone(ZoneOffset.UTC);

    final ServedHome home;
    final List<String> due;
    private final List<String> young;
    private final Path recordings;

    FolderHome(Path temp, int due) throws IOException {
        home = new ServedHome(temp);
        recordings = home.home().folder().resolve("recordings");
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        List<Entry> old = recorded(new CameraId(1), hour.minus(Duration.ofDays(10)), due);
        List<Entry> fresh = recorded(new CameraId(1), hour.minus(Duration.ofHours(2)), YOUNG);
        home.inside(database -> fill(database, old, fresh));
        this.due = old.stream().map(Entry::path).toList();
        this.young = fresh.stream().map(Entry::path).toList();
    }

    private Database fill(Database database, List<Entry> old, List<Entry> fresh) {
        FolderSettings settings = new FolderSettings(recordings, KnownLayout.FRIGATE.pattern(), ZoneOffset.UTC, true);
        NvrId nvr = new SqlNvrs(database).add("Recorder", settings).id();
        new SqlCameras(database).seenAt(nvr, "hall");
        new SqlClipIndex(database).put(nvr, old);
        new SqlClipIndex(database).put(nvr, fresh);
        Rule rule = new Rule(Optional.empty(), RuleKind.RECORDINGS, 5, "");
        new SqlRules(database).add(new RuleSet(1, "eu", List.of(rule), Who.OBSCURA, "", Instant.now()));
        return database;
    }

    private List<Entry> recorded(CameraId camera, Instant from, int clips) {
        return IntStream.range(0, clips)
                .mapToObj(i -> recorded(camera, from.plus(CLIP.multipliedBy(i))))
                .toList();
    }

    private Entry recorded(CameraId camera, Instant start) {
        try {
            String path = PLACE.format(start);
            Path file = recordings.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[100]);
            TimeRange range = new TimeRange(start, start.plus(CLIP));
            Files.setLastModifiedTime(file, FileTime.from(range.to()));
            return new Entry(camera, range, path, 100, range.to(), Certainty.KNOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isThere(String path) {
        return Files.exists(recordings.resolve(path));
    }

    boolean youngAreThere() {
        return young.stream().allMatch(this::isThere);
    }

    /** How many that are due are there. */
    int left() {
        return (int) due.stream().filter(this::isThere).count();
    }

    void until(String page, String state) {
        ServedHome.until(page + " is " + state, () -> home.run(page).contains("\"state\":\"" + state + "\""));
    }

    Proof proof() {
        return new Proof(home.copy(), this::isThere);
    }

    @Override
    public void close() {
        home.close();
    }
}
