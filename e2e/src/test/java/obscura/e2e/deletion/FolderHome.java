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
import obscura.plugin.camera.Camera;
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
    private final Path recordings;

    FolderHome(Path temp, int due) throws IOException {
        home = new ServedHome(temp);
        recordings = home.home().folder().resolve("recordings");
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        this.due = home.inside(database -> fill(database, hour, due));
    }

    private List<String> fill(Database database, Instant hour, int due) {
        FolderSettings settings = new FolderSettings(recordings, KnownLayout.FRIGATE.pattern(), ZoneOffset.UTC, true);
        NvrId nvr = new SqlNvrs(database).add("Recorder", settings).id();
        Camera camera = new SqlCameras(database).seenAt(nvr, "hall");
        List<Entry> old = recorded(camera, hour.minus(Duration.ofDays(10)), due);
        new SqlClipIndex(database).put(nvr, old);
        new SqlClipIndex(database).put(nvr, recorded(camera, hour.minus(Duration.ofHours(2)), YOUNG));
        Rule rule = new Rule(Optional.empty(), RuleKind.RECORDINGS, 5, "");
        new SqlRules(database).add(new RuleSet(1, "eu", List.of(rule), Who.OBSCURA, "", Instant.now()));
        return old.stream().map(Entry::path).toList();
    }

    private List<Entry> recorded(Camera camera, Instant from, int clips) {
        return IntStream.range(0, clips)
                .mapToObj(i -> recorded(camera, from.plus(CLIP.multipliedBy(i))))
                .toList();
    }

    private Entry recorded(Camera camera, Instant start) {
        try {
            String path = PLACE.format(start);
            Path file = recordings.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[100]);
            TimeRange range = new TimeRange(start, start.plus(CLIP));
            Files.setLastModifiedTime(file, FileTime.from(range.to()));
            return new Entry(camera.id(), range, path, 100, range.to(), Certainty.KNOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isThere(String path) {
        return Files.exists(recordings.resolve(path));
    }

    /** How many that are due are there. */
    int left() {
        return (int) due.stream().filter(this::isThere).count();
    }

    String run(String page) {
        return home.admin().get("/api/v1" + page).body();
    }

    void until(String page, String state) {
        ServedHome.until(page + " is " + state, () -> run(page).contains("\"state\":\"" + state + "\""));
    }

    Proof proof() {
        return new Proof(home.copy(), this::isThere);
    }

    @Override
    public void close() {
        home.close();
    }
}
