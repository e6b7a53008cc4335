package obscura.web.rounds;

import java.time.Clock;
import java.util.Optional;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.nvr.NvrSettings;
import obscura.plugin.nvr.Nvrs;
import obscura.plugin.nvr.folder.FolderNvr;

/** Gives the door to an NVR that somebody added. Any thread. */
public final class OpenNvrs {
    private final Nvrs nvrs;
    private final Clock clock;

    public OpenNvrs(Nvrs nvrs, Clock clock) {
        this.nvrs = nvrs;
        this.clock = clock;
    }

    /** Empty when it was removed. */
    public Optional<Nvr> of(NvrId id) {
        return nvrs.find(id).map(known -> of(known.settings()));
    }

    public Nvr of(NvrSettings settings) {
        if (settings instanceof FolderSettings folder) {
            return new FolderNvr(folder, clock);
        }
        throw new IllegalStateException("No door to an NVR of kind " + settings.kind());
    }
}
