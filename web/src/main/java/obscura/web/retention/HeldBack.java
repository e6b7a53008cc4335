package obscura.web.retention;

import java.time.Instant;
import java.util.List;
import obscura.plugin.id.CameraId;
import obscura.retention.footage.KnownFootage;
import obscura.retention.footage.Recordings;
import obscura.retention.hold.Hold;
import obscura.retention.hold.Holds;
import obscura.retention.plan.DeletionPlan;
import obscura.retention.plan.PlanLine;
import obscura.retention.rule.Rules;

/** The recordings that would have to go if no hold kept them: by the same plan that deletes, asked of the cameras holds are about. */
public record HeldBack(Rules rules, Holds holds, Recordings recordings) {
    /** By camera; those without any are absent. */
    List<PlanLine> at(Instant now) {
        List<Hold> standing = holds.standing();
        List<CameraId> cameras = standing.stream().map(Hold::camera).distinct().toList();
        KnownFootage theirs = new KnownFootage(cameras, recordings, List.of());
        return DeletionPlan.of(rules.current(), standing, theirs, now).summary().lines().stream()
                .filter(line -> line.held() > 0)
                .toList();
    }
}
