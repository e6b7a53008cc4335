package obscura.retention.keeping;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.id.CameraId;
import obscura.retention.footage.OwnFootage;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Pieces;
import obscura.retention.footage.Place;
import obscura.retention.footage.Saying;
import obscura.retention.footage.Store;
import obscura.retention.hold.Hold;
import obscura.retention.plan.HeldRanges;
import obscura.retention.rule.RuleKind;

/**
 * Copies of held recordings, to be listed and destroyed. They are due as soon as no hold covers them, whatever rules say; that is
 * decided where everything is, by the plan.
 */
public final class SafeKeeping implements OwnFootage, Store {
    private final Keepsakes keepsakes;
    private final Vault vault;
    private final Clock clock;

    public SafeKeeping(Keepsakes keepsakes, Vault vault, Clock clock) {
        this.keepsakes = keepsakes;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public Collection<CameraId> cameras() {
        return keepsakes.cameras();
    }

    @Override
    public void each(Optional<CameraId> camera, Map<RuleKind, Instant> overBy, Pieces into) {
        if (camera.isPresent() && overBy.containsKey(RuleKind.HELD_COPIES)) {
            keepsakes.each(camera.get(), copy -> into.found(piece(copy)));
        }
    }

    /** Whether there is a copy that none of these holds needs. */
    public boolean isAnyDue(List<Hold> standing) {
        HeldRanges held = HeldRanges.of(standing);
        boolean[] due = {false};
        keepsakes.files((copy, going) -> due[0] |= !held.holds(piece(copy)));
        return due[0];
    }

    private static Piece piece(Keepsake copy) {
        HeldClip of = copy.of();
        return new Piece(
                Place.SAFEKEEPING,
                RuleKind.HELD_COPIES,
                Optional.empty(),
                Optional.of(of.camera()),
                "",
                of.range(),
                copy.needed(),
                copy.file(),
                OptionalLong.of(copy.bytes()),
                Optional.empty(),
                copy.sha256());
    }

    @Override
    public Store store() {
        return this;
    }

    @Override
    public Place place() {
        return Place.SAFEKEEPING;
    }

    @Override
    public Optional<String> closed() {
        return whyClosed().map(why -> why.kind().word());
    }

    @Override
    public Optional<Saying> whyClosed() {
        return vault.isThere() ? Optional.empty() : Optional.of(Saying.of(Saying.Kind.SAFEKEEPING_AWAY));
    }

    @Override
    public List<Told> delete(List<Piece> pieces) {
        return pieces.stream().map(this::delete).toList();
    }

    /** The row says first that it goes: a copy that is only half there is called none. */
    private Told delete(Piece piece) {
        String file = file(piece);
        Optional<Saying> closed = whyClosed();
        if (closed.isPresent()) {
            return new Told(Told.Word.REFUSED, closed.get());
        }
        if (vault.isGone(file)) {
            keepsakes.forget(file);
            return new Told(Told.Word.NOT_THERE, Saying.NOTHING);
        }
        try {
            keepsakes.going(file);
            vault.destroy(file);
            keepsakes.forget(file);
            return new Told(Told.Word.DONE, Saying.of(Saying.Kind.KEY_DESTROYED));
        } catch (ObscuraException e) {
            if (e.kind() == Kind.INTERRUPTED) {
                throw e;
            }
            return new Told(Told.Word.REFUSED, e.getMessage());
        }
    }

    private static String file(Piece piece) {
        if (!Vault.isName(piece.key())) {
            throw new IllegalArgumentException("Not a copy in safe-keeping: " + piece.key());
        }
        return piece.key();
    }

    @Override
    public List<Seen> look(List<Piece> pieces) {
        return pieces.stream().map(this::look).toList();
    }

    private Seen look(Piece piece) {
        Seen.Standing standing = vault.isGone(file(piece)) ? Seen.Standing.GONE : Seen.Standing.STILL_THERE;
        return new Seen(
                vault.isThere() ? standing : Seen.Standing.UNKNOWN,
                Saying.of(Saying.Kind.COPY_ON_DISK),
                clock.instant());
    }
}
