package obscura.plugin.broker;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a recorder's broker is. Never holds the password.
 *
 * @param tls whether the line is encrypted
 * @param host name or address, IPv6 without brackets
 * @param user empty where there is no login
 * @param prefix what stands before every topic of the recorder, without a slash at its end; no wildcards
 * @param certificate SHA-256 of the certificate it showed first, 64 hexadecimal digits; empty before that and without TLS
 */
public record BrokerSettings(
        boolean tls, String host, int port, String user, String prefix, Optional<String> certificate) {
    public static final int USUAL_PORT = 1883;
    public static final int USUAL_TLS_PORT = 8883;
    public static final String USUAL_PREFIX = "frigate";
    public static final int LONGEST = 200;

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_-]{1,200}");
    private static final Pattern PREFIX = Pattern.compile("[^/+#$\\p{Cntrl}][^+#\\p{Cntrl}]{0,199}");

    public BrokerSettings {
        if (!HOST.matcher(host).matches() || port < 1 || port > 65_535 || user.length() > LONGEST) {
            throw new IllegalArgumentException("A broker has a host and a port of 1 to 65535");
        }
        if (!PREFIX.matcher(prefix).matches() || prefix.endsWith("/")) {
            throw new IllegalArgumentException("A prefix is the beginning of a topic, without wildcards");
        }
    }

    public BrokerSettings withCertificate(Optional<String> seen) {
        return new BrokerSettings(tls, host, port, user, prefix, seen);
    }

    /** As people see it. */
    public String address() {
        return (tls ? "mqtts://" : "mqtt://") + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
