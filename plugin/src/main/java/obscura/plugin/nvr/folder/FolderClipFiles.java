package obscura.plugin.nvr.folder;

import java.nio.file.Path;
import java.time.Clock;
import obscura.plugin.ObscuraException;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.ClipFiles;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Nvrs;

/** The files of clips of all folders somebody added; each was reached inside its folder without following a link. Any thread. */
public final class FolderClipFiles implements ClipFiles {
    private final Nvrs nvrs;
    private final Clock clock;

    public FolderClipFiles(Nvrs nvrs, Clock clock) {
        this.nvrs = nvrs;
        this.clock = clock;
    }

    @Override
    public Path path(Clip clip) {
        KnownNvr nvr = nvrs.find(clip.nvr())
                .orElseThrow(() -> ObscuraException.refused(
                        "The recorder of this footage was removed from Obscura; add its folder again."));
        if (!(nvr.settings() instanceof FolderSettings folder)) {
            throw ObscuraException.refused("This recorder keeps its footage in no folder Obscura can read.");
        }
        ClipFile found = new FolderNvr(folder, clock).locate(clip.path());
        if (found instanceof ClipFile.There there) {
            return there.path();
        }
        throw ObscuraException.refused(
                found instanceof ClipFile.Gone gone ? gone.sentence() : ((ClipFile.Refused) found).sentence());
    }
}
