package obscura.web.masks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.mask.ProofOfMask;
import obscura.plugin.masking.MaskResult;
import obscura.plugin.masking.Remark;
import obscura.web.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine says in English for programs, German pages say in German. */
class GermanMasksTest {
    private static final String DRAWN = "[{\"name\":\"Tor\",\"polygon\":[[0.1,0.1],[0.4,0.1],[0.4,0.4]]}]";

    private MaskSite site;
    private RunningSite running;
    private RunningSite.Visitor admin;
    private String page;

    @BeforeEach
    void an_app_with_a_camera(@TempDir Path home) {
        site = new MaskSite(home, 0);
        running = site.running();
        admin = running.admin();
        page = "/cameras/" + site.hall.id() + "/masks";
    }

    @AfterEach
    void close() {
        running.close();
    }

    private String german(String path) {
        return admin.get(path, "Accept-Language", "de").body();
    }

    private String applied() {
        admin.post(page, Map.of("masks", DRAWN, "version", "0"));
        while (german(page).contains("hx-trigger=\"every 1s\"")) {
            Thread.onSpinWait();
        }
        return german(page);
    }

    @Test
    void a_camera_s_no_to_a_mask_and_the_reason_are_german() {
        CameraTrouble trouble =
                new CameraTrouble(CameraTrouble.Kind.CHANGE_REFUSED, "The camera refused: <busy>", List.of("<busy>"));
        site.work.comesTo(MaskResult.Outcome.REFUSED, 1, ProofOfMask.Result.UNKNOWN);
        site.work.says(new Remark(Remark.Kind.TROUBLE, trouble.sentence(), List.of()), Optional.of(trouble));
        assertThat(applied())
                .containsOnlyOnce("<p class=\"notice bad\">Die Kamera hat abgelehnt und sagt: \"&lt;busy&gt;\".")
                .contains("<p>Die Kamera hat abgelehnt und sagt")
                .doesNotContain("The camera");
    }

    @Test
    void what_the_camera_has_no_room_for_is_german() {
        site.work.comesTo(MaskResult.Outcome.REFUSED, 1, ProofOfMask.Result.UNKNOWN);
        site.work.says(
                new Remark(Remark.Kind.NO_ROOM, "The camera has room for 4 masks.", List.of("4")), Optional.empty());
        assertThat(applied()).contains("Die Kamera hat Platz für 4 Masken").doesNotContain("The camera");
    }

    @Test
    void a_silent_camera_and_its_missing_picture_are_german() {
        site.camera.isSilent(true);
        assertThat(german(page)).contains("Unter der Adresse dieser Kamera antwortet nichts");
        assertThat(german(page + "/picture")).startsWith("Unter der Adresse dieser Kamera antwortet nichts");
    }

    @Test
    void a_drawing_that_is_not_taken_is_german() {
        assertThat(admin.send("POST", page + "/preview", "[{\"name\":\"Tor\",\"polygon\":[]}]", "Accept-Language", "de")
                        .body())
                .contains("Tor: Das ist keine Form, die eine Maske haben kann");
    }
}
