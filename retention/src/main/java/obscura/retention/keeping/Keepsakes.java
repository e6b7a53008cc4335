package obscura.retention.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.NvrId;
import obscura.retention.hold.Hold;

/** What is known of copies of held recordings. Each call is on the disk when it returns. Any thread. */
public interface Keepsakes {
    /** A recording to be copied, and how often that failed already. */
    record Wanted(HeldClip clip, int tries) {}

    /**
     * Recordings under a hold that have no copy and of which it is time to make one, the oldest first, for so recorders delete.
     *
     * @param most of them
     */
    List<Wanted> wanted(Hold hold, Instant now, int most);

    /** A copy is whole and was checked. */
    void copied(HeldClip clip, Vault.Sealed copy, Instant now);

    /** A copy could not be made, and why; it is tried again by then. */
    void failed(Wanted wanted, String why, Instant now, Instant again);

    /** A copy is about to be destroyed: from here on nobody reads it. */
    void going(String file);

    /** One that was about to be destroyed is needed again, and is whole. */
    void stays(String file);

    /** It is destroyed, or was never there. */
    void forget(String file);

    /** Failures over which no hold stands any more say nothing to anybody. */
    void forgetFailed();

    /** What lies here of a camera, also what is about to be destroyed; by beginning, streamed. */
    void each(CameraId camera, Consumer<Keepsake> into);

    /** Of which something lies here, also when they are gone. */
    List<CameraId> cameras();

    /** Copies of a recorder's recordings that can be read. */
    List<Keepsake> of(NvrId nvr);

    /** The copy of a recording, if it can be read. */
    Optional<Keepsake> find(NvrId nvr, String path);

    /** What shall lie on the disk: of each copy its file, and whether it is about to be destroyed. */
    void files(FileTaker into);

    /** Of all copies together. */
    long bytes();

    Safety safety(Hold hold);

    /** Takes one copy after the other. */
    interface FileTaker {
        void copy(Keepsake copy, boolean going);
    }
}
