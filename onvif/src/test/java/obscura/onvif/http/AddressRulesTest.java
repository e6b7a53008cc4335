package obscura.onvif.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a camera may stand. */
class AddressRulesTest {
    private static final AddressRules USUAL = AddressRules.usual();
    private static final AddressRules WITH_LOOPBACK = new AddressRules(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.5",
                "172.16.3.4",
                "192.168.1.20",
                "100.64.0.9",
                "198.51.100.7",
                "fd12:3456::5",
                "2001:db8::5"
            })
    void networks_of_users_are_allowed(String address) throws UnknownHostException {
        assertThat(USUAL.objectionTo(InetAddress.getByName(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::"})
    void this_machine_is_refused_unless_switched_on(String address) throws UnknownHostException {
        assertThat(USUAL.objectionTo(InetAddress.getByName(address))).isPresent();
        assertThat(WITH_LOOPBACK.objectionTo(InetAddress.getByName(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "::",
                "169.254.169.254",
                "169.254.1.1",
                "100.100.100.200",
                "168.63.129.16",
                "192.0.0.192",
                "fd00:ec2::254",
                "fe80::1",
                "febf::1",
                "224.0.0.1",
                "239.255.255.250",
                "ff02::1",
                "240.0.0.1",
                "255.255.255.255",
                "::ffff:169.254.169.254",
                "::169.254.169.254",
                "64:ff9b::a9fe:a9fe",
                "2002:a9fe:a9fe::1",
                "2002:0:1::"
            })
    void what_is_no_camera_is_refused_always(String address) throws UnknownHostException {
        assertThat(USUAL.objectionTo(InetAddress.getByName(address))).isPresent();
        assertThat(WITH_LOOPBACK.objectionTo(InetAddress.getByName(address))).isPresent();
    }

    @Test
    void an_ipv4_address_in_ipv6_clothes_is_seen_through() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = -1;
        mapped[11] = -1;
        mapped[12] = (byte) 169;
        mapped[13] = (byte) 254;
        mapped[15] = 1;
        InetAddress still6 = Inet6Address.getByAddress("x", mapped, 0);
        assertThat(still6).isInstanceOf(Inet6Address.class);
        assertThat(USUAL.objectionTo(still6)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "0x7f000001",
                "0X7F000001",
                "0177.0.0.1",
                "127.1",
                "127.0.1",
                "0x7f.0.0.1",
                "192.168.1.020",
                "192.168.1.256",
                "192.168.1.20.",
                "1.2.3.4.5",
                "a.0x1",
                "0x"
            })
    void numbers_in_other_forms_are_refused_before_anybody_looks_them_up(String host) {
        assertThat(USUAL.objectionToHost(host)).isPresent();
        assertThat(WITH_LOOPBACK.objectionToHost(host)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.168.1.20",
                "0.0.0.0",
                "255.255.255.255",
                "camera",
                "cam-2.lan",
                "cam2",
                "4k.lan",
                "fd12::5",
                "::1"
            })
    void names_and_plain_numbers_may_be_looked_up(String host) {
        assertThat(USUAL.objectionToHost(host)).isEmpty();
    }
}
