package obscura.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.plugin.nvr.DrawnRecordings;
import obscura.plugin.nvr.pattern.KnownLayout;

/** The whole app beside a folder of drawn recordings, which it reads when told to. For the tests of all screens with footage. */
public final class RecordedSite implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningSite site;
    private final RunningSite.Visitor admin;
    private final Path recordings;

    /** @param folder an empty one */
    public RecordedSite(Path folder) {
        recordings = folder.resolve("recordings");
        site = new RunningSite(folder.resolve("home"));
        admin = site.admin();
        try {
            Files.createDirectories(recordings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RunningSite site() {
        return site;
    }

    public RunningSite.Visitor admin() {
        return admin;
    }

    /** The folder with the recordings. */
    public Path recordings() {
        return recordings;
    }

    /** Has the site tell times of this zone; the names of recordings are of it too. */
    public RecordedSite in(String zone) {
        admin.post("/settings", Map.of("name", "Site", "zone", zone, "days", "7"));
        return this;
    }

    /** A clip without pictures, as a recorder leaves it; its name is of that zone. */
    public RecordedSite clip(String camera, String start, Duration length, String zone) {
        drawn(zone).clip(camera, LocalDateTime.parse(start), length);
        return this;
    }

    /** The same, an hour long, in UTC. */
    public RecordedSite hour(String camera, String start) {
        return clip(camera, start, Duration.ofHours(1), "UTC");
    }

    private DrawnRecordings drawn(String zone) {
        return new DrawnRecordings(recordings, KnownLayout.PLAIN, ZoneId.of(zone));
    }

    /** Adds the folder and waits until it was read once; returns the path of its page. */
    public String added(String zone) {
        String page = admin.post(
                        "/settings/recordings/new",
                        Map.of("folder", recordings.toString(), "layout", "PLAIN", "zone", zone, "do", "add"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return read(page);
    }

    public String added() {
        return added("UTC");
    }

    /** Has it read again and waits for the end of that. */
    public String readAgain(String page) {
        return readAfter(page + "/read");
    }

    /** The same, after saying that what is not found was really deleted. */
    public String believe(String page) {
        return readAfter(page + "/believe");
    }

    private String readAfter(String asked) {
        return read(admin.post(asked, Map.of()).headers().firstValue("Location").orElseThrow());
    }

    private String read(String page) {
        Instant late = Instant.now().plus(PATIENCE);
        while (admin.get(page).body().contains("aria-busy")) {
            if (Instant.now().isAfter(late)) {
                throw new AssertionError("The recordings were not read in " + PATIENCE);
            }
        }
        return page.replaceAll("\\?.*", "");
    }

    /** The id of the camera of that name. */
    public long camera(String name) {
        String all = admin.get("/api/v1/cameras").body();
        Matcher found = Pattern.compile("\"id\":(\\d+),\"name\":" + Pattern.quote("\"" + name + "\""))
                .matcher(all);
        if (!found.find()) {
            throw new AssertionError("No camera " + name + " in " + all);
        }
        return Long.parseLong(found.group(1));
    }

    @Override
    public void close() {
        site.close();
    }
}
