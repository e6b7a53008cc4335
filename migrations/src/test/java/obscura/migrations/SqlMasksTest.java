package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.camera.CameraPicture;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.CameraView;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.camera.MaskStyle;
import obscura.plugin.id.CameraId;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.OnvifPoint;
import obscura.plugin.mask.Polygon;
import obscura.plugin.mask.ProofOfMask;
import obscura.plugin.masking.Attempt;
import obscura.plugin.masking.Drift;
import obscura.plugin.masking.MaskReport;
import obscura.plugin.masking.MaskResult;
import obscura.plugin.masking.OurMask;
import obscura.plugin.masking.Remark;
import obscura.plugin.masking.SaveResult;
import obscura.plugin.masking.Shape;
import obscura.plugin.masking.ViewProof;
import obscura.plugin.masking.WantedMask;
import obscura.plugin.masking.WantedMasks;
import obscura.plugin.masking.WatchNotes;
import obscura.plugin.seal.SecretBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlMasksTest {
    private static final Polygon DOOR = Polygon.of(new Box(0.1, 0.2, 0.3, 1.0 / 3));
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123456Z");
    private static final CameraView VIEW = new CameraView(CameraView.Kind.SNAPSHOT, "main", "Main");

    @TempDir
    Path home;

    private Database database;
    private SqlMasks masks;
    private CameraId camera;

    @BeforeEach
    void open() {
        database = Database.open(home.resolve("obscura.db"));
        masks = new SqlMasks(database);
        camera = new SqlCameras(database).add("yard").id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_second_of_two_saves_is_refused_with_what_the_first_has_kept() {
        WantedMasks first = new WantedMasks(0, List.of(WantedMask.solid("door \"<b>\"", DOOR)));
        SaveResult saved = masks.save(camera, first);
        SaveResult late = masks.save(camera, new WantedMasks(0, List.of()));
        assertThat(saved).isEqualTo(new SaveResult.Saved(new WantedMasks(1, first.masks())));
        assertThat(late).isEqualTo(new SaveResult.Stale(new WantedMasks(1, first.masks())));
        assertThat(masks.wanted(camera)).isEqualTo(new WantedMasks(1, first.masks()));
    }

    @Test
    void everything_is_read_as_it_was_written() {
        Shape shape = new Shape("VSC_1", "door", DOOR, MaskStyle.SOLID);
        masks.own(camera, new OurMask("m1", shape));
        masks.own(camera, new OurMask("m2", shape));
        masks.own(camera, new OurMask("m1", shape));
        masks.disown(camera, "m2");
        Attempt attempt = new Attempt(NOON, List.of("m1"), List.of(shape));
        masks.begin(camera, attempt);
        MaskReport report = report();
        masks.report(camera, report);
        WatchNotes notes = new WatchNotes(
                Optional.of(NOON),
                Optional.empty(),
                Optional.of(NOON),
                List.of(
                        new Drift(Drift.Kind.MASK_GONE, "door", NOON),
                        new Drift(Drift.Kind.NOT_SHOWN, "door", Optional.of(VIEW), NOON)));
        masks.note(camera, notes);
        assertThat(masks.ours(camera)).containsExactly(new OurMask("m1", shape));
        assertThat(masks.attempt(camera)).contains(attempt);
        assertThat(masks.report(camera)).contains(report);
        assertThat(masks.notes(camera)).isEqualTo(notes);
        masks.end(camera);
        assertThat(masks.attempt(camera)).isEmpty();
        assertThat(masks.wanted(camera)).isEqualTo(WantedMasks.none());
    }

    private static MaskReport report() {
        ProofOfMask proof = new ProofOfMask(
                ProofOfMask.Result.SHOWN,
                ProofOfMask.Why.ONE_COLOUR_WHERE_SOMETHING_WAS,
                List.of(16, 128, 128),
                9000,
                0.001,
                3,
                1);
        MaskResult result = new MaskResult(
                WantedMask.solid("door", DOOR),
                MaskResult.Outcome.ADAPTED,
                List.of(DOOR, DOOR),
                0.25,
                new Remark(Remark.Kind.NO_ROOM, "The camera …", List.of("4")),
                List.of(new ViewProof("stream:main", NOON, proof)));
        KeptMask kept =
                new KeptMask("m1", "VSC_1", List.of(new OnvifPoint(-1.5, 2)), MaskStyle.OTHER, "0 128 128 YCBCR", true);
        return new MaskReport(
                3,
                NOON,
                MaskReport.Standing.BETWEEN,
                List.of(result),
                List.of(kept),
                List.of(),
                List.of(new CameraPicture("VSC_1", "lens", "0,0 1920x1080", List.of(VIEW))),
                List.of("snapshot:main"),
                Optional.of(new CameraTrouble(CameraTrouble.Kind.CHANGE_REFUSED, "No.", List.of("no"))));
    }

    @Test
    void what_was_kept_before_remarks_and_views_had_fields_of_their_own_is_still_read() {
        masks.report(camera, report());
        Drift drift = new Drift(Drift.Kind.NOT_SHOWN, "door", Optional.of(VIEW), NOON);
        masks.note(camera, new WatchNotes(Optional.empty(), Optional.empty(), Optional.empty(), List.of(drift)));
        database.jdbi().useHandle(h -> h.execute("""
                UPDATE camera_masks SET notes = json_remove(notes, '$.drifts[0].view'),
                    report = json_set(json_remove(report, '$.masks[0].remark', '$.trouble.words'),
                        '$.masks[0].sentence', 'Draw it larger.')
                """));
        MaskReport read = masks.report(camera).orElseThrow();
        assertThat(read.masks().get(0).remark()).isEqualTo(Remark.NONE);
        assertThat(read.trouble().orElseThrow().words()).isEmpty();
        assertThat(masks.notes(camera).drifts().get(0).view()).isEmpty();
    }

    @Test
    void a_report_of_an_older_version_says_nothing_of_snapshots_and_is_read_all_the_same() {
        masks.report(camera, report());
        database.jdbi()
                .useHandle(h -> h.execute("UPDATE camera_masks SET report = json_remove(report, '$.openSnapshots')"));
        assertThat(masks.report(camera).orElseThrow().openSnapshots()).isEmpty();
    }

    @Test
    void a_report_nobody_can_read_is_a_change_to_go_on_with_and_the_next_one_takes_its_place() {
        masks.report(camera, report());
        assertThat(masks.attempt(camera)).isEmpty();
        database.jdbi().useHandle(h -> h.execute("UPDATE camera_masks SET report = '{', notes = '[', attempt = NULL"));
        assertThat(masks.report(camera)).isEmpty();
        assertThat(masks.notes(camera)).isEqualTo(WatchNotes.none());
        assertThat(masks.attempt(camera)).isPresent();
        masks.report(camera, report());
        assertThat(masks.report(camera)).contains(report());
        assertThat(masks.attempt(camera)).isEmpty();
    }

    @Test
    void a_change_nobody_can_read_is_still_one_that_broke_off() {
        masks.begin(camera, new Attempt(NOON, List.of(), List.of()));
        database.jdbi().useHandle(h -> h.execute("UPDATE camera_masks SET attempt = '{'"));
        assertThat(masks.attempt(camera)).isPresent();
        masks.end(camera);
        assertThat(masks.attempt(camera)).isEmpty();
    }

    @Test
    void a_copy_of_the_database_holds_no_password_of_a_camera() throws Exception {
        SecretBox box = SecretBox.in(home.resolve("keys"));
        SqlCameraLinks links = new SqlCameraLinks(database, box);
        CameraPassword password = new CameraPassword("p4ss w'ö;\"$(rm)`%@:/#");
        links.put(link(), password);
        assertThat(links.password(camera)).isEqualTo(password);
        assertThat(links.find(camera)).contains(link());
        database.close();
        try (var files = Files.list(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(bytes).doesNotContain("p4ss w");
            }
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.resolve("keys").resolve("secrets.key"))))
                .isEqualTo("rw-------");
        database = Database.open(home.resolve("obscura.db"));
        SqlCameraLinks elsewhere = new SqlCameraLinks(database, SecretBox.in(home.resolve("other-keys")));
        assertThatThrownBy(() -> elsewhere.password(camera))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("type the password again")
                .hasMessageNotContaining("p4ss");
    }

    @Test
    void a_password_put_in_another_cameras_place_does_not_open() {
        SecretBox box = SecretBox.in(home.resolve("keys"));
        SqlCameraLinks links = new SqlCameraLinks(database, box);
        CameraId other = new SqlCameras(database).add("door").id();
        links.put(link(), new CameraPassword("one"));
        links.put(
                new CameraLink(other, "http://10.0.0.3/", "u", Optional.empty(), Optional.empty(), false),
                new CameraPassword("two"));
        database.jdbi()
                .useHandle(h -> h.execute(
                        "UPDATE camera_link SET password = (SELECT password FROM camera_link WHERE camera = ?)"
                                + " WHERE camera = ?",
                        camera.number(),
                        other.number()));
        assertThatThrownBy(() -> links.password(other)).isInstanceOf(ObscuraException.class);
    }

    @Test
    void a_change_of_a_link_keeps_its_password() {
        SqlCameraLinks links = new SqlCameraLinks(database, SecretBox.in(home.resolve("keys")));
        links.put(link(), new CameraPassword("one"));
        CameraLink changed = link().withReapply(true).withCertificate(Optional.of("ab".repeat(32)));
        links.change(changed);
        assertThat(links.all()).containsExactly(changed);
        assertThat(links.password(camera)).isEqualTo(new CameraPassword("one"));
        links.remove(camera);
        assertThat(links.all()).isEmpty();
    }

    @Test
    void a_camera_without_a_recorder_is_a_camera_whose_recorder_nobody_is_shown() {
        SqlNvrs nvrs = new SqlNvrs(database);
        Camera alone = new SqlCameras(database).add("  hall ");
        assertThat(alone.name()).isEqualTo("hall");
        assertThat(new SqlCameras(database).all()).contains(alone);
        assertThat(nvrs.all()).isEmpty();
        assertThat(nvrs.find(alone.nvr())).isEmpty();
    }

    private CameraLink link() {
        return new CameraLink(
                camera, "http://192.168.1.20/onvif/device_service", "ö p", Optional.empty(), Optional.empty(), false);
    }
}
