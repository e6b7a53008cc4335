package obscura.plugin.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @Test
    void an_ipv4_address_is_one_place() {
        assertThat(Address.of("192.0.2.7").text()).isEqualTo("192.0.2.7");
        assertThat(Address.of("::ffff:192.0.2.7")).isEqualTo(Address.of("192.0.2.7"));
    }

    @Test
    void an_ipv6_network_of_one_owner_is_one_place() {
        assertThat(Address.of("2001:db8::1")).isEqualTo(Address.of("[2001:db8:0:0:ffff::9%eth0]"));
        assertThat(Address.of("2001:db8::1")).isNotEqualTo(Address.of("2001:db8:0:1::1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "console", "localhost", "example.org", "999.1.1.1", "1.2.3.4, 5.6.7.8", "::::", "dead.beef"})
    void what_is_no_address_is_one_unknown_place_and_never_the_console(String text) {
        assertThat(Address.of(text).text()).isEqualTo("unknown");
        assertThat(Address.of(null).text()).isEqualTo("unknown");
    }
}
