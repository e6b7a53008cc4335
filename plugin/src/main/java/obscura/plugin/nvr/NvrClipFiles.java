package obscura.plugin.nvr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.NvrId;

/**
 * The files of clips of all recorders: where they lie, when that is a disk of this machine and was reached without following a
 * link; otherwise fetched. Any thread.
 */
public final class NvrClipFiles implements ClipFiles {
    private final Function<NvrId, Optional<Nvr>> recorders;
    private final FetchedFootage fetched;

    /** @param recorders the way to read a recorder; empty when it was removed */
    public NvrClipFiles(Function<NvrId, Optional<Nvr>> recorders, FetchedFootage fetched) {
        this.recorders = recorders;
        this.fetched = fetched;
    }

    @Override
    public Path path(Clip clip) {
        Nvr nvr = recorder(clip);
        return here(nvr, clip).orElseGet(() -> fetched.look(clip, (into, most) -> fetch(nvr, clip, into, most)));
    }

    @Override
    public Held hold() {
        List<FetchedFootage.Lease> leases = new ArrayList<>();
        return new Held() {
            @Override
            public Path path(Clip clip) {
                Nvr nvr = recorder(clip);
                return here(nvr, clip).orElseGet(() -> {
                    FetchedFootage.Lease lease = fetched.hold(clip, (into, most) -> fetch(nvr, clip, into, most));
                    leases.add(lease);
                    return lease.file();
                });
            }

            @Override
            public void close() {
                leases.forEach(FetchedFootage.Lease::close);
                leases.clear();
            }
        };
    }

    private Nvr recorder(Clip clip) {
        return recorders
                .apply(clip.nvr())
                .orElseThrow(() -> ObscuraException.refused(
                        "The recorder of this footage was removed from Obscura; add it again."));
    }

    /** Empty when it has to be fetched. */
    private static Optional<Path> here(Nvr nvr, Clip clip) {
        ClipFile file = nvr.locate(clip.path());
        if (file instanceof ClipFile.There there) {
            return Optional.of(there.path());
        }
        if (file instanceof ClipFile.Elsewhere) {
            return Optional.empty();
        }
        throw stopped(ObscuraException.refused(
                file instanceof ClipFile.Gone gone ? gone.sentence() : ((ClipFile.Refused) file).sentence()));
    }

    private static void fetch(Nvr nvr, Clip clip, Path into, long most) {
        try {
            nvr.fetch(clip.path(), into, most);
        } catch (ObscuraException e) {
            throw stopped(e);
        }
    }

    /** What an interrupted thread was told says nothing about the footage. */
    private static ObscuraException stopped(ObscuraException told) {
        return Thread.currentThread().isInterrupted()
                ? new ObscuraException(
                        ObscuraException.Kind.INTERRUPTED,
                        "Obscura is closing; footage is fetched when it is back.",
                        told)
                : told;
    }
}
