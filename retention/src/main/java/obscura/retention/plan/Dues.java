package obscura.retention.plan;

import obscura.retention.footage.Piece;
import obscura.retention.footage.Place;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;

/** Takes a plan, piece by piece. */
public interface Dues {
    void due(Due due);

    /** Its time is over, but a hold keeps it. */
    void held(Piece piece, Rule rule);

    /** Things that could not be listed, so that some may be missing from the plan. */
    void unread(Place place, RuleKind kind, String why);

    default boolean goOn() {
        return true;
    }
}
