package obscura.plugin.export;

import obscura.plugin.plan.Coverage;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.PlanCursor;
import obscura.plugin.video.Footage;
import obscura.plugin.video.Frame;

/**
 * What is covered in each frame of a source under a plan: the one answer for whoever paints and for whoever learns from
 * what stays open, so that nothing that is painted is ever learned from. Frames the decoder had to patch up are covered
 * whole; both fields of an interlaced picture are covered alike.
 */
final class Covering {
    private final PlanCursor cursor;
    private final Coverage coverage;

    Covering(Plan plan, Footage footage) {
        this.cursor = new PlanCursor(Rounding.painted(plan));
        this.coverage = new Coverage(footage.width(), footage.height());
    }

    /** Frames come in order; the answer is valid until the next is asked for. */
    Coverage of(Frame frame) {
        coverage.clear();
        cursor.cover(frame.time(), coverage);
        if (frame.concealed()) {
            coverage.coverAll();
        }
        if (frame.interlaced()) {
            coverage.coverBothFields();
        }
        return coverage;
    }
}
