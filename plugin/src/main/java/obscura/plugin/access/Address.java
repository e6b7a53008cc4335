package obscura.plugin.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where somebody comes from, as the throttle counts it. Whoever holds an IPv6 network holds at least a /64 of it, so
 * that is one place.
 *
 * @param text an IPv4 address, the first half of an IPv6 address, {@code unknown} or {@code console}
 */
public record Address(String text) {
    /** Whoever sits at the machine itself; never made to wait. */
    public static final Address CONSOLE = new Address("console");

    private static final Address UNKNOWN = new Address("unknown");
    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int NETWORK_BYTES = 8;

    /** The peer's address as the socket names it. What is none is {@code unknown}, one place for all of them. */
    public static Address of(String peer) {
        String bare = peer == null ? "" : peer.replaceAll("[\\[\\]]|%.*", "");
        boolean literal = V4.matcher(bare).matches()
                || (bare.contains(":") && V6.matcher(bare).matches());
        try {
            return literal ? of(InetAddress.getByName(bare).getAddress()) : UNKNOWN;
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }

    private static Address of(byte[] address) {
        if (address.length == 4) {
            return new Address((address[0] & 255) + "." + (address[1] & 255) + "." + (address[2] & 255) + "."
                    + (address[3] & 255));
        }
        return new Address(HexFormat.of().formatHex(Arrays.copyOf(address, NETWORK_BYTES)));
    }
}
