package obscura.web.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import obscura.plugin.access.Address;
import obscura.plugin.access.secret.Password;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.ClipIndex.Entry;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.plugin.time.TimeRange;
import obscura.web.guest.Guest;

/** A site with twelve cameras that recorded the last day in clips of ten seconds. There are no files, only what is known of them. */
record BigSite(Path home) {
    private static final int CAMERAS = 12;
    private static final int CLIPS = 8640;
    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final String NAME = "bench";
    private static final String PASSWORD = "only for the benchmark";

    void fill(SiteRows rows) throws IOException {
        Path recordings = Files.createDirectories(home.resolve("recordings"));
        NvrId nvr = rows.nvrs()
                .add("Recorder", new FolderSettings(recordings, KnownLayout.FRIGATE.pattern(), ZoneOffset.UTC, false))
                .id();
        Instant first = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(LENGTH.multipliedBy(CLIPS));
        for (int i = 0; i < CAMERAS; i++) {
            Camera camera = rows.cameras().seenAt(nvr, "camera " + i);
            for (int from = 0; from < CLIPS; from += 480) {
                rows.index().put(nvr, clips(camera, first, from, from + 480));
            }
        }
        String code = rows.access().firstAccount().newCode().orElseThrow();
        rows.access().firstAccount().make(code, NAME, Password.typed(PASSWORD), Address.CONSOLE);
    }

    private static List<Entry> clips(Camera camera, Instant first, int from, int to) {
        List<Entry> clips = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Instant start = first.plus(LENGTH.multipliedBy(i));
            TimeRange range = new TimeRange(start, start.plus(LENGTH));
            String path = camera.nvrName() + "/" + i + ".mp4";
            clips.add(new Entry(camera.id(), range, path, 1_000_000, range.to(), Certainty.KNOWN));
        }
        return clips;
    }

    void signIn(Guest guest) {
        guest.post("/sign-in", guest.get("/sign-in"), Map.of("name", NAME, "password", PASSWORD));
    }
}
