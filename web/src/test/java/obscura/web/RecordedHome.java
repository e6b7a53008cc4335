package obscura.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import obscura.migrations.Database;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlClipIndex;
import obscura.migrations.SqlNvrs;
import obscura.migrations.SqlSite;
import obscura.plugin.camera.Camera;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.IndexFootage;
import obscura.plugin.nvr.Loss;
import obscura.plugin.nvr.folder.FolderNvr;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.plugin.site.SiteSettings;
import obscura.plugin.video.Clips;
import obscura.plugin.video.DrawnClip;

/**
 * The home of a site with drawn recordings that are indexed already: {@code yard} with two files of {@link #EACH} seconds from
 * {@link #START} and a third one after a hole, {@code gate} with one.
 */
public final class RecordedHome {
    public static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    public static final int EACH = 4;
    /** Where the file after the hole begins, seconds from {@link #START}. */
    public static final int AFTER_HOLE = 20;

    private static final int RATE = 10;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd_HH-mm-ss").withZone(ZoneOffset.UTC);

    private final Path home;
    private final Path recordings;

    private RecordedHome(Path home, Path recordings) {
        this.home = home;
        this.recordings = recordings;
    }

    /** @param folder an existing one; the home is made in it */
    public static RecordedHome in(Path folder) throws IOException {
        useDetectorsOfThisBuild();
        RecordedHome made = new RecordedHome(folder.resolve("home"), folder.resolve("recordings"));
        Files.createDirectories(made.home);
        made.draw("yard", 0);
        made.draw("yard", EACH);
        made.draw("yard", AFTER_HOLE);
        made.draw("gate", 0);
        made.index();
        return made;
    }

    /** Worker processes are not given the properties of a test by themselves. */
    private static void useDetectorsOfThisBuild() {
        String models = System.getProperty("obscura.models");
        String natives = System.getProperty("org.bytedeco.javacpp.cachedir");
        System.setProperty(
                "obscura.worker",
                "-Dobscura.models=" + models + (natives == null ? "" : "\n-Dorg.bytedeco.javacpp.cachedir=" + natives));
    }

    private void draw(String camera, int second) throws IOException {
        Path file = Files.createDirectories(recordings.resolve(camera))
                .resolve(NAME.format(START.plusSeconds(second)) + ".mp4");
        Clips.lossless(
                DrawnClip.of(160, 112, EACH * RATE)
                        .at(RATE)
                        .with(new DrawnClip.Mover(10, 24, 40, 56, 1, 0, 190, 95, 165)),
                file);
        Files.setLastModifiedTime(file, FileTime.from(START.plusSeconds(second + EACH)));
    }

    private void index() {
        try (Database database = Database.open(home.resolve("obscura.db"))) {
            new SqlSite(database).change(new SiteSettings("Obscura", ZoneOffset.UTC, 7, false));
            FolderSettings settings =
                    new FolderSettings(recordings, KnownLayout.PLAIN_NAMES.pattern(), ZoneOffset.UTC, false);
            SqlNvrs nvrs = new SqlNvrs(database);
            new IndexFootage(new SqlCameras(database), new SqlClipIndex(database), Clock.systemUTC())
                    .run(nvrs.add("house", settings).id(), new FolderNvr(settings, Clock.systemUTC()), Loss.DOUBTED);
        }
    }

    public Path path() {
        return home;
    }

    public long camera(String name) {
        try (Database database = Database.openExisting(home.resolve("obscura.db"))) {
            return new SqlCameras(database)
                    .all().stream()
                            .filter(camera -> camera.name().equals(name))
                            .map(Camera::id)
                            .findFirst()
                            .orElseThrow()
                            .number();
        }
    }

    /** The only file of {@code gate} becomes rubbish. */
    public void breakGate() throws IOException {
        Files.writeString(recordings.resolve("gate").resolve(NAME.format(START) + ".mp4"), "rubbish".repeat(500));
    }

    /** Behind the app's back, as time or a hand at the file would. */
    public void sql(String change) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("obscura.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(change);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
