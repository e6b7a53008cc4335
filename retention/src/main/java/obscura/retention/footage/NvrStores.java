package obscura.retention.footage;

import java.util.Optional;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.kept.NvrStore;

/** What each NVR keeps; opened anew, which speaks to nobody yet. */
public interface NvrStores {
    /** Empty when there is no such NVR any more. */
    Optional<NvrStore> open(NvrId nvr);
}
