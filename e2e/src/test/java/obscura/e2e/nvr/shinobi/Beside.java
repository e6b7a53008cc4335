package obscura.e2e.nvr.shinobi;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import obscura.e2e.shinobi.ReceivedRequest;
import obscura.e2e.shinobi.SimulatedShinobi;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.NvrSecret;
import obscura.plugin.nvr.ShinobiSettings;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.KeptListing;
import obscura.plugin.nvr.kept.Look;
import obscura.plugin.nvr.kept.Said;
import obscura.plugin.nvr.line.NvrUrl;
import obscura.plugin.nvr.shinobi.ShinobiDoor;
import obscura.plugin.time.TimeRange;

/** A simulated Shinobi with two monitors, and Obscura beside it. It is a quarter past four in the morning, UTC. */
final class Beside implements AutoCloseable {
    static final String KEY = "sDXo5kRvc56ffQo0eyd84OOdFGWhOg";
    static final String PASSWORD = "tops3cret";
    static final String SOURCE = "rtsp://viewer:" + PASSWORD + "@127.0.0.1:554/main?channel=1";
    static final Instant NOW = Instant.parse("2026-11-23T04:15:00Z");
    static final Instant START = Instant.parse("2026-11-23T03:00:00Z");

    final SimulatedShinobi shinobi;
    final AtomicInteger pauses = new AtomicInteger();
    private final Path folder;

    Beside(Path folder) {
        this(folder, ZoneOffset.UTC);
    }

    Beside(Path folder, ZoneId zone) {
        this.folder = folder;
        shinobi = new SimulatedShinobi(folder, zone, "grp1", KEY);
        shinobi.addMonitor("cam1", "yard", SOURCE);
        shinobi.addMonitor("cam2", "площадь 広場", "rtsp://127.0.0.1/2");
    }

    /** Its videos folder, as a mount shows it. */
    Path videos() {
        return folder.resolve("videos");
    }

    NvrDoor mounted() {
        return door("grp1", KEY, Optional.of(videos()), true);
    }

    NvrDoor unmounted() {
        return door("grp1", KEY, Optional.empty(), true);
    }

    NvrDoor door(String group, String key, Optional<Path> media, boolean mayDelete) {
        NvrUrl url = NvrUrl.typed(shinobi.address().toString(), 8080).orElseThrow();
        NvrLogin login = new NvrLogin("", new NvrSecret(key), Optional.empty());
        return ShinobiDoor.of(
                new ShinobiSettings(url, group, media, mayDelete),
                login,
                Clock.fixed(NOW, ZoneOffset.UTC),
                certificate -> {},
                this::pause);
    }

    private void pause() {
        pauses.incrementAndGet();
        shinobi.timePasses();
    }

    static TimeRange seconds(long from, long to) {
        return new TimeRange(START.plusSeconds(from), START.plusSeconds(to));
    }

    /** What it was asked for a range, which must always have both ends. */
    List<ReceivedRequest> lists() {
        return shinobi.received().stream()
                .filter(request -> request.path().matches("(videos|timelapse|fileBin|events)/grp1(/[^/]+)?"))
                .toList();
    }

    /** What a store lists. */
    record Listed(List<KeptItem> items, Map<KeptKind, String> unread) {
        List<String> names(KeptKind kind) {
            return items.stream()
                    .filter(item -> item.kind() == kind)
                    .map(KeptItem::key)
                    .sorted()
                    .toList();
        }

        List<KeptItem> of(KeptKind kind) {
            return items.stream().filter(item -> item.kind() == kind).toList();
        }
    }

    static Listed list(NvrDoor door, String camera, TimeRange range) {
        List<KeptItem> items = new ArrayList<>();
        Map<KeptKind, String> unread = new TreeMap<>();
        door.store().list(camera, range, new KeptListing() {
            @Override
            public void found(KeptItem item) {
                items.add(item);
            }

            @Override
            public void unread(KeptKind kind, String why) {
                unread.put(kind, why);
            }

            @Override
            public boolean goOn() {
                return true;
            }
        });
        return new Listed(items, unread);
    }

    static List<KeptItem> clips(NvrDoor door, long from, long to) {
        return list(door, "cam1", seconds(from, to)).of(KeptKind.RECORDING);
    }

    static List<Said.Word> words(List<Said> said) {
        return said.stream().map(Said::word).toList();
    }

    static List<Look.Standing> standings(List<Look> looks) {
        return looks.stream().map(Look::standing).toList();
    }

    @Override
    public void close() {
        shinobi.close();
    }
}
