package obscura.plugin.nvr;

import java.util.Optional;

/**
 * How Obscura logs in at an NVR.
 *
 * @param user empty where there is only a key, or no login at all
 * @param secret password or key; empty when there is none
 * @param certificate SHA-256 of the certificate it showed first, 64 hexadecimal digits; empty over http and before the
 *     first time
 */
public record NvrLogin(String user, NvrSecret secret, Optional<String> certificate) {
    public static final NvrLogin NONE = new NvrLogin("", new NvrSecret(""), Optional.empty());

    public NvrLogin withCertificate(Optional<String> seen) {
        return new NvrLogin(user, secret, seen);
    }
}
