package obscura.onvif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import obscura.onvif.answer.OnvifAnswer;
import obscura.onvif.answer.Refusal;
import obscura.onvif.media.Bounds;
import obscura.onvif.media.CameraMask;
import obscura.onvif.media.Colorspace;
import obscura.onvif.media.MaskColor;
import obscura.onvif.media.MaskOptions;
import obscura.onvif.media.MaskPoint;
import obscura.onvif.media.MaskType;
import obscura.onvif.media.MediaCapabilities;
import obscura.onvif.media.Profile;
import obscura.onvif.media.Rotation;
import obscura.onvif.media.StreamProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read, from cameras that follow the standard and from those that do not. */
class LenientReadingTest {
    private static final String PLAIN =
            Reply.envelope("<tr2:GetMasksResponse>" + Samples.MASK + "</tr2:GetMasksResponse>");

    @Test
    void a_mask_is_read_as_the_camera_keeps_it() throws IOException {
        assertThat(masks(Reply.xml(PLAIN))).containsExactly(expected());
    }

    private static CameraMask expected() {
        return Samples.triangle().withToken("m1");
    }

    @Test
    void a_byte_order_mark_blanks_and_a_missing_header_do_not_disturb() throws IOException {
        assertThat(masks(Reply.xml("\ufeff" + PLAIN))).containsExactly(expected());
        assertThat(masks(Reply.xml("\r\n  " + PLAIN + "\n\n"))).containsExactly(expected());
        assertThat(masks(Reply.xml("\n\ufeff" + PLAIN))).containsExactly(expected());
        assertThat(masks(Reply.xml(PLAIN.replace("<s:Header/>", "")))).containsExactly(expected());
        assertThat(masks(Reply.http(200, "", PLAIN.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16))))
                .containsExactly(expected());
    }

    @Test
    void an_answer_in_chunks_or_without_a_length_is_read_whole() throws IOException {
        StringBuilder chunks = new StringBuilder("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int at = 0; at < PLAIN.length(); at += 7) {
            String piece = PLAIN.substring(at, Math.min(PLAIN.length(), at + 7));
            chunks.append(Integer.toHexString(piece.length()))
                    .append(";x=y\r\n")
                    .append(piece)
                    .append("\r\n");
        }
        assertThat(masks(Reply.raw(chunks + "0\r\n\r\n"))).containsExactly(expected());
        assertThat(masks(Reply.raw("HTTP/1.0 200 OK\nServer: old\n\n" + PLAIN))).containsExactly(expected());
        assertThat(masks(Reply.raw("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n" + PLAIN)))
                .containsExactly(expected());
    }

    @Test
    void names_count_and_namespaces_do_not() throws IOException {
        String shuffled = PLAIN.replace("tr2:", "trt:")
                .replace("http://www.w3.org/2003/05/soap-envelope", "http://schemas.xmlsoap.org/soap/envelope/");
        assertThat(masks(Reply.xml(shuffled))).containsExactly(expected());
        String bare = PLAIN.replaceAll("(</?)[a-z0-9]+:", "$1").replaceAll(" xmlns:[a-z0-9]+=\"[^\"]*\"", "");
        assertThat(masks(Reply.xml(bare))).containsExactly(expected());
    }

    @Test
    void order_and_unknown_elements_do_not_matter() throws IOException {
        String mask =
                "<tr2:Masks Vendor=\"x\" token=\" m1 \"><tr2:Enabled> 1 </tr2:Enabled><v:Extra xmlns:v=\"urn:v\"><v:Point/></v:Extra>"
                        + "<tr2:Color Z=\"128.0\" Y=\"+128\" X=\"0e0\"/><tr2:Type>\nColor\n</tr2:Type><!-- hi --><tr2:Polygon>"
                        + "<v:Center xmlns:v=\"urn:v\"/><tt:Point y=\"0.5\" x=\"-.5\"/><tt:Point x=\" 0.25 \" y=\"0.5\"/>"
                        + "<tt:Point x=\"0.1\" y=\"-0.25\"/></tr2:Polygon>"
                        + "<tr2:ConfigurationToken><![CDATA[VSC_1]]></tr2:ConfigurationToken></tr2:Masks>";
        assertThat(masks(Samples.masks(mask))).containsExactly(expected());
    }

    @Test
    void a_mask_that_does_not_say_it_is_enabled_is_not() throws IOException {
        String silent = Samples.MASK.replace("<tr2:Enabled>true</tr2:Enabled>", "");
        assertThat(masks(Samples.masks(silent)).get(0).enabled()).isFalse();
    }

    @Test
    void types_beyond_the_standard_are_kept_apart() throws IOException {
        assertThat(masks(Samples.masks(Samples.MASK.replace(">Color<", ">Pixelized<")))
                        .get(0)
                        .type())
                .isEqualTo(MaskType.PIXELATED);
        assertThat(masks(Samples.masks(Samples.MASK.replace(">Color<", ">Chameleon<")))
                        .get(0)
                        .type())
                .isEqualTo(MaskType.OTHER);
    }

    @Test
    void corners_a_camera_should_not_keep_are_shown_as_they_are() throws IOException {
        String odd =
                Samples.MASK.replace("<tt:Point x=\"-0.5\" y=\"0.5\"/>", "").replace("x=\"0.25\"", "x=\"-2\"");
        CameraMask mask = masks(Samples.masks(odd)).get(0);
        assertThat(mask.polygon()).containsExactly(new MaskPoint(-2, 0.5), new MaskPoint(0.1, -0.25));
        assertThat(mask.objection()).isPresent();
    }

    @Test
    void masks_of_another_configuration_are_left_out() throws IOException {
        assertThat(masks(Samples.masks(Samples.MASK, Samples.MASK.replace("VSC_1", "VSC_2"))))
                .hasSize(1);
    }

    @Test
    void options_are_read() throws IOException {
        assertThat(options(Samples.OPTIONS))
                .isEqualTo(new MaskOptions.Known(
                        OptionalInt.of(8),
                        OptionalInt.of(4),
                        Set.of(MaskType.COLOR, MaskType.PIXELATED),
                        List.of(new MaskOptions.OneColor(MaskColor.BLACK)),
                        false,
                        true));
    }

    @ValueSource(strings = {"<tr2:Options xsi:nil=\"true\"/>", "<tr2:Options/>", ""})
    @ParameterizedTest
    void options_that_say_nothing_are_unknown(String nothing) throws IOException {
        assertThat(options(nothing)).isEqualTo(new MaskOptions.Unknown());
    }

    @Test
    void odd_ranges_and_a_colorspace_without_a_namespace_are_taken() throws IOException {
        String range =
                "<tt:X><tt:Min>0</tt:Min><tt:Max>0</tt:Max></tt:X><tt:Y><tt:Max>16</tt:Max><tt:Min>235</tt:Min></tt:Y>"
                        + "<tt:Z><tt:Min>0</tt:Min><tt:Max>255</tt:Max></tt:Z>"
                        + "<Colorspace>http://www.onvif.org/ver10/colorspace/RGB</Colorspace>";
        MaskOptions.Known known =
                (MaskOptions.Known) options("<tr2:Options RectangleOnly=\"1\"><tr2:MaxMasks>-1</tr2:MaxMasks>"
                        + "<tr2:Types>Color</tr2:Types><tr2:Color><tt:ColorspaceRange>" + range
                        + "</tt:ColorspaceRange>"
                        + "<tt:ColorspaceRange><tt:X>none</tt:X></tt:ColorspaceRange></tr2:Color></tr2:Options>");
        assertThat(known.maxMasks()).isEmpty();
        assertThat(known.maxPoints()).isEmpty();
        assertThat(known.rectangleOnly()).isTrue();
        assertThat(known.colors())
                .containsExactly(new MaskOptions.ColorRange(
                        new MaskColor(0, 235, 0, Colorspace.RGB), new MaskColor(0, 16, 255, Colorspace.RGB)));
    }

    @Test
    void profiles_name_their_source_its_window_and_how_it_is_turned() throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            camera.answer("GetProfiles", Reply.soap(Samples.PROFILES));
            camera.answer("GetVideoSourceConfigurations", Reply.soap(Samples.SOURCES));
            OnvifClient client = Clients.of(camera);
            Profile profile = Clients.value(client.profiles()).get(0);
            assertThat(profile.token()).isEqualTo("P_1");
            assertThat(profile.source()).hasValueSatisfying(source -> {
                assertThat(source.token()).isEqualTo("VSC_1");
                assertThat(source.source()).isEqualTo("VS_1");
                assertThat(source.bounds()).isEqualTo(new Bounds(0, 8, 1920, 1080));
                assertThat(source.rotation()).isEqualTo(new Rotation(Rotation.Mode.ON, 90, true));
            });
            assertThat(Clients.value(client.videoSources()))
                    .containsExactly(profile.source().orElseThrow());
        }
    }

    @Test
    void capabilities_that_are_not_mentioned_are_absent() throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            camera.answer(
                    "GetServiceCapabilities",
                    Reply.soap("<tr2:GetServiceCapabilitiesResponse><tr2:Capabilities Mask=\"1\" SnapshotUri=\"true\"/>"
                            + "</tr2:GetServiceCapabilitiesResponse>"));
            assertThat(Clients.value(Clients.of(camera).mediaCapabilities()))
                    .isEqualTo(new MediaCapabilities(true, false, true, false));
        }
    }

    @Test
    void an_older_camera_is_asked_in_the_older_way() throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            camera.answer("GetServices", Samples.onlyMedia1(camera.url("/old")))
                    .answer("GetProfiles", Reply.soap(Samples.OLD_PROFILES))
                    .answer("GetSnapshotUri", old("GetSnapshotUri", "http://10.0.0.9/shot"))
                    .answer("GetStreamUri", old("GetStreamUri", "rtsp://10.0.0.9:554/live"));
            OnvifClient client = Clients.of(camera);
            assertThat(Clients.value(client.profiles())
                            .get(0)
                            .source()
                            .orElseThrow()
                            .token())
                    .isEqualTo("VSC_1");
            assertThat(Clients.value(client.snapshotAddress("P_old")).target()).isEqualTo("/shot");
            assertThat(Clients.value(client.streamAddress("P_old", StreamProtocol.RTSP)))
                    .isEqualTo("rtsp://127.0.0.1:554/live");
            assertThat(camera.heard("GetProfiles").get(0).target()).isEqualTo("/old");
        }
    }

    @Test
    void a_camera_that_does_not_list_its_parts_is_asked_at_its_one_address() throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            camera.answer("GetServices", Reply.fault(500, "Receiver", "no", "ActionNotSupported"))
                    .answer("GetProfiles", Reply.soap(Samples.OLD_PROFILES));
            assertThat(Clients.value(Clients.of(camera).profiles())).hasSize(1);
            assertThat(Clients.refusal(Clients.of(camera).masks("VSC_1"))).isEqualTo(Refusal.ACTION_NOT_SUPPORTED);
        }
    }

    private static Reply old(String operation, String uri) {
        return Reply.soap("<trt:" + operation + "Response><trt:MediaUri><tt:Uri>" + uri + "</tt:Uri>"
                + "</trt:MediaUri></trt:" + operation + "Response>");
    }

    private static List<CameraMask> masks(Reply reply) throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            camera.answer("GetMasks", reply);
            OnvifAnswer<List<CameraMask>> answer =
                    Clients.of(camera, Optional.empty()).masks("VSC_1");
            return Clients.value(answer);
        }
    }

    private static MaskOptions options(String options) throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            camera.answer("GetMaskOptions", Samples.options(options));
            return Clients.value(Clients.of(camera).maskOptions("VSC_1"));
        }
    }
}
