package obscura.web.recorders;

import java.util.Optional;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.NvrSettings;

/**
 * A recorder as somebody wants it connected.
 *
 * @param existing the one that shall be reached so from now on; empty for a new one
 */
public record Wanted(Optional<NvrId> existing, String name, NvrSettings settings, NvrLogin login) {
    Wanted with(NvrLogin known) {
        return new Wanted(existing, name, settings, known);
    }
}
