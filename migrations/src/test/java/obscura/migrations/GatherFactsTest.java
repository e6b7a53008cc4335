package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.NvrId;
import obscura.plugin.leak.Finding;
import obscura.plugin.leak.Finding.Source;
import obscura.plugin.leak.GatherFacts;
import obscura.plugin.leak.Scan;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Polygon;
import obscura.plugin.mask.ProofOfMask;
import obscura.plugin.masking.Drift;
import obscura.plugin.masking.MaskReport;
import obscura.plugin.masking.MaskResult;
import obscura.plugin.masking.Remark;
import obscura.plugin.masking.ViewProof;
import obscura.plugin.masking.WantedMask;
import obscura.plugin.masking.WantedMasks;
import obscura.plugin.masking.WatchNotes;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.ClipIndex;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.nvr.control.Sighting;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.pattern.FolderPattern;
import obscura.plugin.posture.Facts;
import obscura.plugin.posture.Label;
import obscura.plugin.posture.Posture;
import obscura.plugin.posture.Reason;
import obscura.plugin.posture.Zones;
import obscura.plugin.time.TimeRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept here becomes the facts a posture rests on. */
class GatherFactsTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final WantedMask DOOR = WantedMask.solid("door", Polygon.of(new Box(0.1, 0.2, 0.3, 0.4)));

    @TempDir
    Path home;

    private Database database;
    private SqlCameras cameras;
    private SqlMasks masks;
    private SqlScans scans;
    private GatherFacts facts;
    private NvrId shop;
    private Camera front;
    private Optional<Duration> rule = Optional.empty();

    @BeforeEach
    void open() {
        database = Database.open(home.resolve("obscura.db"));
        cameras = new SqlCameras(database);
        masks = new SqlMasks(database);
        scans = new SqlScans(database);
        SqlNvrs nvrs = new SqlNvrs(database);
        facts = new GatherFacts(nvrs, scans, masks, new SqlClips(database), camera -> rule);
        shop = nvrs.add(
                        "shop",
                        new FolderSettings(home, new FolderPattern("{camera}/{yyyy-MM-dd}"), ZoneId.of("UTC"), false))
                .id();
        front = cameras.seenAt(shop, "front");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void seen(Optional<String> failure, Sighting... sightings) {
        List<Finding> findings = List.of(sightings).stream()
                .map(one -> new Finding(Source.RECORDER, one))
                .toList();
        scans.put(new Scan(
                shop,
                NOON,
                Optional.of(NOON),
                findings,
                Map.of("front", 2.0),
                Optional.empty(),
                List.of(),
                failure.map(why -> new Trouble(Trouble.Kind.UNREACHABLE, why))));
    }

    private static Sighting sighting(Sight sight, String camera) {
        Optional<String> whose = camera.isEmpty() ? Optional.empty() : Optional.of(camera);
        return new Sighting(sight, whose, "somewhere", false, NOON);
    }

    @Test
    void our_own_rule_ends_footage_only_where_we_may_delete_and_the_shorter_life_counts() {
        rule = Optional.of(Duration.ofDays(1));
        seen(Optional.empty());
        assertThat(facts.of(front).kept().longest()).contains(Duration.ofDays(2));

        SqlNvrs nvrs = new SqlNvrs(database);
        FolderPattern pattern = new FolderPattern("{camera}/{yyyy-MM-dd}");
        nvrs.change(shop, new FolderSettings(home, pattern, ZoneId.of("UTC"), true));
        assertThat(facts.of(front).kept().longest()).contains(Duration.ofDays(1));
        rule = Optional.of(Duration.ofDays(3));
        assertThat(facts.of(front).kept().longest()).contains(Duration.ofDays(2));
    }

    @Test
    void of_a_recorder_nobody_looked_at_the_worst_is_thought() {
        assertThat(facts.of(front)).isEqualTo(Facts.OF_A_RECORDER);
    }

    @Test
    void a_camera_without_recorder_may_be_recorded_by_anything() {
        assertThat(facts.of(cameras.add("hall"))).isEqualTo(Facts.WITHOUT_RECORDER);
    }

    @Test
    void what_was_seen_of_the_camera_and_of_the_whole_recorder_counts_and_of_others_does_not() {
        seen(
                Optional.empty(),
                sighting(Sight.OPEN_PORT, ""),
                sighting(Sight.AUDIO, "front"),
                sighting(Sight.RESTREAM, "yard"));
        Facts now = facts.of(front);
        assertThat(now.recorder().sights()).isEqualTo(Set.of(Sight.OPEN_PORT, Sight.AUDIO));
        assertThat(now.recorder().seen()).contains(NOON);
        assertThat(now.kept().some()).isFalse();
        assertThat(now.kept().longest()).contains(Duration.ofDays(2));
    }

    @Test
    void a_scan_that_failed_counts_as_not_known_whatever_it_found_before() {
        seen(Optional.of("Nothing answers."), sighting(Sight.AUDIO, "front"));
        Posture posture = Posture.of(facts.of(front), NOON);
        assertThat(posture.reasons()).contains(Reason.NOT_LOOKED_AT, Reason.SOUND);
        assertThat(posture.label()).isEqualTo(Label.IDENTIFIABLE);
    }

    @Test
    void footage_that_is_there_is_kept_unmasked() {
        seen(Optional.empty());
        new SqlClipIndex(database)
                .put(
                        shop,
                        List.of(new ClipIndex.Entry(
                                front.id(),
                                new TimeRange(NOON.minusSeconds(60), NOON),
                                "a.mp4",
                                1,
                                NOON,
                                Certainty.KNOWN)));
        assertThat(facts.of(front).kept().some()).isTrue();
    }

    @Test
    void masks_count_from_their_oldest_proof_and_only_while_nothing_speaks_against_them() {
        assertThat(facts.of(front).zones()).isEqualTo(Zones.NONE);
        masks.save(front.id(), new WantedMasks(0, List.of(DOOR)));
        assertThat(facts.of(front).zones()).isEqualTo(Zones.NOT_PROVEN);
        masks.report(front.id(), report(1, 0));
        assertThat(facts.of(front).zones()).isEqualTo(new Zones(true, Optional.of(NOON.minusSeconds(300))));
        masks.report(front.id(), report(1, 0.01));
        assertThat(facts.of(front).zones()).isEqualTo(Zones.NOT_PROVEN);
        masks.report(front.id(), report(0, 0));
        assertThat(facts.of(front).zones()).isEqualTo(Zones.NOT_PROVEN);
        masks.report(front.id(), report(1, 0));
        Drift gone = new Drift(Drift.Kind.MASK_GONE, "door", NOON);
        masks.note(front.id(), new WatchNotes(Optional.empty(), Optional.empty(), Optional.empty(), List.of(gone)));
        assertThat(facts.of(front).zones()).isEqualTo(Zones.NOT_PROVEN);
    }

    private static MaskReport report(long version, double uncovered) {
        ProofOfMask proof = new ProofOfMask(
                ProofOfMask.Result.SHOWN,
                ProofOfMask.Why.ONE_COLOUR_WHERE_SOMETHING_WAS,
                List.of(16, 128, 128),
                9000,
                0.001,
                3,
                1);
        MaskResult door = new MaskResult(
                DOOR,
                MaskResult.Outcome.APPLIED,
                List.of(),
                uncovered,
                Remark.NONE,
                List.of(new ViewProof("a", NOON, proof), new ViewProof("b", NOON.minusSeconds(300), proof)));
        return new MaskReport(
                version,
                NOON,
                MaskReport.Standing.WANTED,
                List.of(door),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
