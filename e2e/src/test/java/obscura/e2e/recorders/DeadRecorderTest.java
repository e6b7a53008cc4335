package obscura.e2e.recorders;

import static obscura.e2e.recorders.Connecting.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import obscura.e2e.app.Caller;
import obscura.e2e.frigate.FrigateSettings;
import obscura.e2e.frigate.SimulatedFrigate;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.Role;
import obscura.plugin.camera.Camera;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorder that is slow or dead holds up no page and no other recorder. */
class DeadRecorderTest {
    private static final Duration SOON = Duration.ofMillis(500);

    @TempDir
    Path temp;

    @AutoClose
    private Connecting site;

    @AutoClose
    private SimulatedFrigate frigate;

    private String page;

    @BeforeEach
    void a_recorder_with_twelve_cameras() throws IOException {
        site = new Connecting(temp.resolve("home"));
        String[] names = IntStream.rangeClosed(1, 12).mapToObj(n -> "cam" + n).toArray(String[]::new);
        frigate =
                new SimulatedFrigate(FrigateSettings.in(temp.resolve("frigate")).cameras(names));
        for (String name : names) {
            frigate.record(name, Instant.now().minus(20, ChronoUnit.MINUTES), 1);
        }
        page = site.keep(
                "/settings/recordings/frigate",
                site.frigate(form("address", frigate.openDoor().toString())));
        site.read(page);
    }

    private Duration overview() {
        long start = System.nanoTime();
        assertThat(site.admin.get("/").body()).contains("cam12");
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private HttpResponse<String> picture(Caller caller, String camera) {
        return caller.get("/cameras/" + site.app.camera(camera).id() + "/lately");
    }

    @Test
    void the_overview_is_quick_and_its_pictures_are_there_and_say_how_old_they_are() {
        overview();
        HttpResponse<String> picture = picture(site.admin, "cam1");
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(picture.headers().firstValue("Cache-Control")).hasValue("no-store");
        Instant at = Instant.parse(picture.headers().firstValue("X-Picture-At").orElseThrow());
        assertThat(at).isAfter(Instant.now().minusSeconds(60));
        frigate.forgetReceived();
        assertThat(overview()).isLessThan(SOON);
        assertThat(site.admin.get("/").body()).contains("Picture of");
        picture(site.admin, "cam1");
        assertThat(frigate.received()).noneMatch(asked -> asked.toString().contains("cam1/latest"));
    }

    @Test
    void a_slow_recorder_and_a_dead_one_hold_up_nobody() {
        overview();
        frigate.turnOn(FrigateTrap.SLOW);
        assertThat(overview()).isLessThan(SOON);
        site.admin.post(page + "/read", java.util.Map.of());
        String folder = site.app.cameras().stream()
                .filter(camera -> !camera.nvrName().startsWith("cam"))
                .map(Camera::nvr)
                .findFirst()
                .orElseThrow()
                .toString();
        assertThat(site.readNow("/settings/recordings/" + folder)).doesNotContain("notice bad");
        frigate.close();
        assertThat(overview()).isLessThan(SOON);
    }

    @Test
    void a_dead_recorder_is_told_and_its_footage_stays_listed() {
        frigate.close();
        assertThat(site.readNow(page)).contains("It can't be reached since", "1 clip");
        assertThat(site.admin.get("/").body()).contains("can't be reached since");
        assertThat(picture(site.admin, "cam3").headers().firstValue("X-Picture"))
                .hasValue("none");
        long start = System.nanoTime();
        Camera camera = site.app.camera("cam3");
        String at = site.app.newest(camera).minusSeconds(5).toString();
        HttpResponse<String> still = site.admin.get("/cameras/" + camera.id() + "/picture?at=" + at);
        assertThat(still.headers().firstValue("X-Picture")).hasValue("none");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void who_may_not_see_a_camera_gets_no_picture_of_it() {
        CameraLimit one =
                CameraLimit.only(java.util.Set.of(site.app.camera("cam1").id()));
        Caller viewer = Caller.signedIn(site.app, site.app.add("Vera", Role.VIEWER, one));
        assertThat(picture(viewer, "cam1").statusCode()).isEqualTo(200);
        assertThat(picture(viewer, "cam2").statusCode()).isEqualTo(404);
        assertThat(viewer.get("/").body()).contains("cam1").doesNotContain("cam2");
    }
}
