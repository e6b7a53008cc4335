package obscura.onvif.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which addresses may be connected to. A camera stands in a network of its user; this machine itself, the services of a
 * hosting provider and everything that is no single host are not cameras. A recorder may stand on this machine. Checked on the very address that is then
 * connected to, so a name that resolves differently a second later changes nothing.
 *
 * @param loopback whether this machine may be connected to: for recorders beside Obscura, simulators and tests
 */
public record AddressRules(boolean loopback) {
    private static final Pattern LOOKS_LIKE_A_NUMBER = Pattern.compile("(?i)(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");
    private static final Pattern DOTTED = Pattern.compile("((0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])(\\.(?!$)|$)){4}");

    /** Where hosting providers answer with the secrets of a machine. */
    private static final List<String> METADATA =
            List.of("169.254.169.254", "100.100.100.200", "168.63.129.16", "192.0.0.192", "fd00:ec2:0:0:0:0:0:254");

    public static AddressRules usual() {
        return new AddressRules(false);
    }

    /** Why this host can't be looked up at all: numbers in a form that different programs read differently. */
    public Optional<String> objectionToHost(String host) {
        boolean ipv6 = host.contains(":");
        if (!ipv6
                && LOOKS_LIKE_A_NUMBER.matcher(host).matches()
                && !DOTTED.matcher(host).matches()) {
            return Optional.of("is a number in an unusual form; write the address as four numbers like 192.168.1.20");
        }
        return Optional.empty();
    }

    /** Why this address may not be connected to. */
    public Optional<String> objectionTo(InetAddress address) {
        InetAddress plain = withoutWrapping(address);
        if (METADATA.contains(plain.getHostAddress())) {
            return Optional.of("belongs to a hosting provider");
        }
        if (plain.isLoopbackAddress()) {
            return loopback ? Optional.empty() : Optional.of("is this machine itself");
        }
        if (plain.isLinkLocalAddress()) {
            return Optional.of("is link-local; give it an address of your network");
        }
        if (plain.isAnyLocalAddress() || plain.isMulticastAddress() || isReserved(plain)) {
            return Optional.of("is not the address of one host");
        }
        return Optional.empty();
    }

    /** 0/8 is "this network", 240/4 is reserved, its last address is everybody. */
    private static boolean isReserved(InetAddress address) {
        int first = address.getAddress()[0] & 0xFF;
        return address instanceof Inet4Address && (first == 0 || first >= 240);
    }

    /** The IPv4 address inside an IPv6 one that only carries it: mapped, compatible, translated (NAT64), 6to4. */
    private static InetAddress withoutWrapping(InetAddress address) {
        byte[] b = address.getAddress();
        if (b.length == 4) {
            return address;
        }
        boolean zeros = allZero(b, 0, 10);
        boolean mapped = zeros && (b[10] & b[11]) == -1;
        boolean compatible = zeros && allZero(b, 10, 12) && !allZero(b, 12, 15);
        boolean translated = b[0] == 0 && b[1] == 0x64 && (b[2] & 0xFF) == 0xFF && (b[3] & 0xFF) == 0x9B;
        boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
        if (mapped || compatible || translated) {
            return ipv4(Arrays.copyOfRange(b, 12, 16));
        }
        return sixToFour ? ipv4(Arrays.copyOfRange(b, 2, 6)) : address;
    }

    private static boolean allZero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static InetAddress ipv4(byte[] four) {
        try {
            return InetAddress.getByAddress(four);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("Four bytes are an address.", impossible);
        }
    }
}
