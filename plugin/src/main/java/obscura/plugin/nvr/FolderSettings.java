package obscura.plugin.nvr;

import java.nio.file.Path;
import java.time.ZoneId;
import obscura.plugin.ObscuraException;
import obscura.plugin.nvr.pattern.FolderPattern;

/**
 * A folder of recordings.
 *
 * @param folder absolute; it may be a link itself, but no link below it is ever followed
 * @param zone of the times in names
 * @param mayDelete whether retention may remove files there; reading never does
 */
public record FolderSettings(Path folder, FolderPattern pattern, ZoneId zone, boolean mayDelete)
        implements NvrSettings {
    public FolderSettings {
        folder = checked(folder);
    }

    /**
     * A folder as it may be kept.
     *
     * @throws ObscuraException REFUSED when it is not given from the root, or is the root
     */
    static Path checked(Path folder) {
        if (!folder.isAbsolute()) {
            throw ObscuraException.refused(
                    "The folder of recordings must be given from the root, like /mnt/recordings.");
        }
        Path plain = folder.normalize();
        if (plain.getNameCount() == 0) {
            throw ObscuraException.refused(
                    "The root of the file system is no folder of recordings. Name the folder" + " that holds them.");
        }
        return plain;
    }

    @Override
    public String kind() {
        return "folder";
    }
}
