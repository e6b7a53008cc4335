package obscura.onvif.http;

import static org.assertj.core.api.Assertions.assertThat;

import obscura.onvif.answer.OnvifAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person types, and what a camera makes of it. */
class CameraAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.168.1.20, http://192.168.1.20/onvif/device_service",
        "192.168.1.20:8000, http://192.168.1.20:8000/onvif/device_service",
        "' Camera.LAN ', http://camera.lan/onvif/device_service",
        "http://cam/, http://cam/onvif/device_service",
        "https://cam, https://cam/onvif/device_service",
        "https://cam:8443/x?y=1#z, https://cam:8443/x?y=1",
        "HTTP://cam:80/onvif, http://cam/onvif",
        "fd12::5, http://[fd12::5]/onvif/device_service",
        "[fd12::5]:8000, http://[fd12::5]:8000/onvif/device_service",
        "http://cam:/x, http://cam/x"
    })
    void an_address_is_completed(String typed, String whole) {
        assertThat(granted(typed).toString()).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rtsp://cam/",
                "file:///etc/passwd",
                "http:///x",
                "http://a b/",
                "http://cam:0/",
                "http://cam:70000/",
                "cam -i x",
                "http://cam\r\nX: y/",
                "http://[fe80::1%eth0]/",
                "http://user:pw@cam/",
                "user@cam",
                "http://camé/"
            })
    void anything_else_is_refused(String typed) {
        assertThat(CameraAddress.typed(typed)).isInstanceOf(OnvifAnswer.Refused.class);
    }

    @Test
    void a_line_break_in_a_path_can_not_start_a_header() {
        assertThat(granted("http://cam/a\r\nX-Evil: 1\r\n\r\n").target()).isEqualTo("/a%0D%0AX-Evil:%201");
    }

    @Test
    void an_address_of_the_camera_goes_to_the_typed_host_first_at_its_own_port() {
        CameraAddress typed = granted("http://cam.lan:8000");
        assertThat(typed.onThisHost("http://10.9.9.9:81/m?x=1"))
                .hasToString("[http://cam.lan:81/m?x=1, http://cam.lan:8000/m?x=1]");
        assertThat(typed.onThisHost("https://10.9.9.9/m")).hasToString("[https://cam.lan/m, http://cam.lan:8000/m]");
        assertThat(typed.onThisHost("gopher://cam.lan/")).isEmpty();
    }

    @Test
    void what_was_typed_with_https_stays_https() {
        CameraAddress typed = granted("https://cam.lan");
        assertThat(typed.onThisHost("http://10.9.9.9/m")).hasToString("[https://cam.lan/m]");
        assertThat(typed.redirected("http://cam.lan/m")).isEmpty();
        assertThat(typed.redirected("/m")).hasToString("Optional[https://cam.lan/m]");
    }

    private static CameraAddress granted(String typed) {
        return ((OnvifAnswer.Granted<CameraAddress>) CameraAddress.typed(typed)).value();
    }
}
