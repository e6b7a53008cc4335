package obscura.plugin.leak;

import java.util.Optional;
import obscura.plugin.broker.Broker;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.NvrDoor;

/** The ways to what is scanned. */
public interface Doors {
    /** Empty when there is no such NVR, or no way to it. */
    Optional<NvrDoor> nvr(NvrId nvr);

    /** Empty when nobody named a broker of that NVR. */
    Optional<Broker> broker(NvrId nvr);
}
