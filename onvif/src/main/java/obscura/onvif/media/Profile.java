package obscura.onvif.media;

import java.util.Objects;
import java.util.Optional;

/**
 * A way a camera shows its picture.
 *
 * @param name untrusted text
 * @param source empty for profiles without a picture
 */
public record Profile(String token, String name, Optional<VideoSource> source) {
    public Profile {
        Objects.requireNonNull(token);
        Objects.requireNonNull(name);
        Objects.requireNonNull(source);
    }
}
