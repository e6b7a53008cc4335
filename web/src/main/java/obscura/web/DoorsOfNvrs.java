package obscura.web;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.FrigateSettings;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.NvrDoors;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.NvrSettings;
import obscura.plugin.nvr.ShinobiSettings;
import obscura.plugin.nvr.folder.FolderNvr;
import obscura.plugin.nvr.folder.FolderStore;
import obscura.plugin.nvr.frigate.FrigateDoor;
import obscura.plugin.nvr.frigate.Pause;
import obscura.plugin.nvr.shinobi.ShinobiDoor;

/** {@link WiringOfRecordings} continued: what stands behind the door to an NVR of each kind. */
record DoorsOfNvrs(Clock clock) implements NvrDoors {
    @Override
    public NvrDoor open(NvrSettings settings, NvrLogin login, Consumer<String> certificate) {
        if (settings instanceof FolderSettings folder) {
            return new NvrDoor(
                    new FolderNvr(folder, clock), new FolderStore(folder, clock), Optional.empty(), Optional.empty());
        }
        if (settings instanceof FrigateSettings frigate) {
            return FrigateDoor.of(frigate, login, clock, certificate, Pause.onThisThread());
        }
        return ShinobiDoor.of((ShinobiSettings) settings, login, clock, certificate);
    }
}
