package obscura.onvif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import obscura.onvif.answer.Refusal;
import obscura.onvif.media.CameraMask;
import obscura.onvif.media.Colorspace;
import obscura.onvif.media.MaskColor;
import obscura.onvif.media.MaskPoint;
import obscura.onvif.media.MaskType;
import obscura.onvif.media.StreamProtocol;
import org.junit.jupiter.api.Test;

/**
 * What is sent. Every kind of message also lands in {@code target/onvif-messages}, where continuous integration holds it
 * against the official schemas, if it has them.
 */
class MessagesTest {
    private static final Path FOLDER = Path.of("target", "onvif-messages");

    @Test
    void every_message_there_is_is_written_down_for_the_schemas() throws IOException {
        empty(FOLDER);
        try (FakeCamera camera = FakeCamera.http()) {
            camera.guard(new TokenGuard(Clients.LOGIN, Clock.systemUTC()));
            sayEverything(Clients.of(camera), camera);
            camera.answer("GetServices", Samples.onlyMedia1(camera.url("/onvif/media1")));
            sayEverythingOld(Clients.of(camera));
            List<String> written = written(camera.heard());
            assertThat(written)
                    .contains("GetSystemDateAndTime", "GetDeviceInformation", "GetServices", "GetServiceCapabilities")
                    .contains("GetProfiles", "GetVideoSourceConfigurations", "GetMaskOptions", "GetMasks")
                    .contains("CreateMask", "SetMask", "DeleteMask", "GetSnapshotUri", "GetStreamUri");
            assertThat(camera.heard("GetProfiles").stream().map(Heard::text))
                    .anyMatch(text -> text.contains("<tr2:GetProfiles"))
                    .anyMatch(text -> text.contains("<trt:GetProfiles"));
        }
    }

    private static void sayEverything(OnvifClient client, FakeCamera camera) {
        camera.answer("GetSnapshotUri", Samples.snapshotUri(camera.url("/shot.jpg")));
        camera.answer("GetStreamUri", Samples.streamUri("rtsp://127.0.0.1/live"));
        CameraMask mask = Samples.triangle();
        MaskColor red = new MaskColor(255, 0, 0.5, Colorspace.RGB);
        client.clockOffset();
        client.deviceInformation();
        client.mediaCapabilities();
        client.profiles();
        client.videoSources();
        client.maskOptions("VSC_1");
        client.masks("VSC_1");
        client.createMask(mask);
        client.createMask(new CameraMask("", "VSC_1", mask.polygon(), MaskType.BLURRED, Optional.empty(), true));
        client.createMask(new CameraMask("", "VSC_1", mask.polygon(), MaskType.PIXELATED, Optional.of(red), false));
        client.setMask(mask.withToken("m\"1 & <more>"));
        client.deleteMask("m1");
        client.snapshotAddress("P_1");
        for (StreamProtocol protocol : StreamProtocol.values()) {
            client.streamAddress("P_1", protocol);
        }
    }

    private static void sayEverythingOld(OnvifClient client) {
        client.profiles();
        client.snapshotAddress("P_1");
        for (StreamProtocol protocol : StreamProtocol.values()) {
            client.streamAddress("P_1", protocol);
        }
    }

    private static List<String> written(List<Heard> heard) throws IOException {
        Files.createDirectories(FOLDER);
        for (int i = 0; i < heard.size(); i++) {
            Heard one = heard.get(i);
            if (one.method().equals("POST")) {
                Files.write(FOLDER.resolve(String.format(Locale.ROOT, "%03d-%s.xml", i, one.operation())), one.body());
            }
        }
        return heard.stream().map(Heard::operation).distinct().toList();
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> old = Files.list(folder)) {
            old.forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException stuck) {
                    throw new UncheckedIOException(stuck);
                }
            });
        }
    }

    @Test
    void a_mask_is_written_in_the_order_and_the_names_of_the_schema() throws IOException {
        assertThat(created(Samples.triangle()))
                .contains("<tr2:CreateMask><tr2:Mask token=\"\"><tr2:ConfigurationToken>VSC_1</tr2:ConfigurationToken>"
                        + "<tr2:Polygon><tt:Point x=\"-0.5\" y=\"0.5\"></tt:Point><tt:Point x=\"0.25\" y=\"0.5\"></tt:Point>"
                        + "<tt:Point x=\"0.1\" y=\"-0.25\"></tt:Point></tr2:Polygon><tr2:Type>Color</tr2:Type>"
                        + "<tr2:Color X=\"0\" Y=\"128\" Z=\"128\""
                        + " Colorspace=\"http://www.onvif.org/ver10/colorspace/YCbCr\"></tr2:Color>"
                        + "<tr2:Enabled>true</tr2:Enabled></tr2:Mask></tr2:CreateMask>");
    }

    @Test
    void numbers_have_a_point_and_no_exponent_wherever_the_program_runs() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            String text = created(CameraMask.solid(
                    "VSC_1",
                    List.of(new MaskPoint(-0.5, 1e-5), new MaskPoint(1, -0.0), new MaskPoint(1.0 / 3, -1e-9)),
                    Optional.empty()));
            assertThat(text)
                    .contains("x=\"-0.5\" y=\"0.00001\"")
                    .contains("x=\"1\" y=\"0\"")
                    .contains("x=\"0.333333\" y=\"0\"");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_message_names_its_action_and_its_host() throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            Clients.of(camera).deviceInformation();
            Heard heard = camera.heard("GetDeviceInformation").get(0);
            assertThat(heard.header("content-type"))
                    .contains("application/soap+xml; charset=utf-8; action=\"http://www.onvif.org/ver10/device/wsdl/"
                            + "GetDeviceInformation\"");
            assertThat(heard.header("host")).contains("127.0.0.1:" + camera.port());
        }
    }

    @Test
    void a_mask_that_makes_no_sense_is_not_sent() throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            OnvifClient client = Clients.of(camera);
            List<MaskPoint> line = List.of(new MaskPoint(0, 0), new MaskPoint(1, 1), new MaskPoint(0, 0));
            List<MaskPoint> outside = List.of(new MaskPoint(0, 0), new MaskPoint(1.5, 1), new MaskPoint(0, 1));
            assertThat(Clients.message(client.createMask(CameraMask.solid("VSC_1", line, Optional.empty()))))
                    .isEqualTo("A mask needs three different corners.");
            assertThat(Clients.message(client.createMask(CameraMask.solid("VSC_1", outside, Optional.empty()))))
                    .isEqualTo("A corner of the mask lies outside of the picture.");
            assertThat(Clients.refusal(client.setMask(Samples.triangle()))).isEqualTo(Refusal.INVALID_ARGS);
            assertThat(Clients.refusal(client.createMask(
                            CameraMask.solid("", Samples.triangle().polygon(), Optional.empty()))))
                    .isEqualTo(Refusal.INVALID_ARGS);
            assertThat(camera.heard()).isEmpty();
        }
    }

    private static String created(CameraMask mask) throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            Clients.of(camera).createMask(mask);
            return camera.heard("CreateMask").get(0).text();
        }
    }
}
