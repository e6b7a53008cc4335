package obscura.e2e.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import obscura.e2e.camera.picture.YardScene;
import obscura.e2e.camera.state.CameraSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the simulated camera takes and refuses, by the standard's own names. */
class StrictDeviceTest {
    private static final double[] TRIANGLE = {-0.5, 0.5, 0.25, 0.5, 0.1, -0.25};

    private final SimulatedCamera camera =
            new SimulatedCamera(CameraSettings.of(0, "yard", "op", "secret").withLimits(2, 6), new YardScene());
    private final Caller caller = new Caller(camera, "op", "secret");

    @AfterEach
    void close() {
        camera.close();
    }

    @Test
    void a_mask_is_created_listed_changed_and_deleted() {
        assertThat(media2(Caller.mask("CreateMask", "ignored", "VSC_1", TRIANGLE))
                        .body())
                .contains("<tr2:Token>mask_1</tr2:Token>");
        assertThat(media2("<tr2:GetMasks/>").body())
                .contains("x=\"0.25\" y=\"0.5\"")
                .contains("token=\"mask_1\"");
        media2(Caller.mask("SetMask", "mask_1", "VSC_1", 0, 0, 0.5, 0, 0.5, 0.5));
        assertThat(media2("<tr2:GetMasks><tr2:ConfigurationToken>VSC_1</tr2:ConfigurationToken></tr2:GetMasks>")
                        .body())
                .doesNotContain("0.25");
        assertThat(media2("<tr2:DeleteMask><tr2:Token>mask_1</tr2:Token></tr2:DeleteMask>")
                        .statusCode())
                .isEqualTo(200);
        assertThat(camera.masks()).isEmpty();
    }

    @Test
    void elements_in_another_order_or_of_another_namespace_are_refused() {
        String right = Caller.mask("CreateMask", "", "VSC_1", TRIANGLE);
        String enabled = "<tr2:Enabled>true</tr2:Enabled>";
        refused(right.replace(enabled, "").replace("<tr2:Polygon>", enabled + "<tr2:Polygon>"), 400, "InvalidArgs");
        refused(right.replace(enabled, ""), 400, "InvalidArgs");
        refused(right.replace("tt:Point", "tr2:Point"), 400, "InvalidArgs");
        refused(right.replace("<tr2:Type>", "<tr2:Extra/><tr2:Type>"), 400, "InvalidArgs");
        refused(right.replace("x=\"-0.5\"", "x=\"NaN\""), 400, "InvalidArgs");
        refused(right.replace(">true<", ">yes<"), 400, "InvalidArgs");
    }

    @Test
    void tokens_that_do_not_exist_are_refused() {
        refused(Caller.mask("CreateMask", "", "VSC_9", TRIANGLE), 400, "InvalidArgVal", "NoConfig");
        refused(Caller.mask("SetMask", "mask_9", "VSC_1", TRIANGLE), 400, "InvalidArgVal", "NoConfig");
        refused("<tr2:DeleteMask><tr2:Token>mask_9</tr2:Token></tr2:DeleteMask>", 400, "InvalidArgVal", "NoConfig");
        refused(
                "<tr2:GetMaskOptions><tr2:ConfigurationToken>x</tr2:ConfigurationToken></tr2:GetMaskOptions>",
                400,
                "InvalidArgVal",
                "NoConfig");
        refused(
                "<tr2:GetSnapshotUri><tr2:ProfileToken>x</tr2:ProfileToken></tr2:GetSnapshotUri>",
                400,
                "InvalidArgVal",
                "NoProfile");
    }

    @Test
    void polygons_beyond_its_limits_are_refused() {
        for (double[] bad : List.of(
                new double[] {0, 0, 1.5, 0, 1, 1},
                new double[] {-1, -1, 1, 1, 1, -1, -1, 1},
                new double[] {0, 0, 0.5, 0.5, 1, 1},
                new double[] {0, 0, 0.1, 0, 0.2, 0, 0.3, 0, 0.4, 0, 0.5, 0, 0.5, 0.5})) {
            refused(Caller.mask("CreateMask", "", "VSC_1", bad), 500, "InvalidArgVal", "InvalidPolygon");
        }
    }

    @Test
    void one_mask_too_many_is_refused() {
        media2(Caller.mask("CreateMask", "", "VSC_1", TRIANGLE));
        media2(Caller.mask("CreateMask", "", "VSC_1", TRIANGLE));
        refused(Caller.mask("CreateMask", "", "VSC_1", TRIANGLE), 500, "Action", "MaxMasks");
    }

    @Test
    void what_is_no_message_or_no_operation_of_its_service_is_refused() {
        assertThat(caller.raw("media2", "<x", null).body()).contains("ter:WellFormed");
        assertThat(caller.raw("media2", "<!DOCTYPE x []><x/>", null).body()).contains("ter:WellFormed");
        refused("<tr2:CreateProfile/>", 400, "UnknownAction");
        assertThat(caller.digest("device", "<tr2:GetMasks/>").body()).contains("ter:UnknownAction");
    }

    /** For validating by hand with the official schemas. */
    @Test
    void replies_are_written_down() throws IOException {
        String profile = "<p:ProfileToken>profile_main</p:ProfileToken>";
        camera.masksMadeBySomeoneElse(obscura.plugin.mask.Polygon.of(new obscura.plugin.mask.Box(0.1, 0.1, 0.2, 0.3)));
        for (String request : List.of(
                "device <tds:GetSystemDateAndTime/>",
                "device <tds:GetDeviceInformation/>",
                "device <tds:GetServices><tds:IncludeCapability>true</tds:IncludeCapability></tds:GetServices>",
                "device <tds:GetCapabilities/>",
                "media2 <tr2:GetServiceCapabilities/>",
                "media2 <tr2:GetProfiles><tr2:Type>All</tr2:Type></tr2:GetProfiles>",
                "media2 <tr2:GetVideoSourceConfigurations/>",
                "media2 <tr2:GetMaskOptions><tr2:ConfigurationToken>VSC_1</tr2:ConfigurationToken></tr2:GetMaskOptions>",
                "media2 <tr2:GetMasks/>",
                "media2 " + Caller.mask("CreateMask", "", "VSC_1", TRIANGLE),
                "media2 " + Caller.mask("SetMask", "mask_2", "VSC_1", TRIANGLE),
                "media2 " + Caller.mask("SetMask", "mask_9", "VSC_1", TRIANGLE),
                "media2 <tr2:DeleteMask><tr2:Token>mask_2</tr2:Token></tr2:DeleteMask>",
                "media2 <tr2:GetSnapshotUri>" + profile.replace("p:", "tr2:") + "</tr2:GetSnapshotUri>",
                "media2 <tr2:GetStreamUri><tr2:Protocol>RTSP</tr2:Protocol>" + profile.replace("p:", "tr2:")
                        + "</tr2:GetStreamUri>",
                "media <trt:GetProfiles/>",
                "media <trt:GetSnapshotUri>" + profile.replace("p:", "trt:") + "</trt:GetSnapshotUri>",
                "media <trt:GetStreamUri><trt:StreamSetup><tt:Stream>RTP-Unicast</tt:Stream><tt:Transport>"
                        + "<tt:Protocol>RTSP</tt:Protocol></tt:Transport></trt:StreamSetup>"
                        + profile.replace("p:", "trt:") + "</trt:GetStreamUri>")) {
            String[] parts = request.split(" ", 2);
            caller.digest(parts[0], parts[1]);
        }
        Path folder = Files.createDirectories(Path.of("target", "onvif-replies"));
        List<Exchange> answered =
                camera.exchanges().stream().filter(e -> e.status() != 401).toList();
        assertThat(answered).hasSize(18);
        for (int i = 0; i < answered.size(); i++) {
            Exchange exchange = answered.get(i);
            Files.writeString(folder.resolve("%02d-%s.xml".formatted(i, exchange.operation())), exchange.reply());
            assertThat(exchange.status()).as(exchange.operation()).isEqualTo(i == 11 ? 400 : 200);
        }
    }

    private HttpResponse<String> media2(String body) {
        return caller.digest("media2", body);
    }

    private void refused(String body, int status, String... subcodes) {
        HttpResponse<String> reply = media2(body);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
        for (String subcode : subcodes) {
            assertThat(reply.body()).contains("<s:Value>ter:" + subcode + "</s:Value>");
        }
    }
}
