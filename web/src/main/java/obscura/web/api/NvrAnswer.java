package obscura.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.Optional;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.FrigateSettings;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.NvrSettings;
import obscura.plugin.nvr.ShinobiSettings;

/** A recorder, as a program sees it; never with a password or key. What its kind does not have is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NvrAnswer(
        long id,
        String kind,
        String name,
        String path,
        String pattern,
        String zone,
        String url,
        String group,
        String user,
        String media,
        String certificate,
        boolean mayDelete) {
    static NvrAnswer of(KnownNvr nvr, NvrLogin login) {
        NvrSettings settings = nvr.settings();
        if (settings instanceof FolderSettings folder) {
            return new NvrAnswer(
                    nvr.id().number(),
                    folder.kind(),
                    nvr.name(),
                    folder.folder().toString(),
                    folder.pattern().text(),
                    folder.zone().getId(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    folder.mayDelete());
        }
        if (settings instanceof FrigateSettings frigate) {
            String url = frigate.url().toString();
            return far(nvr, login, url, null, frigate.media(), frigate.mayDelete());
        }
        ShinobiSettings shinobi = (ShinobiSettings) settings;
        return far(nvr, login, shinobi.url().toString(), shinobi.group(), shinobi.media(), shinobi.mayDelete());
    }

    private static NvrAnswer far(
            KnownNvr nvr, NvrLogin login, String url, String group, Optional<Path> media, boolean mayDelete) {
        return new NvrAnswer(
                nvr.id().number(),
                nvr.settings().kind(),
                nvr.name(),
                null,
                null,
                null,
                url,
                group,
                login.user().isEmpty() ? null : login.user(),
                media.map(Path::toString).orElse(null),
                login.certificate().orElse(null),
                mayDelete);
    }
}
