package obscura.retention.footage;

import obscura.retention.rule.RuleKind;

/** Takes what there is, piece by piece; nothing is collected. */
public interface Pieces {
    void found(Piece piece);

    /**
     * Things of this kind could not be listed, or not all of them: nothing may be concluded from their absence.
     *
     * @param why a sentence
     */
    void unread(Place place, RuleKind kind, String why);

    /** False when the listing should end; asked often. */
    boolean goOn();
}
