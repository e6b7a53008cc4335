package obscura.onvif.media;

import java.util.Objects;

/**
 * A configuration of a video source: what masks belong to.
 *
 * @param name untrusted text
 * @param source token of the lens; several configurations can share one
 */
public record VideoSource(String token, String name, String source, Bounds bounds, Rotation rotation) {
    public VideoSource {
        Objects.requireNonNull(token);
        Objects.requireNonNull(name);
        Objects.requireNonNull(source);
        Objects.requireNonNull(bounds);
        Objects.requireNonNull(rotation);
    }
}
