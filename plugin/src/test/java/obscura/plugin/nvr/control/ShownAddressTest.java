package obscura.plugin.nvr.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a camera is may be shown; how to log in there may not. */
class ShownAddressTest {
    @Test
    void host_port_and_path_are_shown() {
        assertThat(ShownAddress.of("rtsp://user:pw@10.0.0.5:554/stream1")).isEqualTo("rtsp://10.0.0.5:554/stream1");
        assertThat(ShownAddress.of("")).isEqualTo("not told");
        assertThat(ShownAddress.of("/dev/video0")).isEqualTo("an address of another kind");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtsp://u:secret@h/x",
                "rtsp://u:secret/@h/x",
                "rtsp://u:a@secret@h/x",
                "rtsp://u:a?secret@h/x",
                "rtsp://u:a#secret@h/x",
                "http://h/x?user=u&password=secret",
                "rtsp://u:secret\n@h/x"
            })
    void a_password_is_not_wherever_it_stands(String address) {
        assertThat(ShownAddress.of(address)).isNotBlank().doesNotContain("secret", "\n");
    }
}
