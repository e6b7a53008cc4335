package obscura.retention.plan;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.retention.footage.Footage;
import obscura.retention.hold.Hold;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;

/**
 * What must go at one moment. What must stay true: nothing under a hold is ever in it, and nothing of which any part is younger
 * than the strictest rule for it. A function of rules, holds, footage and the moment, and of nothing else; it touches nothing
 * and keeps nothing, so the same plan can be shown and carried out however large it is.
 */
public final class DeletionPlan {
    private final RuleSet rules;
    private final HeldRanges held;
    private final Footage footage;
    private final Instant now;

    private DeletionPlan(RuleSet rules, HeldRanges held, Footage footage, Instant now) {
        this.rules = rules;
        this.held = held;
        this.footage = footage;
        this.now = now;
    }

    public static DeletionPlan of(RuleSet rules, List<Hold> holds, Footage footage, Instant now) {
        return new DeletionPlan(rules, HeldRanges.of(holds), footage, now);
    }

    /** Hands the plan over camera by camera; ends early when that is wanted. */
    public void each(Dues into) {
        for (CameraId camera : footage.cameras()) {
            each(Optional.of(camera), into);
        }
        each(Optional.empty(), into);
    }

    private void each(Optional<CameraId> camera, Dues into) {
        Map<RuleKind, Rule> strictest = strictest(camera);
        if (strictest.isEmpty() || !into.goOn()) {
            return;
        }
        Map<RuleKind, Instant> overBy = new EnumMap<>(RuleKind.class);
        strictest.forEach((kind, rule) -> overBy.put(kind, rule.cutoff(now)));
        footage.each(camera, overBy, new Sift(strictest, overBy, held, into));
    }

    private Map<RuleKind, Rule> strictest(Optional<CameraId> camera) {
        Map<RuleKind, Rule> found = new EnumMap<>(RuleKind.class);
        for (RuleKind kind : RuleKind.values()) {
            if (kind.byCamera() == camera.isPresent()) {
                rules.ruling(camera, kind).ifPresent(ruling -> found.put(kind, ruling.rule()));
            }
        }
        return found;
    }

    /** In numbers, by camera and kind. */
    public PlanSummary summary() {
        PlanSummary.Tally tally = new PlanSummary.Tally();
        each(tally);
        return tally.summary();
    }
}
