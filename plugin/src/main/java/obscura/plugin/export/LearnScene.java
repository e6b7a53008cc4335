package obscura.plugin.export;

import obscura.plugin.paint.SceneCover;
import obscura.plugin.plan.Coverage;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.PlanCursor;
import obscura.plugin.video.Frame;

/** Learns the empty scene from what a plan leaves uncovered; one pass over the footage. */
final class LearnScene {
    private LearnScene() {}

    static SceneCover from(CutSource source, Plan plan, FrameCounter counter) {
        int width = source.footage().width();
        int height = source.footage().height();
        SceneCover scene = new SceneCover(width, height, source.footage().format());
        Coverage coverage = new Coverage(width, height);
        PlanCursor cursor = new PlanCursor(plan);
        for (Frame frame = source.next(); frame != null; frame = source.next()) {
            coverage.clear();
            cursor.cover(frame.time(), coverage);
            if (!frame.concealed()) {
                scene.learn(frame.picture(), coverage);
            }
            counter.frame();
        }
        return scene;
    }
}
