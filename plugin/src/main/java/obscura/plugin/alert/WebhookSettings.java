package obscura.plugin.alert;

import java.util.Optional;
import obscura.plugin.nvr.line.NvrUrl;

/**
 * Where alerts are posted to. Never holds the secret.
 *
 * @param header the name of the header that holds the secret; empty for none
 * @param certificate SHA-256 of the certificate it showed first; empty before that and without TLS
 */
public record WebhookSettings(NvrUrl url, String header, Optional<String> certificate) {
    public WebhookSettings {
        if (!header.isEmpty() && !header.matches("[A-Za-z][A-Za-z0-9-]{0,49}")
                || header.matches("(?i)host|content-.*|transfer-encoding|connection|expect|te|upgrade|trailer")) {
            throw new IllegalArgumentException("A name of a header has letters, digits and dashes");
        }
    }
}
