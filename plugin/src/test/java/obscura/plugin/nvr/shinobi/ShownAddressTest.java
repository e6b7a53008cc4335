package obscura.plugin.nvr.shinobi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What people see of a camera's address holds no way in. */
class ShownAddressTest {
    @Test
    void user_password_and_query_are_left_out() {
        assertThat(ShownAddress.of("rtsp://u:p@cam:554/main")).isEqualTo("rtsp://cam:554/main");
        assertThat(ShownAddress.of("rtsp://cam/main?user=u&password=p")).isEqualTo("rtsp://cam/main?…");
        assertThat(ShownAddress.of("rtsp://u:p@ss/w@rd@cam/main")).isEqualTo("rtsp://cam/main");
        assertThat(ShownAddress.of("rtsp://u:p#s@cam/main"))
                .doesNotContain("p#s")
                .doesNotContain("u:p");
        assertThat(ShownAddress.of("rtsp://u:p?s@cam/main")).doesNotContain("u:p");
    }

    @Test
    void what_is_no_address_is_not_shown() {
        assertThat(ShownAddress.of("u:p@cam/main")).isEqualTo("an address of an odd form");
        assertThat(ShownAddress.of("")).isEqualTo("not told");
    }
}
