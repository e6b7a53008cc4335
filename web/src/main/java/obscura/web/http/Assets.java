package obscura.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Styles, scripts and drawings, all served by ourselves. A name is {@code folder/file} and means the file beside that
 * screen's routes, or one of the few files of web jars. Addresses carry a hash of the content, so browsers may keep them.
 */
public final class Assets {
    private static final Map<String, String> FROM_JARS = Map.of(
            "pico/pico.css", "/META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.min.css",
            "htmx/htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
            "htmx/sse.js", "/META-INF/resources/webjars/htmx-ext-sse/2.2.2/sse.js");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /**
     * One file.
     *
     * @param type as in {@code Content-Type}
     */
    record Asset(byte[] content, String type) {}

    /**
     * Where a browser finds it.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    public String address(String name) {
        return addresses.computeIfAbsent(name, Assets::hashed);
    }

    Optional<Asset> find(String folder, String file) {
        String name = folder + "/" + file;
        if (!name.matches("[a-z]{1,20}/[a-z-]{1,30}\\.(css|js|svg)")) {
            return Optional.empty();
        }
        String resource = FROM_JARS.getOrDefault(name, "/obscura/web/" + name);
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new Asset(in.readAllBytes(), TYPES.get(name.substring(name.lastIndexOf('.') + 1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hashed(String name) {
        int slash = name.indexOf('/');
        Asset asset = new Assets()
                .find(name.substring(0, slash), name.substring(slash + 1))
                .orElseThrow(() -> new IllegalArgumentException("There is no asset " + name));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(asset.content());
            return "/assets/" + name + "?v=" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
