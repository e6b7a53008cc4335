package obscura.web.api;

import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.KnownNvr;

/** A recorder, as a program sees it. */
record NvrAnswer(long id, String kind, String name, String path, String pattern, String zone, boolean mayDelete) {
    static NvrAnswer of(KnownNvr nvr) {
        if (nvr.settings() instanceof FolderSettings folder) {
            return new NvrAnswer(
                    nvr.id().number(),
                    folder.kind(),
                    nvr.name(),
                    folder.folder().toString(),
                    folder.pattern().text(),
                    folder.zone().getId(),
                    folder.mayDelete());
        }
        throw new IllegalStateException(
                "No answer for an NVR of kind " + nvr.settings().kind());
    }
}
