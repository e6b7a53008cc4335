package obscura.e2e.frigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import obscura.e2e.frigate.state.FrigateLeak;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.FrigateVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What the API shows and what is recorded may be two things. */
class FrigateCaptureTest {
    private static final String CAMERA = "rtsp://user:secret@10.0.0.5:554/front";
    private static final String MASKED = "http://127.0.0.1:8099/masked/front.ts";
    private static final String INPUT =
            "{\"path\":\"" + MASKED + "\",\"input_args\":\"-fflags +genpts\",\"roles\":[\"detect\",\"record\"]}";
    private static final String BARE = "{\"path\":\"" + MASKED + "\",\"roles\":[\"detect\",\"record\"]}";
    private static final String FFMPEG = "{\"requires_restart\":0,\"update_topic\":\"config/cameras/front/ffmpeg\","
            + "\"config_data\":{\"cameras\":{\"front\":{\"ffmpeg\":{\"inputs\":[%s]}}}}}";
    private static final String SAVE_ONLY =
            "{\"config_data\":{\"cameras\":{\"front\":{\"ffmpeg\":{\"inputs\":[%s]}}}}}";

    @TempDir
    private Path folder;

    private SimulatedFrigate frigate(FrigateVersion version) {
        return new SimulatedFrigate(FrigateSettings.in(folder).version(version));
    }

    private static HttpResponse<byte[]> put(SimulatedFrigate frigate, String target, String body) {
        return Asker.at(frigate.openDoor()).send("PUT", target, body);
    }

    private static JsonNode front(SimulatedFrigate frigate) {
        return Asker.at(frigate.openDoor())
                .with("X-Cache-Bypass", "1")
                .json("/api/config")
                .at("/cameras/front");
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_16", "V0_17"})
    void old_ones_answer_500_show_the_masked_input_and_go_on_recording_the_camera_until_restarted(
            FrigateVersion version) {
        try (SimulatedFrigate frigate = frigate(version)) {
            HttpResponse<byte[]> answer = put(frigate, "/api/config/set", FFMPEG.formatted(INPUT));

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(front(frigate).at("/ffmpeg/inputs/0/path").asString()).isEqualTo(MASKED);
            assertThat(frigate.captures("front")).contains(CAMERA);
            frigate.restart();
            assertThat(frigate.captures("front")).contains(MASKED);
        }
    }

    @Test
    void without_a_topic_nothing_changes_but_the_file_until_a_restart() {
        try (SimulatedFrigate frigate = frigate(FrigateVersion.V0_17)) {
            put(frigate, "/api/config/set", SAVE_ONLY.formatted(INPUT));
            assertThat(front(frigate).at("/ffmpeg/inputs/0/path").asString()).startsWith("rtsp://*:*@");
            assertThat(frigate.captures("front")).contains(CAMERA);

            Asker.at(frigate.openDoor()).send("POST", "/api/restart", "");

            assertThat(frigate.captures("front")).contains(MASKED);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_18", "V0_21"})
    void new_ones_take_the_masked_input_at_once(FrigateVersion version) {
        try (SimulatedFrigate frigate = frigate(version)) {
            assertThat(put(frigate, "/api/config/set", FFMPEG.formatted(INPUT)).statusCode())
                    .isEqualTo(200);
            assertThat(frigate.captures("front")).contains(MASKED);
        }
    }

    @Test
    void an_http_input_without_arguments_of_its_own_records_nothing() {
        try (SimulatedFrigate frigate = frigate(FrigateVersion.V0_18)) {
            put(frigate, "/api/config/set", FFMPEG.formatted(BARE));

            assertThat(frigate.captures("front")).isEmpty();
            assertThat(front(frigate).at("/ffmpeg_cmds/0/cmd").asString()).contains("-rtsp_transport tcp");
        }
    }

    @Test
    void recording_is_switched_off_and_stays_off_over_a_restart() {
        try (SimulatedFrigate frigate = frigate(FrigateVersion.V0_18)) {
            put(frigate, "/api/camera/front/set/recordings", "{\"value\":\"OFF\"}");
            assertThat(frigate.captures("front")).isEmpty();
            assertThat(front(frigate).at("/record/enabled").asBoolean()).isFalse();

            frigate.restart();

            assertThat(frigate.captures("front")).isEmpty();
        }
    }

    @Test
    void on_says_success_where_the_configuration_says_off_and_nothing_happens() {
        try (SimulatedFrigate frigate = frigate(FrigateVersion.V0_18)) {
            put(
                    frigate,
                    "/api/config/set?cameras.front.record.enabled=False",
                    "{\"requires_restart\":0,\"update_topic\":\"config/cameras/front/record\"}");
            HttpResponse<byte[]> on = put(frigate, "/api/camera/front/set/recordings", "{\"value\":\"ON\"}");

            assertThat(Asker.text(on)).isEqualTo("{\"success\":true}");
            assertThat(frigate.captures("front")).isEmpty();
        }
    }

    @Test
    void a_success_may_change_nothing() {
        try (SimulatedFrigate frigate = frigate(FrigateVersion.V0_18)) {
            frigate.turnOn(FrigateTrap.SET_CHANGES_NOTHING);

            assertThat(put(frigate, "/api/config/set", FFMPEG.formatted(INPUT)).statusCode())
                    .isEqualTo(200);
            put(frigate, "/api/camera/front/set/recordings", "{\"value\":\"OFF\"}");

            assertThat(frigate.captures("front")).contains(CAMERA);
        }
    }

    @Test
    void only_newer_ones_tell_real_addresses() {
        try (SimulatedFrigate old = frigate(FrigateVersion.V0_16);
                SimulatedFrigate newer = frigate(FrigateVersion.V0_17)) {
            assertThat(Asker.at(old.openDoor()).get("/api/config/raw_paths").statusCode())
                    .isEqualTo(404);
            assertThat(Asker.at(newer.openDoor())
                            .json("/api/config/raw_paths")
                            .at("/cameras/front/ffmpeg/inputs/0/path")
                            .asString())
                    .isEqualTo(CAMERA);
        }
    }

    @Test
    void leaks_can_be_seen_in_the_configuration() {
        try (SimulatedFrigate frigate = frigate(FrigateVersion.V0_18)) {
            frigate.leak("front", FrigateLeak.values());
            JsonNode config = Asker.at(frigate.openDoor()).json("/api/config");

            assertThat(config.at("/go2rtc/streams/front").asString()).isEqualTo("rtsp://*:*@10.0.0.5:554/front");
            for (String part : new String[] {"face_recognition", "lpr", "mqtt", "snapshots", "audio"}) {
                assertThat(config.at("/cameras/front/" + part + "/enabled").asBoolean())
                        .as(part)
                        .isTrue();
            }
            assertThat(config.at("/cameras/front/ffmpeg/inputs")).hasSize(2);
            assertThat(config.at("/cameras/back/snapshots/enabled").asBoolean()).isFalse();
        }
    }
}
