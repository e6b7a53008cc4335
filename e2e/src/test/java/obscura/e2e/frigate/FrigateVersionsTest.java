package obscura.e2e.frigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.FrigateVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Each version has the calls it has, and says 404 or 405 to all others. */
class FrigateVersionsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = """
            DELETE, /api/recordings/start/1/end/2?cameras=front, 404, 404, 200
            POST,   /api/media/sync,                             404, 404, 202
            PUT,    /api/camera/front/set/recordings,            404, 404, 200
            DELETE, /api/cameras/back,                           404, 404, 200
            GET,    /api/config/raw_paths,                       404, 200, 200
            GET,    /api/jobs/export,                            404, 404, 200
            POST,   /api/exports/delete,                         405, 405, 404
            DELETE, /api/export/front_none,                      404, 404, 404
            POST,   /api/reviews/delete,                         200, 200, 200
            POST,   /api/restart,                                200, 200, 200
            """)
    void has_it_or_not(String method, String target, int in16, int in17, int in18) {
        assertThat(status(FrigateVersion.V0_16, method, target)).isEqualTo(in16);
        assertThat(status(FrigateVersion.V0_17, method, target)).isEqualTo(in17);
        assertThat(status(FrigateVersion.V0_18, method, target)).isEqualTo(in18);
        assertThat(status(FrigateVersion.V0_21, method, target)).isEqualTo(in18);
    }

    private int status(FrigateVersion version, String method, String target) {
        try (SimulatedFrigate frigate =
                new SimulatedFrigate(FrigateSettings.in(folder).version(version))) {
            return Asker.at(frigate.openDoor()).send(method, target, "").statusCode();
        }
    }

    @Test
    void a_version_is_told_in_two_places() {
        try (SimulatedFrigate frigate =
                new SimulatedFrigate(FrigateSettings.in(folder).version(FrigateVersion.V0_21))) {
            Asker asker = Asker.at(frigate.openDoor());
            assertThat(Asker.text(asker.get("/api/version"))).startsWith("0.21.0");
            assertThat(asker.json("/api/config").path("version").asString()).isEqualTo("0.21-0");
        }
    }

    @Test
    void the_oldest_keeps_days_of_recordings_in_another_place() {
        try (SimulatedFrigate frigate =
                new SimulatedFrigate(FrigateSettings.in(folder).version(FrigateVersion.V0_16))) {
            JsonNode record = Asker.at(frigate.openDoor()).json("/api/config").at("/cameras/front/record");
            assertThat(record.at("/retain/days").asInt()).isEqualTo(3);
            assertThat(record.has("continuous")).isFalse();
        }
    }

    @Test
    void every_version_answers_everything_when_nothing_is_missing() {
        try (SimulatedFrigate frigate =
                new SimulatedFrigate(FrigateSettings.in(folder).version(FrigateVersion.V0_16))) {
            frigate.turnOff(FrigateTrap.MISSING_ENDPOINTS);
            assertThat(Asker.at(frigate.openDoor()).get("/api/config/raw_paths").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void cameras_come_and_go() {
        try (SimulatedFrigate frigate = new SimulatedFrigate(FrigateSettings.in(folder))) {
            frigate.removeCamera("back");
            frigate.addCamera("garden", "rtsp://10.0.0.9/1");
            assertThat(Asker.at(frigate.openDoor())
                            .json("/api/config")
                            .path("cameras")
                            .propertyNames())
                    .containsExactly("front", "garden");
            assertThat(frigate.captures("garden")).contains("rtsp://10.0.0.9/1");
        }
    }
}
