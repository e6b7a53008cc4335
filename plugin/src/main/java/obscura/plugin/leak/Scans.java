package obscura.plugin.leak;

import java.util.Optional;
import obscura.plugin.id.NvrId;

/** The last scan of every NVR. On the disk when a call returns. Any thread. */
public interface Scans {
    Optional<Scan> find(NvrId nvr);

    /** Replaces the one before; nothing when the NVR was removed meanwhile. */
    void put(Scan scan);
}
