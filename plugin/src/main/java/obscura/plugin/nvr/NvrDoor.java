package obscura.plugin.nvr;

import java.util.Optional;
import obscura.plugin.nvr.control.NvrControl;
import obscura.plugin.nvr.control.NvrScan;
import obscura.plugin.nvr.kept.NvrStore;

/**
 * All sides of one NVR.
 *
 * @param footage to read
 * @param store what it keeps, to list, delete and look at again
 * @param control what it does with its cameras; a folder does nothing
 * @param scan where pictures leave it; a folder is scanned by nobody
 */
public record NvrDoor(Nvr footage, NvrStore store, Optional<NvrControl> control, Optional<NvrScan> scan) {}
