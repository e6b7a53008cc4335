package obscura.web.addcamera;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.CameraLink;
import obscura.web.RunningSite;
import obscura.web.masks.MaskSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCameraApiTest {
    private static final String ONVIF =
            "\"onvif\":{\"url\":\"http://192.0.2.9/\",\"user\":\"op\",\"password\":\"secret of the gate\"%s}";

    private MaskSite site;
    private RunningSite running;
    private RunningSite.Visitor admin;

    @BeforeEach
    void an_app(@TempDir Path home) {
        site = new MaskSite(home, 0);
        running = site.running();
        admin = running.admin();
    }

    @AfterEach
    void close() {
        running.close();
    }

    /** @param cameras all of them when empty */
    private String token(Camera... cameras) {
        List<String[]> form = new ArrayList<>(List.of(
                new String[] {"name", "robot"},
                new String[] {"days", "1"},
                new String[] {"right", "manage-cameras"},
                new String[] {"right", "draw-masks"},
                new String[] {"limit", cameras.length == 0 ? "all" : "some"}));
        for (Camera camera : cameras) {
            form.add(new String[] {"camera", camera.id().toString()});
        }
        Matcher found = Pattern.compile("id=\"secret\">([^<]+)<")
                .matcher(admin.post("/people/tokens", form).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> add(String token, String json) {
        return running.visitor().program(token, "POST", "/api/v1/cameras", json, "Content-Type", "application/json");
    }

    private static String gate(String more) {
        return "{\"name\":\"gate\"," + ONVIF.formatted("") + more + "}";
    }

    private static String at(String nvrName) {
        return gate(",\"nvr\":{\"camera\":\"" + nvrName + "\"}");
    }

    @Test
    void a_camera_is_added_and_its_password_goes_in_and_never_out() {
        HttpResponse<String> made = add(token(), gate(""));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body())
                .contains("\"name\":\"gate\"", "\"manufacturer\":\"Maker\"", "\"warnings\":[]", "\"others\":[]")
                .doesNotContain("secret");
        assertThat(site.links.all()).hasSize(2);
        assertThat(admin.get("/journal").body()).contains("gate").doesNotContain("secret of the gate");
    }

    @Test
    void a_silent_camera_is_refused_and_nothing_is_kept() {
        site.camera.isSilent(true);
        HttpResponse<String> refused = add(token(), gate(""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Nothing answers").doesNotContain("secret");
        assertThat(site.links.all()).hasSize(1);
    }

    @Test
    void a_recorder_s_camera_that_the_token_may_not_see_is_answered_as_one_that_is_not_there() {
        String token = token(site.yard);
        HttpResponse<String> hidden = add(token, at(site.hall.nvrName()));
        HttpResponse<String> missing = add(token, at("nosuch"));
        assertThat(hidden.statusCode()).isEqualTo(missing.statusCode()).isEqualTo(422);
        assertThat(hidden.body()).isEqualTo(missing.body()).doesNotContain("hall");
        assertThat(site.camera.pins()).isEmpty();
        assertThat(site.links.find(site.hall.id()).orElseThrow().address()).isEqualTo("http://192.0.2.7/");
        HttpResponse<String> own = add(token, at(site.yard.nvrName()));
        assertThat(own.statusCode()).isEqualTo(201);
        assertThat(own.body()).contains("\"id\":" + site.yard.id(), "\"name\":\"yard\"");
    }

    @Test
    void a_token_limited_to_other_cameras_is_told_that_it_cannot_see_what_it_added() {
        String token = token(site.yard);
        HttpResponse<String> made = add(token, gate(""));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("limited to other cameras");
        CameraLink added = site.links.all().stream()
                .filter(link -> link.address().endsWith("2.9/"))
                .findFirst()
                .orElseThrow();
        assertThat(running.visitor()
                        .program(token, "GET", "/api/v1/cameras/" + added.camera() + "/masks", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_device_with_two_lenses_is_two_cameras_or_the_lens_that_is_asked_for() {
        site.camera.hasLenses("right");
        assertThat(add(token(), gate("")).body()).contains("\"others\":[{", "\"name\":\"gate 2\"");
        assertThat(add(token(), at(site.yard.nvrName())).body()).contains("Say which: lens, right", "onvif.lens");
        String one = "{\"name\":\"x\"," + ONVIF.formatted(",\"lens\":\"right\"") + ",\"nvr\":{\"camera\":\""
                + site.yard.nvrName() + "\"}}";
        assertThat(add(token(), one).statusCode()).isEqualTo(201);
        assertThat(site.links.find(site.yard.id()).orElseThrow().lens()).contains("right");
    }

    @Test
    void nonsense_is_refused_before_anything_is_connected_to() {
        String token = token();
        String word = "a".repeat(2000);
        for (String bad : List.of(
                "{}",
                "[]",
                "null",
                "{\"name\":\"x\"}",
                "{\"name\":\"\"," + ONVIF.formatted("") + "}",
                "{\"name\":\"" + word + "\"," + ONVIF.formatted("") + "}",
                "{\"name\":\"x\",\"onvif\":{\"url\":\"http://x/\",\"password\":\"" + word + "\"}}")) {
            assertThat(add(token, bad).statusCode())
                    .as(bad.substring(0, Math.min(60, bad.length())))
                    .isEqualTo(400);
        }
        assertThat(add(token, "{\"name\":\"x\",\"onvif\":{\"url\":\"http://u:p@x/\"}}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(site.camera.pins()).isEmpty();
    }
}
