package obscura.retention.plan;

import java.time.Instant;
import java.util.Map;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Pieces;
import obscura.retention.footage.Place;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;

/** Lets through what must go, whatever else is handed over. */
record Sift(Map<RuleKind, Rule> rules, Map<RuleKind, Instant> overBy, HeldRanges held, Dues into) implements Pieces {
    @Override
    public void found(Piece piece) {
        Instant cutoff = overBy.get(piece.kind());
        if (cutoff == null || piece.over().isAfter(cutoff) || piece.range().to().isAfter(cutoff)) {
            return;
        }
        Rule rule = rules.get(piece.kind());
        if (held.holds(piece)) {
            into.held(piece, rule);
        } else {
            into.due(new Due(piece, rule));
        }
    }

    @Override
    public void unread(Place place, RuleKind kind, String why) {
        if (overBy.containsKey(kind)) {
            into.unread(place, kind, why);
        }
    }

    @Override
    public boolean goOn() {
        return into.goOn();
    }
}
