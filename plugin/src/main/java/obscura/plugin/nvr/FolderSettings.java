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
        if (!folder.isAbsolute()) {
            throw ObscuraException.refused(
                    "The folder of recordings must be given from the root, like /mnt/recordings.");
        }
        folder = folder.normalize();
        if (folder.getNameCount() == 0) {
            throw ObscuraException.refused(
                    "The root of the file system is no folder of recordings. Name the folder" + " that holds them.");
        }
    }

    @Override
    public String kind() {
        return "folder";
    }
}
