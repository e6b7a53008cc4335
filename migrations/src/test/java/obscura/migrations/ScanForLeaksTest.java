package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import obscura.plugin.broker.BrokerPassword;
import obscura.plugin.broker.BrokerSettings;
import obscura.plugin.broker.PublishedCount;
import obscura.plugin.broker.TinyBroker;
import obscura.plugin.broker.TinyBroker.Trick;
import obscura.plugin.broker.mqtt.Bounds;
import obscura.plugin.broker.mqtt.MqttBroker;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.plugin.leak.FakeDoors;
import obscura.plugin.leak.FakeRecorder;
import obscura.plugin.leak.Finding;
import obscura.plugin.leak.Finding.Source;
import obscura.plugin.leak.LeakRounds;
import obscura.plugin.leak.Mended;
import obscura.plugin.leak.Scan;
import obscura.plugin.leak.ScanForLeaks;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.pattern.FolderPattern;
import obscura.plugin.time.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What recorders keep and send is looked for, kept, mended and looked for again. */
class ScanForLeaksTest {
    private static final Who ANNA = new Who("anna", "10.0.0.7");
    private static final String PERSON = "frigate/front/person/snapshot";
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    @TempDir
    Path home;

    private Database database;
    private SqlScans scans;
    private ScanForLeaks leaks;
    private KnownNvr shop;
    private final FakeDoors doors = new FakeDoors();
    private final FakeRecorder recorder = new FakeRecorder();
    private final TinyBroker broker = new TinyBroker();
    private final SettableClock clock = SettableClock.noon();
    private final List<Note> notes = new ArrayList<>();

    @BeforeEach
    void open() {
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

    @AfterEach
    void close() {
        broker.close();
        database.close();
    }

    private void withBroker() {
        BrokerSettings settings =
                new BrokerSettings(false, "127.0.0.1", broker.port(), "", "frigate", Optional.empty());
        Bounds quick = new Bounds(Duration.ofSeconds(5), Duration.ofMillis(50), 100, 100_000);
        doors.brokers.put(shop.id(), new MqttBroker(settings, BrokerPassword.NONE, true, quick, seen -> {}));
    }

    private Scan scan() {
        return leaks.scan(shop.id(), ANNA).orElseThrow();
    }

    private Scan kept() {
        return scans.find(shop.id()).orElseThrow();
    }

    private void round() {
        new LeakRounds(leaks, Runnable::run).round();
    }

    private static Finding first(Scan scan, Predicate<Finding> which) {
        return scan.findings().stream().filter(which).findFirst().orElseThrow();
    }

    private Mended mend(Sight sight) {
        return leaks.mend(shop.id(), first(kept(), finding -> finding.sight() == sight), ANNA);
    }

    @Test
    void what_is_found_is_kept_with_its_time_and_told_in_the_journal() {
        recorder.has(Sight.RECORDS, "front", "cameras.front.record", false)
                .has(Sight.OPEN_PORT, "", "port 5000", false);
        recorder.days.put("front", 2.5);
        Scan scan = scan();
        assertThat(scan.findings()).extracting(Finding::where).containsExactly("cameras.front.record", "port 5000");
        assertThat(scan.whole()).contains(clock.instant());
        assertThat(scan.keeps("front")).contains(Duration.ofHours(60));
        assertThat(scan.keeps("yard")).isEmpty();
        assertThat(kept()).isEqualTo(scan);
        assertThat(notes).extracting(Note::act, Note::about).containsExactly(tuple(Act.SCAN_LEAKS, "shop: 2 findings"));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void a_look_that_fails_leaves_what_was_seen_and_says_that_it_may_be_otherwise_now() {
        recorder.has(Sight.OPEN_PORT, "", "port 5000", false);
        Scan before = scan();
        clock.forward(Duration.ofHours(1));
        recorder.sightings.clear();
        recorder.trouble = Optional.of(new Trouble(Trouble.Kind.UNREACHABLE, "Nothing answers there."));
        Scan after = scan();
        assertThat(after.findings()).isEqualTo(before.findings());
        assertThat(after.seen()).isEqualTo(before.seen());
        assertThat(after.whole()).isEmpty();
        assertThat(after.failure()).isEqualTo(recorder.trouble);
        assertThat(kept()).isEqualTo(after);
        assertThat(notes.get(1).result()).isEqualTo(Result.FAILED);
    }

    @Test
    void pictures_at_the_broker_are_findings_of_their_camera() {
        withBroker();
        broker.keep(PERSON, JPEG).keep("frigate/what/ever", JPEG);
        assertThat(scan().findings())
                .extracting(Finding::source, Finding::sight, Finding::camera, Finding::where)
                .containsExactly(
                        tuple(Source.BROKER, Sight.BROKER_PICTURES, Optional.of("front"), PERSON),
                        tuple(Source.BROKER, Sight.BROKER_PICTURES, Optional.empty(), "frigate/what/ever"));
    }

    @Test
    void a_broker_that_can_t_be_looked_into_is_a_scan_that_failed() {
        withBroker();
        recorder.has(Sight.AUDIO, "front", "ffmpeg", false);
        broker.playing(Trick.NO_SUBSCRIPTIONS);
        Scan scan = scan();
        assertThat(scan.whole()).isEmpty();
        assertThat(scan.failure().orElseThrow().sentence()).contains("subscribe");
        assertThat(scan.findings()).extracting(Finding::sight).containsExactly(Sight.AUDIO);
    }

    @Test
    void a_folder_is_looked_at_by_nobody_and_its_broker_is() {
        doors.recorders.clear();
        assertThat(leaks.scan(shop.id(), ANNA)).isEmpty();
        assertThat(scans.find(shop.id())).isEmpty();
        withBroker();
        broker.keep(PERSON, JPEG);
        Scan scan = scan();
        assertThat(scan.findings()).hasSize(1);
        assertThat(scan.whole()).isEmpty();
        assertThat(scan.failure().orElseThrow().sentence()).contains("own settings");
    }

    @Test
    void what_is_mended_is_looked_at_again_and_gone_from_what_is_known() {
        recorder.has(Sight.SNAPSHOTS, "front", "snapshots.enabled", true)
                .has(Sight.SNAPSHOTS, "yard", "snapshots.enabled", true);
        scan();
        assertThat(mend(Sight.SNAPSHOTS)).isEqualTo(new Mended.Gone());
        assertThat(kept().findings()).extracting(Finding::camera).containsExactly(Optional.of("yard"));
        Note note = notes.get(1);
        assertThat(note.act()).isEqualTo(Act.MEND_LEAK);
        assertThat(note.camera()).isPresent();
        assertThat(note.about()).isEqualTo("shop: snapshots, snapshots.enabled");
    }

    @Test
    void what_is_still_there_after_mending_is_said_to_be() {
        recorder.has(Sight.SNAPSHOTS, "front", "snapshots.enabled", true);
        recorder.mends = false;
        scan();
        assertThat(mend(Sight.SNAPSHOTS)).isEqualTo(new Mended.StillThere());
        assertThat(kept().findings()).hasSize(1);
        assertThat(notes.get(1).result()).isEqualTo(Result.FAILED);
        assertThat(notes.get(1).about()).endsWith("still there");
    }

    @Test
    void a_picture_at_the_broker_is_cleared_on_request_and_the_others_stay() {
        withBroker();
        broker.keep(PERSON, JPEG).keep("frigate/front/car/snapshot", JPEG);
        scan();
        Finding person = first(kept(), finding -> finding.where().equals(PERSON));
        assertThat(leaks.mend(shop.id(), person, ANNA)).isEqualTo(new Mended.Gone());
        assertThat(broker.kept()).containsExactly("frigate/front/car/snapshot");
        assertThat(kept().findings()).extracting(Finding::where).containsExactly("frigate/front/car/snapshot");
        broker.playing(Trick.KEEPS_WHAT_IS_CLEARED);
        assertThat(mend(Sight.BROKER_PICTURES)).isEqualTo(new Mended.StillThere());
        assertThat(kept().findings()).hasSize(1);
    }

    @Test
    void nothing_is_mended_that_was_not_found_or_can_t_be() {
        recorder.has(Sight.OPEN_PORT, "", "port 5000", false);
        scan();
        assertThat(mend(Sight.OPEN_PORT)).isInstanceOf(Mended.NotDone.class);
        recorder.has(Sight.EXPORTS, "front", "e1", true);
        Finding unseen = new Finding(Source.RECORDER, recorder.sightings.get(1));
        assertThat(leaks.mend(shop.id(), unseen, ANNA)).isInstanceOf(Mended.NotDone.class);
        assertThat(recorder.sightings).hasSize(2);
    }

    @Test
    void a_recorder_that_says_no_changes_nothing_that_is_known() {
        recorder.has(Sight.EXPORTS, "front", "e1", true);
        scan();
        recorder.trouble = Optional.of(new Trouble(Trouble.Kind.NO_RIGHT, "This login may not."));
        assertThat(mend(Sight.EXPORTS)).isEqualTo(new Mended.NotDone(recorder.trouble.get()));
        assertThat(kept().findings()).hasSize(1);
    }

    @Test
    void by_itself_each_recorder_is_looked_at_every_six_hours_and_the_journal_tells_of_changes() {
        recorder.has(Sight.OPEN_PORT, "", "port 5000", false);
        round();
        round();
        assertThat(recorder.looks).isEqualTo(1);
        clock.forward(ScanForLeaks.BETWEEN);
        round();
        assertThat(recorder.looks).isEqualTo(2);
        assertThat(notes).hasSize(1);
        clock.forward(ScanForLeaks.BETWEEN);
        recorder.has(Sight.AUDIO, "front", "ffmpeg", false);
        round();
        assertThat(notes).hasSize(2);
    }

    @Test
    void what_a_recorder_says_of_itself_at_its_broker_is_kept() {
        withBroker();
        assertThat(scan().online()).isEmpty();
        broker.keep("frigate/available", "offline".getBytes(StandardCharsets.US_ASCII));
        assertThat(scan().online()).contains(false);
        broker.keep("frigate/available", "online".getBytes(StandardCharsets.US_ASCII));
        assertThat(scan().online()).contains(true);
        assertThat(kept().online()).contains(true);
    }

    @Test
    void what_a_recorder_counts_at_its_broker_is_kept_until_the_next_look() {
        withBroker();
        broker.keep("frigate/front/person", new byte[] {'2'}).keep("frigate/street/person", new byte[] {'3'});
        assertThat(scan().counts()).containsExactly(new PublishedCount("front", "person", false, 2));
        assertThat(kept().counts()).containsExactly(new PublishedCount("front", "person", false, 2));
        broker.playing(Trick.NO_SUBSCRIPTIONS);
        assertThat(scan().counts()).isEmpty();
        assertThat(kept().counts()).isEmpty();
    }

    @Test
    void what_is_kept_is_bounded_and_in_one_line() {
        for (int i = 0; i < 3000; i++) {
            recorder.has(Sight.ORPHANS, "front", "a\n<b>" + "x".repeat(2000) + i, false);
        }
        Scan scan = scan();
        assertThat(scan.findings()).hasSize(Scan.MOST);
        assertThat(scan.findings().get(0).where()).hasSize(500).startsWith("a <b>");
        assertThat(kept()).isEqualTo(scan);
    }

    @Test
    void with_a_recorder_goes_what_was_known_of_it() {
        scan();
        new SqlNvrs(database).remove(shop.id());
        assertThat(scans.find(shop.id())).isEmpty();
        scans.put(Scan.none(shop.id(), clock.instant()));
        assertThat(scans.find(shop.id())).isEmpty();
        assertThat(leaks.scan(shop.id(), ANNA)).isEmpty();
    }
}
