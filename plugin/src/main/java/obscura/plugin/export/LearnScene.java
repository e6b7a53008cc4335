package obscura.plugin.export;

import obscura.plugin.paint.SceneCover;
import obscura.plugin.plan.Plan;
import obscura.plugin.video.Footage;
import obscura.plugin.video.Frame;

/** Learns the empty scene from what a plan leaves uncovered; one pass over the footage. */
final class LearnScene {
    private LearnScene() {}

    static SceneCover from(CutSource source, Plan plan, FrameCounter counter) {
        Footage footage = source.footage();
        SceneCover scene = new SceneCover(footage.width(), footage.height(), footage.format());
        Covering covering = new Covering(plan, footage);
        for (Frame frame = source.next(); frame != null; frame = source.next()) {
            scene.learn(frame.picture(), covering.of(frame));
            counter.frame();
        }
        return scene;
    }
}
