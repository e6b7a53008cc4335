package obscura.retention.keeping;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.retention.hold.HoldTurn;
import obscura.retention.hold.Holds;

/**
 * Brings disk and rows together again after whatever ended the last round or deletion: what has no row is destroyed; a copy whose
 * files are not there any more is called one no longer; one that was about to be destroyed and is held again stays, if it is
 * whole. The rest of those is left to the run that was destroying them, which goes on by itself.
 */
final class Leftovers {
    private final Keepsakes keepsakes;
    private final Holds holds;
    private final HoldTurn turn;
    private final Vault vault;
    private final Clock clock;

    Leftovers(Keepsakes keepsakes, Holds holds, HoldTurn turn, Vault vault, Clock clock) {
        this.keepsakes = keepsakes;
        this.holds = holds;
        this.turn = turn;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * @param plain emptied, or made
     * @return how many copies are none any more
     * @throws ObscuraException FAILED when the vault is not the one that was made: nothing is touched then
     */
    long remove(Path plain) {
        empty(plain);
        if (!vault.isThere()) {
            requireNone();
            vault.make();
        }
        return turn.alone(this::together);
    }

    private void requireNone() {
        keepsakes.files((copy, going) -> {
            throw new ObscuraException(
                    Kind.FAILED,
                    "The folder " + vault.folder()
                            + " is not the one that copies of held footage were put into. Mount the right disk there.");
        });
    }

    private long together() {
        Set<String> here = vault.names();
        List<Keepsake> lost = new ArrayList<>();
        List<Keepsake> needed = new ArrayList<>();
        keepsakes.files((copy, going) -> {
            here.remove(copy.file());
            if (going && isHeld(copy)) {
                // Its key may be zeros already.
                (vault.opens(copy) ? needed : lost).add(copy);
            } else if (!going && !vault.isWhole(copy.file())) {
                lost.add(copy);
            }
        });
        here.forEach(vault::destroy);
        needed.forEach(copy -> keepsakes.stays(copy.file()));
        lost.forEach(this::lost);
        keepsakes.forgetFailed();
        return lost.size();
    }

    private boolean isHeld(Keepsake copy) {
        return holds.standing().stream()
                .anyMatch(hold -> hold.holds(copy.of().camera(), copy.of().range()));
    }

    /** Its recorder may still have the recording. */
    private void lost(Keepsake copy) {
        vault.destroy(copy.file());
        keepsakes.forget(copy.file());
        keepsakes.failed(
                new Keepsakes.Wanted(copy.of(), 0),
                "The copy is not whole on Obscura's disk any more. It is made again if the recorder still has it.",
                clock.instant(),
                clock.instant());
    }

    private static void empty(Path plain) {
        try {
            if (!Files.isDirectory(plain, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(
                        plain, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            try (DirectoryStream<Path> left = Files.newDirectoryStream(plain)) {
                for (Path file : left) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new ObscuraException(
                    Kind.FAILED, "The folder " + plain + " for recordings on their way can't be used.", e);
        }
    }
}
