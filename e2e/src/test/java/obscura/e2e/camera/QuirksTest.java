package obscura.e2e.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import obscura.e2e.camera.picture.YardScene;
import obscura.e2e.camera.state.CameraSettings;
import obscura.e2e.camera.state.Quirk;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.OnvifFrame;
import obscura.plugin.mask.OnvifPoint;
import obscura.plugin.mask.Polygon;
import obscura.plugin.mask.ReadBack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every fault of real cameras that can be switched on, but for those of the pictures. */
class QuirksTest {
    private static final double[] TRIANGLE = {-0.123456, 0.5, 0.25, 0.5, 0.1, -0.25};
    private static final double[] BOX = {-0.5, 0.5, 0.5, 0.5, 0.5, -0.5, -0.5, -0.5};
    private static final String OPTIONS =
            "<tr2:GetMaskOptions><tr2:ConfigurationToken>VSC_1</tr2:ConfigurationToken></tr2:GetMaskOptions>";

    private final SimulatedCamera camera =
            new SimulatedCamera(CameraSettings.of(0, "yard", "op", "secret"), new YardScene());
    private final Caller caller = new Caller(camera, "op", "secret");

    @AfterEach
    void close() {
        camera.close();
    }

    @Test
    void it_keeps_less_than_it_was_sent_without_a_word() {
        camera.turnOn(Quirk.ADAPTS_SILENTLY);
        assertThat(create(BOX)).isEqualTo(200);
        Polygon wanted = Polygon.of(new Box(0.25, 0.25, 0.75, 0.75));
        List<Polygon> kept =
                List.of(OnvifFrame.fromOnvif(camera.masks().get(0).corners()).orElseThrow());
        assertThat(ReadBack.of(wanted, kept, ReadBack.TWO_DECIMALS).kept()).isFalse();
    }

    @Test
    void it_rounds() {
        camera.turnOn(Quirk.ROUNDS_TO_TWO_DECIMALS);
        create(TRIANGLE);
        assertThat(first().x()).isEqualTo(-0.12);
        camera.masksDeletedBySomeoneElse();
        camera.turnOff(Quirk.ROUNDS_TO_TWO_DECIMALS);
        camera.turnOn(Quirk.ROUNDS_TO_8192);
        create(TRIANGLE);
        assertThat(first().x() * 4096).isEqualTo(Math.rint(-0.123456 * 4096));
    }

    @Test
    void a_camera_of_rectangles_takes_four_points_and_makes_them_upright() {
        camera.turnOn(Quirk.RECTANGLE_ONLY);
        assertThat(media2(OPTIONS)).contains("RectangleOnly=\"true\"");
        assertThat(create(TRIANGLE)).isEqualTo(500);
        assertThat(create(-0.5, 0.5, 0.5, 0.4, 0.5, -0.5, -0.5, -0.4)).isEqualTo(200);
        assertThat(camera.masks().get(0).corners()).contains(new OnvifPoint(0.5, 0.5), new OnvifPoint(-0.5, -0.5));
    }

    @Test
    void a_camera_of_four_points_says_so() {
        camera.turnOn(Quirk.FOUR_POINTS_ONLY);
        assertThat(media2(OPTIONS)).contains("<tr2:MaxPoints>4<").contains("RectangleOnly=\"false\"");
        assertThat(create(0, 0, 0.5, 0, 0.6, 0.3, 0.5, 0.5, 0, 0.5)).isEqualTo(500);
    }

    @Test
    void one_colour_for_all() {
        camera.turnOn(Quirk.SINGLE_COLOUR);
        create(BOX);
        caller.digest("media2", Caller.mask("CreateMask", "", "VSC_1", BOX).replace("X=\"0\"", "X=\"200\""));
        assertThat(camera.masks()).allMatch(mask -> mask.colour().x() == 200);
        assertThat(media2(OPTIONS)).contains("ColorList");
    }

    @Test
    void masks_may_be_forgotten_when_it_restarts() {
        create(BOX);
        camera.reboot();
        assertThat(camera.masks()).hasSize(1);
        camera.turnOn(Quirk.FORGETS_MASKS_ON_REBOOT);
        camera.reboot();
        assertThat(camera.masks()).isEmpty();
    }

    @Test
    void its_addresses_may_name_another_host() {
        camera.turnOn(Quirk.FOREIGN_XADDR);
        String services = "<tds:GetServices><tds:IncludeCapability>false</tds:IncludeCapability></tds:GetServices>";
        assertThat(caller.bare("device", services).body()).contains("http://192.0.2.77:");
    }

    @Test
    void answers_may_be_odd() {
        camera.turnOn(Quirk.BARE_COLORSPACE);
        assertThat(media2(OPTIONS)).contains("<Colorspace xmlns=\"\">").contains("<tt:Max>0</tt:Max>");
        camera.turnOn(Quirk.NIL_OPTIONS);
        assertThat(media2(OPTIONS)).contains("xsi:nil=\"true\"");
        camera.turnOn(Quirk.MEDIA1_ELEMENTS);
        assertThat(media2("<tr2:GetMasks/>")).contains("<trt:GetMasksResponse>");
    }

    @Test
    void it_may_lack_masks_or_all_of_media2() {
        camera.turnOn(Quirk.NO_MASK_CAPABILITY);
        assertThat(media2("<tr2:GetServiceCapabilities/>")).doesNotContain(" Mask=");
        assertThat(media2("<tr2:GetMasks/>")).contains("ter:ActionNotSupported");
        camera.turnOn(Quirk.NO_MEDIA2);
        assertThat(media2("<tr2:GetProfiles/>")).contains("ter:UnknownAction");
    }

    @Test
    void a_change_may_be_refused() {
        create(BOX);
        camera.turnOn(Quirk.CONFIG_MODIFY_FAULT);
        assertThat(media2(Caller.mask("SetMask", "mask_1", "VSC_1", TRIANGLE))).contains("ter:ConfigModify");
    }

    @Test
    void it_may_die_with_the_mask_kept_and_live_again_after_a_restart() {
        camera.turnOn(Quirk.DIES_AFTER_CREATE);
        assertThatThrownBy(() -> create(BOX)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> media2("<tr2:GetMasks/>")).isInstanceOf(UncheckedIOException.class);
        camera.reboot();
        assertThat(media2("<tr2:GetMasks/>")).contains("mask_1");
    }

    @Test
    void answers_may_be_cut_or_poisoned() {
        camera.turnOn(Quirk.XXE);
        assertThat(media2("<tr2:GetMasks/>")).contains("<!ENTITY").contains("&x;");
        camera.turnOn(Quirk.MALFORMED);
        assertThat(media2("<tr2:GetMasks/>")).doesNotContain("</s:Envelope>");
    }

    @Test
    void an_answer_may_be_a_hundred_megabytes_or_never_end() throws Exception {
        for (Quirk quirk : List.of(Quirk.HUGE, Quirk.ENDLESS)) {
            camera.turnOn(quirk);
            HttpRequest request = HttpRequest.newBuilder(camera.address())
                    .header("Content-Type", "application/soap+xml")
                    .POST(HttpRequest.BodyPublishers.ofString("<x"))
                    .build();
            try (InputStream body = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body()) {
                assertThat(body.readNBytes(8 << 20)).hasSize(8 << 20);
            }
        }
    }

    @Test
    void an_answer_may_take_longer_than_anybody_waits() {
        camera.turnOn(Quirk.SLOW);
        HttpRequest request = HttpRequest.newBuilder(camera.address())
                .timeout(Duration.ofMillis(300))
                .header("Content-Type", "application/soap+xml")
                .POST(HttpRequest.BodyPublishers.ofString("<x"))
                .build();
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void what_somebody_else_drew_is_listed_beside_ours() {
        camera.masksMadeBySomeoneElse(Polygon.of(new Box(0, 0, 0.25, 0.5)));
        create(BOX);
        assertThat(media2("<tr2:GetMasks/>")).contains("x=\"-1.0\" y=\"1.0\"").contains("mask_2");
    }

    private OnvifPoint first() {
        return camera.masks().get(0).corners().get(0);
    }

    private int create(double... xy) {
        return caller.digest("media2", Caller.mask("CreateMask", "", "VSC_1", xy))
                .statusCode();
    }

    private String media2(String body) {
        return caller.digest("media2", body).body();
    }
}
