package obscura.e2e.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.e2e.shinobi.SimulatedShinobi;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.NvrSecret;
import obscura.plugin.nvr.ShinobiSettings;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.line.NvrUrl;
import obscura.plugin.nvr.shinobi.ShinobiDoor;
import obscura.plugin.nvr.shinobi.StoreByClipPath;
import obscura.plugin.time.SettableClock;
import obscura.plugin.time.TimeRange;
import obscura.retention.run.RunItem;

/**
 * A Shinobi with what must go of {@code cam1}, what must stay of it, and the same of {@code cam2}, which no rule is about; and
 * the app beside it. Whatever happens, {@link #isTrue} must hold.
 */
final class ShinobiShop implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-23T04:15:00Z");
    static final Instant OLD = NOW.minus(Duration.ofDays(10));
    static final Instant HELD = OLD.plus(Duration.ofHours(1));
    static final Instant YOUNG = NOW.minus(Duration.ofHours(5));
    static final int GOES = 4;

    private static final String GROUP = "grp1";
    private static final String KEY = "sDXo5kRvc56ffQo0eyd84OOdFGWhOg";

    final SimulatedShinobi shinobi;
    final Deleting deleting;
    final SettableClock clock;
    private final Path folder;
    private final Optional<Path> media;
    private final List<Path> stays = new ArrayList<>();
    private final List<RunItem> said = new ArrayList<>();

    /** @param media where its videos folder is mounted, if it is */
    ShinobiShop(Path temp, ZoneId zone, Optional<Path> media, Instant now) throws java.io.IOException {
        this.folder = Files.createDirectories(temp.resolve("shinobi"));
        this.media = media;
        this.clock = new SettableClock(now);
        shinobi = new SimulatedShinobi(folder, zone, GROUP, KEY);
        shinobi.addMonitor("cam1", "yard", "rtsp://127.0.0.1/1");
        shinobi.addMonitor("cam2", "gate", "rtsp://127.0.0.1/2");
        deleting = new Deleting(
                Files.createDirectories(temp.resolve("home")), settings(), door(), clock, time -> shinobi.timePasses());
    }

    /** With all that is written above, indexed, and a rule of five days for {@code cam1}. */
    static ShinobiShop full(Path temp, boolean mounted) throws java.io.IOException {
        ShinobiShop shop = new ShinobiShop(
                temp, java.time.ZoneOffset.UTC, mounted ? Optional.of(videos(temp)) : Optional.empty(), NOW);
        shop.fill();
        return shop;
    }

    static Path videos(Path temp) {
        return temp.resolve("shinobi/videos").toAbsolutePath();
    }

    private void fill() {
        for (String camera : List.of("cam1", "cam2")) {
            shinobi.record(camera, OLD, GOES);
            shinobi.record(camera, HELD, 1);
            shinobi.record(camera, YOUNG, GOES + 2);
            shinobi.event(camera, OLD.plusSeconds(3), "person");
            shinobi.event(camera, YOUNG.plusSeconds(3), "person");
        }
        shinobi.archive("cam1", OLD);
        shinobi.slice("cam1", OLD);
        shinobi.slice("cam2", OLD);
        shinobi.slice("cam1", YOUNG);
        stays.addAll(shinobi.files("cam2"));
        stays.addAll(shinobi.pictures("cam2"));
        stays.addAll(shinobi.pieces("cam2"));
        shinobi.files("cam1").stream().filter(file -> !isDue(file)).forEach(stays::add);
        shinobi.pictures("cam1").stream().filter(file -> !isDue(file)).forEach(stays::add);
        shinobi.pieces("cam1").stream().filter(file -> !isDue(file)).forEach(stays::add);
        deleting.index();
        deleting.rule("cam1", 5);
        deleting.hold("cam1", new TimeRange(HELD, HELD.plusSeconds(10)));
        shinobi.stop("cam1");
    }

    private static boolean isDue(Path file) {
        return file.getFileName().toString().startsWith("2026-11-13T04-");
    }

    private ShinobiSettings settings() {
        NvrUrl url = NvrUrl.typed(shinobi.address().toString(), 8080).orElseThrow();
        return new ShinobiSettings(url, GROUP, media, true);
    }

    private NvrDoor door() {
        NvrDoor door = ShinobiDoor.of(
                settings(),
                new NvrLogin("", new NvrSecret(KEY), Optional.empty()),
                clock,
                certificate -> {},
                shinobi::timePasses);
        return new NvrDoor(door.footage(), new StoreByClipPath(GROUP, door.store()), door.control(), door.scan());
    }

    List<RunItem> run() {
        List<RunItem> items = deleting.run();
        said.addAll(items);
        return items;
    }

    /** What of {@code cam1} is due and on its disk. */
    List<Path> left() {
        List<Path> all = new ArrayList<>(shinobi.files("cam1"));
        all.addAll(shinobi.pictures("cam1"));
        return all.stream().filter(ShinobiShop::isDue).toList();
    }

    /** What was ever called gone is not there, and what must stay is. */
    void isTrue(String when) {
        said.stream()
                .filter(item -> item.result().isGone())
                .forEach(item -> assertThat(isThere(item))
                        .as(
                                "%s: %s of %s was called %s (%s; %s)",
                                when, item.piece().key(), item.piece().word(), item.result(), item.said(), item.how())
                        .isFalse());
        assertThat(stays).as("%s: what must stay", when).allMatch(Files::exists);
        assertThat(shinobi.events("cam2")).as(when).hasSize(2);
        assertThat(shinobi.events("cam1")).as(when).contains(YOUNG.plusSeconds(3));
    }

    private boolean isThere(RunItem item) {
        String key = item.piece().key();
        Path group = folder.resolve("videos").resolve(GROUP);
        return switch (item.piece().what().orElseThrow()) {
            case RECORDING -> Files.exists(folder.resolve("videos").resolve(key));
            case TIMELAPSE -> Files.exists(group.resolve("cam1_timelapse/" + key.substring(0, 10) + "/" + key));
            case EXPORT ->
                Files.exists(folder.resolve("fileBin/" + GROUP + "/cam1").resolve(key));
            case EVENT -> shinobi.events("cam1").contains(Instant.parse(key));
            case LIVE_REMAINS -> !shinobi.live("cam1").isEmpty();
            case REVIEW, THUMBNAIL, SNAPSHOT, PREVIEW -> throw new AssertionError("Shinobi keeps none: " + item);
        };
    }

    static List<RunItem> of(List<RunItem> items, KeptKind kind) {
        return items.stream()
                .filter(item -> item.piece().what().equals(Optional.of(kind)))
                .toList();
    }

    @Override
    public void close() {
        deleting.close();
        shinobi.close();
    }
}
