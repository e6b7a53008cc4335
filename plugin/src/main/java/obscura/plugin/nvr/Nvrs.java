package obscura.plugin.nvr;

import java.util.List;
import java.util.Optional;
import obscura.plugin.id.NvrId;

/** The NVRs somebody added. */
public interface Nvrs {
    /** By name. */
    List<KnownNvr> all();

    Optional<KnownNvr> find(NvrId id);

    KnownNvr add(String name, NvrSettings settings);

    void rename(NvrId id, String name);

    /** Forgets the NVR, its cameras and the index of its footage. The footage itself is not touched. */
    void remove(NvrId id);
}
