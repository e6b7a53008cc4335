package obscura.migrations;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import obscura.plugin.broker.BrokerPassword;
import obscura.plugin.broker.BrokerSettings;
import obscura.plugin.broker.TinyBroker;
import obscura.plugin.broker.mqtt.Bounds;
import obscura.plugin.broker.mqtt.MqttBroker;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Who;
import obscura.plugin.leak.FakeDoors;
import obscura.plugin.leak.FakeRecorder;
import obscura.plugin.leak.Finding;
import obscura.plugin.leak.LeakRounds;
import obscura.plugin.leak.Mended;
import obscura.plugin.leak.Scan;
import obscura.plugin.leak.ScanForLeaks;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.nvr.pattern.FolderPattern;
import obscura.plugin.time.SettableClock;

/** One recorder named "shop" with the camera "front", looked at for leaks; what it keeps and sends is set by hand. */
final class LeakyShop implements AutoCloseable {
    static final Who ANNA = new Who("anna", "10.0.0.7");
    static final String PERSON = "frigate/front/person/snapshot";
    static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    final Database database;
    final SqlScans scans;
    final ScanForLeaks leaks;
    final KnownNvr shop;
    final FakeDoors doors = new FakeDoors();
    final FakeRecorder recorder = new FakeRecorder();
    final TinyBroker broker = new TinyBroker();
    final SettableClock clock = SettableClock.noon();
    final List<Note> notes = new ArrayList<>();

    LeakyShop(Path home) {
        database = Database.open(home.resolve("obscura.db"));
        scans = new SqlScans(database);
        SqlNvrs nvrs = new SqlNvrs(database);
        shop = nvrs.add(
                "shop", new FolderSettings(home, new FolderPattern("{camera}/{yyyy-MM-dd}"), ZoneId.of("UTC"), false));
        SqlCameras cameras = new SqlCameras(database);
        cameras.seenAt(shop.id(), "front");
        doors.recorders.put(shop.id(), recorder);
        leaks = new ScanForLeaks(
                nvrs,
                cameras,
                doors,
                scans,
                note -> {
                    notes.add(note);
                    return (Entry) null;
                },
                clock);
    }

    void withBroker() {
        BrokerSettings settings =
                new BrokerSettings(false, "127.0.0.1", broker.port(), "", "frigate", Optional.empty());
        Bounds quick = new Bounds(Duration.ofSeconds(5), Duration.ofMillis(50), 100, 100_000);
        doors.brokers.put(shop.id(), new MqttBroker(settings, BrokerPassword.NONE, true, quick, seen -> {}));
    }

    Scan scan() {
        return leaks.scan(shop.id(), ANNA).orElseThrow();
    }

    Scan kept() {
        return scans.find(shop.id()).orElseThrow();
    }

    void round() {
        new LeakRounds(leaks, Runnable::run).round();
    }

    static Finding first(Scan scan, Predicate<Finding> which) {
        return scan.findings().stream().filter(which).findFirst().orElseThrow();
    }

    Mended mend(Sight sight) {
        return leaks.mend(shop.id(), first(kept(), finding -> finding.sight() == sight), ANNA);
    }

    @Override
    public void close() {
        broker.close();
        database.close();
    }
}
