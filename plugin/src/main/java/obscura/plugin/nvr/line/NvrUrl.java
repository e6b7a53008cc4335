package obscura.plugin.nvr.line;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where an NVR is spoken to. Never holds a login, a key or a query.
 *
 * @param tls https
 * @param host name or address in lower case, IPv6 without brackets
 * @param path what stands before every path of the NVR, without a slash at its end; usually empty
 */
public record NvrUrl(boolean tls, String host, int port, String path) {
    public static final int LONGEST = 500;

    public NvrUrl {
        if (host.isEmpty()
                || port < 1
                || port > 65_535
                || path.endsWith("/")
                || !path.isEmpty() && path.charAt(0) != '/') {
            throw new IllegalArgumentException("An address needs a host, a port of 1 to 65535 and a path");
        }
    }

    /**
     * What a person types: http or https, host, port and perhaps a path.
     *
     * @param usualPort when none is typed
     * @return empty when it is no such address, or has a login, a query or a fragment in it
     */
    public static Optional<NvrUrl> typed(String text, int usualPort) {
        String line = text.strip();
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(line.contains("://") ? line : "http://" + line);
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            boolean http = scheme.equals("http") || scheme.equals("https");
            if (!http
                    || uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawQuery() != null
                    || uri.getRawFragment() != null) {
                return Optional.empty();
            }
            int port = uri.getPort() < 0 ? usualPort : uri.getPort();
            String host = uri.getHost().replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
            return Optional.of(new NvrUrl(scheme.equals("https"), host, port, withoutSlash(uri.getRawPath())));
        } catch (URISyntaxException | IllegalArgumentException no) {
            return Optional.empty();
        }
    }

    private static String withoutSlash(String path) {
        String whole = path == null ? "" : path;
        while (whole.endsWith("/")) {
            whole = whole.substring(0, whole.length() - 1);
        }
        return whole;
    }

    /** Host and port, as they stand in sentences and in the Host header. */
    public String place() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** As it is shown and kept. */
    @Override
    public String toString() {
        return (tls ? "https://" : "http://") + place() + path;
    }
}
