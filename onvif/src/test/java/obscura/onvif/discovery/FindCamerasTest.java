package obscura.onvif.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import obscura.onvif.answer.OnvifException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Asking a network who is a camera; here the network is loopback. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FindCamerasTest {
    private static final Duration LONG_ENOUGH = Duration.ofMillis(1_200);
    private static final Pattern ID = Pattern.compile("MessageID>urn:uuid:([0-9a-f-]+)<");

    @Test
    void a_camera_that_answers_is_found_once_with_its_name_and_profiles() throws IOException {
        List<FoundCamera> found = asked(id -> List.of(match(
                id,
                "http://127.0.0.1:8000/onvif/device_service http://192.0.2.1/onvif/device_service",
                "onvif://www.onvif.org/Profile/T onvif://www.onvif.org/name/Front%20door onvif://www.onvif.org/hardware/X-1"
                        + " onvif://www.onvif.org/Profile/G ldap:///x")));
        assertThat(found).hasSize(1);
        FoundCamera camera = found.get(0);
        assertThat(camera.endpoint()).isEqualTo("urn:uuid:camera");
        assertThat(camera.name()).isEqualTo("Front door");
        assertThat(camera.hardware()).isEqualTo("X-1");
        assertThat(camera.profiles()).containsExactlyInAnyOrder("T", "G");
        assertThat(camera.sender().isLoopbackAddress()).isTrue();
        assertThat(camera.addresses().get(0)).hasToString("http://127.0.0.1:8000/onvif/device_service");
    }

    @Test
    void an_address_of_another_host_is_put_on_the_sender() throws IOException {
        List<FoundCamera> found =
                asked(id -> List.of(match(id, "http://169.254.169.254/latest ftp://x javascript:1", "")));
        assertThat(found.get(0).addresses()).hasToString("[http://127.0.0.1/latest]");
    }

    @Test
    void what_is_no_answer_to_the_question_is_passed_over_and_the_rest_heard() throws IOException {
        String type = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        List<FoundCamera> found = asked(id -> List.of(
                "noise",
                "",
                "<a",
                match("somebody-else", "http://127.0.0.1/", ""),
                type + match(id, "http://127.0.0.1/", ""),
                match(id, "", ""),
                match(id, "x".repeat(60_000), ""),
                match(id, "http://127.0.0.1:81/ok", "")));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).addresses().get(0).port()).isEqualTo(81);
    }

    @Test
    void texts_are_cleaned_and_bounded() throws IOException {
        List<FoundCamera> found = asked(id -> List.of(match(
                id,
                "http://127.0.0.1/x ".repeat(100),
                "onvif://www.onvif.org/name/%3Cscript%3E%0d%0a%e2%80%aex" + "y".repeat(500)
                        + " onvif://www.onvif.org/hardware/%zz")));
        assertThat(found.get(0).name()).startsWith("<script> xyyy").hasSize(128).doesNotContain("\n", "\u202e");
        assertThat(found.get(0).hardware()).isEqualTo("%zz");
        assertThat(found.get(0).addresses()).hasSize(1);
    }

    @Test
    void endless_answers_end_with_the_time_and_are_few() throws IOException {
        long start = System.nanoTime();
        List<FoundCamera> found = asked(id -> IntStream.range(0, 3_000)
                .mapToObj(
                        i -> match(id, "http://127.0.0.1:" + (i + 1) + "/", "").replace("camera<", "camera" + i + "<"))
                .toList());
        assertThat(found).hasSizeBetween(1, 64);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void nobody_there_is_an_empty_list_and_no_network_a_failure() throws IOException {
        assertThat(asked(id -> List.of())).isEmpty();
        OnvifException failed = catchThrowableOfType(
                OnvifException.class, () -> new FindCameras().on(List.of(), Duration.ofMillis(100)));
        assertThat(failed.kind()).isEqualTo(OnvifException.Kind.UNREACHABLE);
    }

    @Test
    void networks_that_can_be_asked_do_not_include_this_machine_itself() {
        assertThat(FindCameras.networks())
                .noneMatch(network -> network.getName().equals("lo"));
    }

    private static String match(String id, String addresses, String scopes) {
        return "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\""
                + " xmlns:a=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\""
                + " xmlns:d=\"http://schemas.xmlsoap.org/ws/2005/04/discovery\"><s:Header><a:RelatesTo>uuid:" + id
                + "</a:RelatesTo></s:Header><s:Body><d:ProbeMatches><d:ProbeMatch><a:EndpointReference><a:Address>urn:uuid:camera</a:Address>"
                + "</a:EndpointReference><d:Types>dn:NetworkVideoTransmitter</d:Types><d:Scopes>" + scopes
                + "</d:Scopes><d:XAddrs>"
                + addresses
                + "</d:XAddrs><d:MetadataVersion>1</d:MetadataVersion></d:ProbeMatch></d:ProbeMatches></s:Body></s:Envelope>";
    }

    private static List<FoundCamera> asked(Function<String, List<String>> answers) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (DatagramSocket device = new DatagramSocket(new InetSocketAddress(loopback, 0))) {
            Thread answering = new Thread(() -> answer(device, answers), "fake device");
            answering.setDaemon(true);
            answering.start();
            return new FindCameras(new InetSocketAddress(loopback, device.getLocalPort()))
                    .on(List.of(NetworkInterface.getByInetAddress(loopback)), LONG_ENOUGH);
        }
    }

    private static void answer(DatagramSocket device, Function<String, List<String>> answers) {
        try {
            while (true) {
                DatagramPacket question = new DatagramPacket(new byte[4_096], 4_096);
                device.receive(question);
                Matcher id =
                        ID.matcher(new String(question.getData(), 0, question.getLength(), StandardCharsets.UTF_8));
                if (id.find()) {
                    for (String text : answers.apply(id.group(1))) {
                        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                        device.send(new DatagramPacket(bytes, bytes.length, question.getSocketAddress()));
                    }
                }
            }
        } catch (IOException closed) {
            // the test is over
        }
    }
}
