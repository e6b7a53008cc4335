package obscura.web.api;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.pattern.FolderPattern;
import obscura.web.settings.CheckFolder;
import obscura.web.text.Texts;

/**
 * A recorder that a program wants added.
 *
 * @param name what the folder is called, when null
 * @param zone UTC when null
 * @param mayDelete false when null
 */
record NvrWish(String kind, String name, String path, String pattern, String zone, Boolean mayDelete) {
    FolderSettings settings(CheckFolder check, Texts texts) {
        if (!"folder".equals(kind)) {
            throw new ObscuraException(Kind.USAGE, "\"kind\" must be \"folder\".");
        }
        if (path == null || pattern == null) {
            throw new ObscuraException(Kind.USAGE, "\"path\" and \"pattern\" must be given.");
        }
        CheckFolder.Result result = check.of(path);
        if (result instanceof CheckFolder.Result.Refused refused) {
            throw ObscuraException.refused(texts.of("settings.folder." + refused.key()));
        }
        Path folder = ((CheckFolder.Result.Fine) result).folder();
        return new FolderSettings(folder, new FolderPattern(pattern), readZone(), Boolean.TRUE.equals(mayDelete));
    }

    private ZoneId readZone() {
        try {
            return zone == null ? ZoneId.of("UTC") : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw ObscuraException.refused("There is no time zone of that name. Write one like Europe/Berlin.");
        }
    }

    /** @param folder whose own name is taken when none is given */
    String nameOr(Path folder) {
        return name == null ? folder.getFileName().toString() : name;
    }
}
