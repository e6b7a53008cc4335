package obscura.plugin.nvr;

import java.util.Optional;
import obscura.plugin.id.NvrId;

/**
 * The logins of NVRs. Secrets go in, and out again only to who connects; what keeps them does so in a way that a copy of the
 * database alone gives none away. Any thread.
 */
public interface NvrLogins {
    /** {@link NvrLogin#NONE} when none was ever put. */
    NvrLogin of(NvrId nvr);

    /** Adds it or replaces it. */
    void put(NvrId nvr, NvrLogin login);

    /** Keeps the certificate that was seen first; one that is kept already stays. */
    void pin(NvrId nvr, String certificate);

    /** The certificate that is kept, which the database may show to people. */
    Optional<String> pinned(NvrId nvr);
}
