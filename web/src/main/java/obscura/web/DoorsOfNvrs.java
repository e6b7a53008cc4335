package obscura.web;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.NvrDoors;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.NvrSettings;
import obscura.plugin.nvr.folder.FolderNvr;
import obscura.plugin.nvr.folder.FolderStore;

/** {@link WiringOfRecordings} continued: what stands behind the door to an NVR of each kind. */
record DoorsOfNvrs(Clock clock) implements NvrDoors {
    @Override
    public NvrDoor open(NvrSettings settings, NvrLogin login, Consumer<String> certificate) {
        if (settings instanceof FolderSettings folder) {
            return new NvrDoor(
                    new FolderNvr(folder, clock), new FolderStore(folder, clock), Optional.empty(), Optional.empty());
        }
        throw new IllegalStateException("No door to an NVR of kind " + settings.kind());
    }
}
