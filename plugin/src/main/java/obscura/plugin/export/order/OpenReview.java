package obscura.plugin.export.order;

import java.util.List;
import obscura.plugin.export.review.Checklist;
import obscura.plugin.export.review.Decisions;
import obscura.plugin.export.review.Looked;
import obscura.plugin.export.review.Review;
import obscura.plugin.export.review.ToCheck;
import obscura.plugin.plan.Paint;
import obscura.plugin.plan.Plan;

/**
 * An export that waits for a person, and how things stand.
 *
 * @param revision of the decisions, to be named by whoever changes them
 * @param undoable whether there is a change to take back
 * @param checklist for those who are kept visible now
 * @param plan what would be painted if all that is open were fine
 */
public record OpenReview(
        Export export,
        Looked looked,
        Decisions decisions,
        String revision,
        boolean undoable,
        Checklist checklist,
        Plan plan) {
    static OpenReview of(Export export, Looked looked, Decisions decisions, String revision, boolean undoable) {
        Checklist list = Checklist.of(looked, decisions.kept());
        Plan plan = Review.preview(looked, decisions, Paint.SOLID);
        return new OpenReview(export, looked, decisions, revision, undoable, list, plan);
    }

    /** What nobody has dealt with, the worst first. */
    public List<ToCheck> open() {
        return checklist.open(decisions);
    }
}
