package obscura.e2e.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import obscura.e2e.camera.picture.YardScene;
import obscura.e2e.camera.state.CameraSettings;
import obscura.e2e.camera.state.Quirk;
import obscura.e2e.camera.state.View;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Polygon;
import obscura.plugin.mask.ProofOfMask;
import obscura.plugin.mask.ProofOfMask.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mask that is created is really in the pictures, and where a quirk says otherwise it is not. */
class ShownMasksTest {
    private static final Polygon WINDOWS = Polygon.of(new Box(0.02, 0.1, 0.3, 0.4));

    private final SimulatedCamera camera =
            new SimulatedCamera(CameraSettings.of(0, "yard", "op", "secret"), new YardScene());
    private final Caller caller = new Caller(camera, "op", "secret");

    @AfterEach
    void close() {
        camera.close();
    }

    @Test
    void the_snapshot_shows_a_mask_as_soon_as_it_is_created() {
        Seen before = snapshot(View.MAIN);
        Seen beforeSub = snapshot(View.SUB);
        create("VSC_1");
        assertThat(proof(before, snapshot(View.MAIN))).isEqualTo(Result.SHOWN);
        assertThat(proof(beforeSub, snapshot(View.SUB))).isEqualTo(Result.SHOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "udp"})
    void both_streams_show_it_too(String transport) {
        for (View view : List.of(View.MAIN, View.SUB)) {
            Seen before = stream(view, transport, 0);
            assertThat(before.height()).isEqualTo(view == View.MAIN ? 360 : 180);
            create("VSC_1");
            assertThat(proof(before, stream(view, transport, 2))).isEqualTo(Result.SHOWN);
            camera.masksDeletedBySomeoneElse();
        }
    }

    @Test
    void a_disabled_mask_hides_nothing() {
        Seen before = snapshot(View.MAIN);
        caller.digest("media2", message("VSC_1").replace(">true<", ">false<"));
        assertThat(proof(before, snapshot(View.MAIN))).isEqualTo(Result.NOT_SHOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pixelated", "Blurred"})
    void a_mask_that_can_be_undone_is_painted_and_never_proven(String type) {
        Seen before = snapshot(View.MAIN);
        caller.digest("media2", message("VSC_1").replace(">Color<", ">" + type + "<"));
        assertThat(camera.masks().get(0).type()).isEqualTo(type);
        assertThat(proof(before, snapshot(View.MAIN))).isEqualTo(Result.NOT_SHOWN);
    }

    @Test
    void it_may_be_stored_and_not_shown() {
        camera.turnOn(Quirk.STORES_BUT_DOES_NOT_SHOW);
        Seen before = snapshot(View.MAIN);
        create("VSC_1");
        assertThat(camera.masks()).hasSize(1);
        assertThat(proof(before, snapshot(View.MAIN))).isEqualTo(Result.NOT_SHOWN);
    }

    @Test
    void it_may_show_in_the_stream_and_not_in_the_snapshot_or_the_other_way_round() {
        Seen snapshot = snapshot(View.SUB);
        Seen stream = stream(View.SUB, "tcp", 0);
        camera.turnOn(Quirk.SHOWS_IN_STREAM_NOT_SNAPSHOT);
        create("VSC_1");
        assertThat(proof(snapshot, snapshot(View.SUB))).isEqualTo(Result.NOT_SHOWN);
        assertThat(proof(stream, stream(View.SUB, "tcp", 2))).isEqualTo(Result.SHOWN);
        camera.turnOff(Quirk.SHOWS_IN_STREAM_NOT_SNAPSHOT);
        camera.turnOn(Quirk.SHOWS_IN_SNAPSHOT_NOT_STREAM);
        assertThat(proof(snapshot, snapshot(View.SUB))).isEqualTo(Result.SHOWN);
        assertThat(proof(stream, stream(View.SUB, "tcp", 2))).isEqualTo(Result.NOT_SHOWN);
    }

    @Test
    void two_configurations_are_masked_one_by_one() {
        camera.turnOn(Quirk.MASKS_ONE_CONFIGURATION_ONLY);
        Seen main = snapshot(View.MAIN);
        Seen sub = snapshot(View.SUB);
        create("VSC_1");
        assertThat(proof(main, snapshot(View.MAIN))).isEqualTo(Result.SHOWN);
        assertThat(proof(sub, snapshot(View.SUB))).isEqualTo(Result.NOT_SHOWN);
        create("VSC_2");
        assertThat(proof(sub, snapshot(View.SUB))).isEqualTo(Result.SHOWN);
    }

    @Test
    void a_source_mask_holds_for_both_configurations() {
        camera.turnOn(Quirk.SOURCE_MASK);
        Seen sub = snapshot(View.SUB);
        create("VSC_1");
        assertThat(proof(sub, snapshot(View.SUB))).isEqualTo(Result.SHOWN);
        assertThat(caller.digest(
                                "media2",
                                "<tr2:GetMasks><tr2:ConfigurationToken>VSC_2</tr2:ConfigurationToken></tr2:GetMasks>")
                        .body())
                .contains("mask_1");
    }

    @Test
    void a_running_stream_goes_over_to_a_new_mask() {
        Seen before = stream(View.SUB, "tcp", 0);
        try (Seen.Watch watch = Seen.Watch.of(camera.streamAddress(View.SUB), "op", "secret")) {
            assertThat(proof(before, watch.next())).isEqualTo(Result.NOT_SHOWN);
            create("VSC_1");
            assertThat(watch.firstOf(100, seen -> proof(before, seen) == Result.SHOWN))
                    .isTrue();
        }
    }

    private void create(String configuration) {
        assertThat(caller.digest("media2", message(configuration)).statusCode()).isEqualTo(200);
    }

    private static String message(String configuration) {
        return Caller.mask("CreateMask", "", configuration, -0.96, 0.8, -0.4, 0.8, -0.4, 0.2, -0.96, 0.2);
    }

    private Seen snapshot(View view) {
        return Seen.jpeg(camera.snapshot(view));
    }

    private Seen stream(View view, String transport, int after) {
        return Seen.stream(camera.streamAddress(view), "op", "secret", transport, after);
    }

    private static Result proof(Seen before, Seen after) {
        return ProofOfMask.of(Optional.of(before), Optional.of(after), WINDOWS).result();
    }
}
