package obscura.retention.run;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import obscura.retention.footage.Piece;
import obscura.retention.plan.HeldRanges;
import obscura.retention.rule.RuleSet;

/**
 * Whether something that was planned must still go, asked just before it does: rules, holds and the clock may have changed
 * since.
 *
 * @param now the earlier of the plan's moment and the present one
 */
record StillMeant(RuleSet rules, HeldRanges held, Predicate<Piece> inUse, Instant now) {
    /** Empty when it must go. */
    Optional<ItemResult> spared(Piece piece) {
        boolean due = rules.ruling(piece.camera(), piece.kind())
                .map(ruling -> ruling.rule().cutoff(now))
                .filter(cutoff ->
                        !piece.over().isAfter(cutoff) && !piece.range().to().isAfter(cutoff))
                .isPresent();
        if (!due) {
            return Optional.of(ItemResult.NO_LONGER_DUE);
        }
        if (held.holds(piece)) {
            return Optional.of(ItemResult.HELD);
        }
        return inUse.test(piece) ? Optional.of(ItemResult.IN_USE) : Optional.empty();
    }
}
