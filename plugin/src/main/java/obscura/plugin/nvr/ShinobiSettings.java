package obscura.plugin.nvr;

import java.nio.file.Path;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.nvr.line.NvrUrl;

/**
 * A group of monitors of a Shinobi.
 *
 * @param group the group key: 1 to 100 letters, digits, dashes and underscores
 * @param media its videos folder as this machine sees it, when it is mounted here; absolute
 * @param mayDelete whether retention may remove what it keeps; reading never does
 */
public record ShinobiSettings(NvrUrl url, String group, Optional<Path> media, boolean mayDelete)
        implements NvrSettings {
    public static final int USUAL_PORT = 8080;

    public ShinobiSettings {
        if (!group.matches("[A-Za-z0-9_-]{1,100}")) {
            throw ObscuraException.refused(
                    "A group key of Shinobi has letters, digits, dashes and underscores only. Copy it from its account page.");
        }
        media = media.map(FolderSettings::checked);
    }

    @Override
    public String kind() {
        return "shinobi";
    }
}
