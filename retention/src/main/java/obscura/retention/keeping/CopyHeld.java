package obscura.retention.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.nvr.Reach;
import obscura.retention.hold.HoldTurn;
import obscura.retention.hold.Holds;
import obscura.retention.keeping.Keepsakes.Wanted;
import obscura.retention.run.Backoff;

/**
 * Brings one recording into safe-keeping. It lies here in plain only while it is fetched and sealed; no lock is held meanwhile,
 * and a copy that no hold needs any more when it is done is destroyed again.
 */
final class CopyHeld {
    private final Keepsakes keepsakes;
    private final Holds holds;
    private final HoldTurn turn;
    private final Function<NvrId, Optional<Nvr>> recorders;
    private final Vault vault;
    private final Path plain;
    private final Room room;
    private final Clock clock;

    /** What became of one. */
    enum Outcome {
        COPIED,
        /** It is tried again later, and so may be others of that recorder. */
        FAILED,
        /** Nothing of that recorder can be copied now. */
        HOPELESS,
        NOT_NEEDED
    }

    CopyHeld(KeepHeld.Ports ports) {
        this.keepsakes = ports.keepsakes();
        this.holds = ports.holds();
        this.turn = ports.turn();
        this.recorders = ports.recorders();
        this.vault = ports.vault();
        this.room = ports.room();
        this.clock = ports.clock();
        this.plain = ports.plain();
    }

    Outcome copy(Wanted wanted) {
        HeldClip clip = wanted.clip();
        if (!isHeld(clip)) {
            return Outcome.NOT_NEEDED;
        }
        Optional<String> full = room.refuses(keepsakes.bytes(), clip.bytes(), vault.folder());
        Optional<Nvr> recorder = recorders.apply(clip.nvr());
        if (full.isPresent() || recorder.isEmpty()) {
            failed(wanted, full.orElse("Its recorder was removed from Obscura; add it again."));
            return Outcome.HOPELESS;
        }
        try {
            Vault.Sealed copy = sealed(recorder.get(), clip);
            return kept(clip, copy) ? Outcome.COPIED : Outcome.NOT_NEEDED;
        } catch (ObscuraException e) {
            Vault.requireTime();
            failed(wanted, e.getMessage());
            return recorder.get().reach() instanceof Reach.Reachable ? Outcome.FAILED : Outcome.HOPELESS;
        }
    }

    private boolean isHeld(HeldClip clip) {
        return holds.standing().stream().anyMatch(hold -> hold.holds(clip.camera(), clip.range()));
    }

    private void failed(Wanted wanted, String why) {
        Instant now = clock.instant();
        keepsakes.failed(wanted, why, now, now.plus(Backoff.after(wanted.tries() + 1)));
    }

    private Vault.Sealed sealed(Nvr recorder, HeldClip clip) {
        Path file = plain.resolve("held-" + UUID.randomUUID() + ".part");
        try {
            recorder.fetch(clip.path(), file, Math.min(room.each(), room.free(vault.folder())));
            requireWhole(clip, Files.size(file));
            return vault.seal(file);
        } catch (IOException e) {
            throw new ObscuraException(
                    Kind.FAILED, "The recording could not be read where it was fetched to. Check Obscura's disk.", e);
        } finally {
            remove(file);
        }
    }

    /** A recorder's disk that fails, or somebody who cuts what is held, must not become the copy that is kept. */
    private static void requireWhole(HeldClip clip, long bytes) {
        if (bytes == 0 || (clip.bytes() > 0 && bytes != clip.bytes())) {
            throw ObscuraException.refused(
                    "The recording " + clip.path() + " came with " + bytes + " bytes and is listed with " + clip.bytes()
                            + ": it was changed, or cut off on its way. It is tried again.");
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ObscuraException(
                    Kind.FAILED, "A recording on its way into safe-keeping can't be removed: " + file, e);
        }
    }

    /** From the look at the holds to the row nobody can end one. */
    private boolean kept(HeldClip clip, Vault.Sealed copy) {
        boolean kept = turn.alone(() -> {
            boolean held = isHeld(clip);
            if (held) {
                keepsakes.copied(clip, copy, clock.instant());
            }
            return held;
        });
        if (!kept) {
            vault.destroy(copy.file());
        }
        return kept;
    }
}
