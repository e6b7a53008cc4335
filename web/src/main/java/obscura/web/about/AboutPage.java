package obscura.web.about;

import java.util.List;
import java.util.Optional;
import obscura.web.http.View;

/**
 * What Obscura does and does not.
 *
 * @param fingerprint of the key that signs this site's receipts; only for those who are signed in
 */
public record AboutPage(View view, String version, Optional<String> fingerprint) {
    /** Keys of the sentences, most important first. */
    public List<String> limits() {
        return List.of("misses", "shapes", "smear", "silent", "source", "live", "moment", "erased", "law", "port");
    }

    public List<String> does() {
        return List.of("destroys", "checks", "receipt", "journal");
    }
}
