package obscura.web.addcamera;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraOffer;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.camera.CameraTrouble;
import obscura.web.RunningSite;
import obscura.web.masks.MaskSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddCameraPageTest {
    private static final String KNOWN = "ab".repeat(32);
    private static final String OTHER = "cd".repeat(32);
    private static final String ADDRESS = "https://192.0.2.7/";

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

    private static Map<String, String> form(String... more) {
        Map<String, String> form = new HashMap<>(
                Map.of("name", "gate", "address", ADDRESS, "user", "op", "password", "secret of the gate"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    private void hallIsKnownBy(String certificate) {
        site.links.put(
                new CameraLink(site.hall.id(), ADDRESS, "op", Optional.of(certificate), Optional.empty(), true),
                new CameraPassword("secret of the hall"));
    }

    private String hallPage() {
        return "/cameras/" + site.hall.id() + "/address";
    }

    @Test
    void what_answers_in_the_network_is_offered_as_text_and_taken_by_a_button() {
        site.found = CameraAnswer.given(
                List.of(new CameraOffer("http://192.0.2.9/onvif/device_service", "<b>Gate</b>", "Model & Co")));
        String page = admin.post("/cameras/add/search", Map.of()).body();
        assertThat(page)
                .contains("&lt;b&gt;Gate&lt;/b&gt;", "Model &amp; Co", "http://192.0.2.9/onvif/device_service")
                .doesNotContain("<b>Gate");
        assertThat(admin.get("/cameras/add?address=http://192.0.2.9/onvif/device_service")
                        .body())
                .contains("name=\"address\" type=\"text\" value=\"http://192.0.2.9/onvif/device_service\"");
    }

    @Test
    void a_search_that_finds_nothing_says_what_to_do_instead_and_one_that_fails_says_why() {
        assertThat(admin.post("/cameras/add/search", Map.of()).body()).contains("No camera has answered");
        site.found = CameraAnswer.no(CameraTrouble.Kind.UNREACHABLE, "No network.");
        HttpResponse<String> failed = admin.post(hallPage() + "/search", Map.of());
        assertThat(failed.statusCode()).isEqualTo(422);
        assertThat(failed.body())
                .contains("role=\"alert\"", "Nothing answers")
                .doesNotContain("No camera has answered");
    }

    @Test
    void only_who_may_manage_cameras_looks_around() {
        RunningSite.Visitor viewer = running.invited(admin, "viewer", "viewer");
        assertThat(viewer.post("/cameras/add/search", Map.of()).statusCode()).isEqualTo(403);
        assertThat(viewer.post("/cameras/add", form()).statusCode()).isEqualTo(403);
    }

    @Test
    void a_changed_certificate_is_shown_beside_the_known_one_and_nothing_is_kept() {
        hallIsKnownBy(KNOWN);
        site.camera.showsCertificates(OTHER);
        HttpResponse<String> answer = admin.post(hallPage(), form());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("shows another certificate than before", "abab abab", "cdcd cdcd", "value=\"" + OTHER + "\"")
                .doesNotContain("secret of the gate", "secret of the hall");
        assertThat(site.camera.pins()).containsExactly(Optional.empty());
        assertThat(site.links.find(site.hall.id()).orElseThrow().certificate()).contains(KNOWN);
        assertThat(site.links.password(site.hall.id()).text()).isEqualTo("secret of the hall");
    }

    @Test
    void the_certificate_a_person_confirmed_is_the_only_one_that_is_connected_to() {
        hallIsKnownBy(KNOWN);
        site.camera.showsCertificates(OTHER);
        admin.post(hallPage(), form());
        assertThat(admin.post(hallPage(), form("certificate", OTHER)).statusCode())
                .isEqualTo(303);
        assertThat(site.camera.pins().get(2)).contains(OTHER);
        CameraLink link = site.links.find(site.hall.id()).orElseThrow();
        assertThat(link.certificate()).contains(OTHER);
        assertThat(link.reapply()).isTrue();
        assertThat(admin.get("/journal").body()).contains(ADDRESS).doesNotContain("secret of");
    }

    @Test
    void one_that_changes_again_after_it_was_confirmed_gets_no_password() {
        hallIsKnownBy(KNOWN);
        site.camera.showsCertificates(OTHER, OTHER, "ef".repeat(32));
        admin.post(hallPage(), form());
        HttpResponse<String> answer = admin.post(hallPage(), form("certificate", OTHER));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("another certificate than before, so nothing was sent");
        assertThat(site.links.find(site.hall.id()).orElseThrow().certificate()).contains(KNOWN);
    }

    @Test
    void the_same_certificate_is_kept_to_and_another_address_starts_anew() {
        hallIsKnownBy(KNOWN);
        site.camera.showsCertificates(KNOWN);
        assertThat(admin.post(hallPage(), form()).statusCode()).isEqualTo(303);
        assertThat(site.camera.pins()).containsExactly(Optional.empty(), Optional.of(KNOWN));
        admin.post(hallPage(), form("address", "https://192.0.2.8/"));
        assertThat(site.camera.pins().get(2)).isEmpty();
    }

    @Test
    void a_device_with_two_lenses_becomes_two_cameras_and_a_known_camera_asks_which_it_is() {
        site.camera.hasLenses("right <eye>");
        String added = admin.post("/cameras/add", form()).body();
        assertThat(added)
                .contains("has 2 lenses", "Draw what gate must never show", "Draw what gate 2 must never show");
        HttpResponse<String> asked = admin.post(hallPage(), form());
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("Which lens is this camera?", "value=\"lens\"", "right &lt;eye&gt;")
                .doesNotContain("<eye>");
        assertThat(admin.post(hallPage(), form("lens", "right <eye>")).statusCode())
                .isEqualTo(303);
        assertThat(site.links.find(site.hall.id()).orElseThrow().lens()).contains("right <eye>");
        assertThat(admin.post(hallPage(), form()).statusCode()).isEqualTo(303);
        assertThat(site.links.find(site.hall.id()).orElseThrow().lens()).contains("right <eye>");
    }

    @Test
    void an_encrypted_stream_is_told_with_what_to_do_in_the_language_of_the_page() {
        site.camera.playsNothing(new CameraTrouble(CameraTrouble.Kind.STREAM_ENCRYPTED, "Engine."));
        assertThat(admin.post("/cameras/add", form()).body())
                .containsOnlyOnce("only encrypted (RTSPS)")
                .contains("Allow plain RTSP");
    }

    @Test
    void somebody_limited_to_some_cameras_sees_the_one_they_added_and_the_journal_says_so() {
        RunningSite.Visitor installer = running.invited(
                admin, "installer", "installer", List.of(site.yard.id().number()));
        String masks = installer
                .post("/cameras/add", form())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(installer.get(masks).statusCode()).isEqualTo(200);
        assertThat(installer.get("/cameras/" + site.yard.id() + "/masks").statusCode())
                .isEqualTo(200);
        assertThat(installer.get("/cameras/" + site.hall.id() + "/masks").statusCode())
                .isEqualTo(404);
        assertThat(admin.get("/journal").body()).contains("installer, may see gate after adding it");
        RunningSite.Visitor other = running.invited(
                admin, "other", "installer", List.of(site.yard.id().number()));
        assertThat(other.get(masks).statusCode()).isEqualTo(404);
    }
}
