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

    /**
     * Lets it be reached otherwise; its cameras and what is known of their footage stay.
     *
     * @throws IllegalArgumentException when the settings are of another kind than before
     */
    void change(NvrId id, NvrSettings settings);

    /** Forgets the NVR, its cameras and the index of its footage. The footage itself is not touched. */
    void remove(NvrId id);
}
