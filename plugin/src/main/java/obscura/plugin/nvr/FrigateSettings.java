package obscura.plugin.nvr;

import java.nio.file.Path;
import java.util.Optional;
import obscura.plugin.nvr.line.NvrUrl;

/**
 * A Frigate.
 *
 * @param url of its API: port 5000 (everybody may do anything) or 8971 (login)
 * @param media its media folder as this machine sees it, when it is mounted here; absolute
 * @param mayDelete whether retention may remove what it keeps; reading never does
 */
public record FrigateSettings(NvrUrl url, Optional<Path> media, boolean mayDelete) implements NvrSettings {
    public static final int USUAL_PORT = 5000;

    public FrigateSettings {
        media = media.map(FolderSettings::checked);
    }

    @Override
    public String kind() {
        return "frigate";
    }
}
