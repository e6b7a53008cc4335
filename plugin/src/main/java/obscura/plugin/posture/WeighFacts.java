package obscura.plugin.posture;

import static obscura.plugin.nvr.control.Sight.RECORDS;
import static obscura.plugin.nvr.control.Sight.RESTART_PENDING;
import static obscura.plugin.nvr.control.Sight.RESTREAM;
import static obscura.plugin.nvr.control.Sight.SECOND_STREAM;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.posture.Age.Worth;

/** From facts to reasons, one table row after the other. A worse fact adds reasons and takes none of a worse label away. */
record WeighFacts(Facts facts, Instant now) {
    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        cover(reasons);
        recorder(reasons);
        kept(reasons);
        if (facts.zones().wanted() && zones() == Worth.NOTHING) {
            reasons.add(Reason.MASKS_NOT_PROVEN);
        }
        if (facts.lifters() > 0) {
            reasons.add(Reason.CAN_BE_LIFTED);
        }
        if (reasons.isEmpty()) {
            reasons.add(Reason.NOTHING_TO_GET_BACK);
        }
        return reasons;
    }

    private Worth proof() {
        return facts.cover().kind() == Cover.Kind.NONE
                ? Worth.NOTHING
                : Age.OF_COVER.of(facts.cover().proven(), now);
    }

    private Worth zones() {
        return Age.OF_ZONES.of(facts.zones().proven(), now);
    }

    private void cover(List<Reason> reasons) {
        Cover cover = facts.cover();
        if (cover.kind() == Cover.Kind.NONE) {
            boolean masked = facts.zones().wanted() && zones() == Worth.ALL;
            reasons.add(masked ? Reason.OUTSIDE_MASKS : Reason.NOTHING_PROVEN);
            return;
        }
        switch (proof()) {
            case NOTHING -> reasons.add(Reason.COVER_NOT_PROVEN);
            case SOMETHING -> reasons.add(Reason.PROOF_AGES);
            case ALL -> {}
        }
        if (cover.kind() == Cover.Kind.REVERSIBLE) {
            reasons.add(Reason.ORIGINAL_SEALED);
        }
    }

    private void recorder(List<Reason> reasons) {
        Recorder recorder = facts.recorder();
        if (!recorder.known()) {
            reasons.add(Reason.RECORDER_UNKNOWN);
        } else {
            switch (Age.OF_RECORDER.of(recorder.seen(), now)) {
                case NOTHING -> reasons.add(Reason.NOT_LOOKED_AT);
                case SOMETHING -> reasons.add(Reason.LOOK_AGES);
                case ALL -> {}
            }
        }
        recorder.sights().forEach(sight -> reason(sight).ifPresent(reasons::add));
    }

    /** Nothing but covered pictures gets to the recorder. */
    private boolean isFedCovered() {
        Recorder recorder = facts.recorder();
        return facts.cover().recorded()
                && proof() != Worth.NOTHING
                && !recorder.does(SECOND_STREAM)
                && !recorder.does(RESTREAM)
                && !recorder.does(RESTART_PENDING);
    }

    private Optional<Reason> reason(Sight sight) {
        return switch (sight) {
            case RECORDS -> clear(proof() == Worth.NOTHING ? Reason.KEPT_UNMASKED : Reason.ORIGINAL_KEPT);
            case SNAPSHOTS -> clear(Reason.SNAPSHOTS);
            case PREVIEWS -> clear(Reason.PREVIEWS);
            case THUMBNAILS -> clear(Reason.THUMBNAILS);
            case TIMELAPSE -> clear(Reason.TIMELAPSE);
            case LIVE_REMAINS -> clear(Reason.LIVE_REMAINS);
            case SECOND_STREAM -> Optional.of(Reason.SECOND_STREAM);
            case RESTREAM -> Optional.of(Reason.RESTREAM);
            case EXPORTS -> Optional.of(Reason.EXPORTS);
            case BROKER_PICTURES -> Optional.of(Reason.BROKER_PICTURES);
            case FACE_RECOGNITION -> Optional.of(Reason.FACES_NAMED);
            case PLATE_RECOGNITION -> Optional.of(Reason.PLATES_READ);
            case AUDIO -> Optional.of(Reason.SOUND);
            case OPEN_PORT -> Optional.of(Reason.OPEN_PORT);
            case ORPHANS -> Optional.of(Reason.ORPHANS);
            case RESTART_PENDING -> Optional.of(Reason.RESTART_PENDING);
            case OFF_FOR_NOW -> Optional.of(Reason.OFF_FOR_NOW);
            case UNKNOWN_VERSION -> Optional.of(Reason.UNKNOWN_VERSION);
        };
    }

    /** What a recorder makes of the pictures it gets shows people only when those do; what is left from before is a fact of its own. */
    private Optional<Reason> clear(Reason reason) {
        return isFedCovered() ? Optional.empty() : Optional.of(reason);
    }

    private void kept(List<Reason> reasons) {
        boolean recorded = facts.recorder().does(RECORDS) && !isFedCovered();
        if (!facts.kept().some() && !recorded) {
            return;
        }
        if (!recorded) {
            reasons.add(Reason.LEFT_FROM_BEFORE);
        }
        if (facts.kept().longest().isEmpty()) {
            reasons.add(Reason.KEPT_WITHOUT_END);
        } else if (facts.kept().isLong()) {
            reasons.add(Reason.KEPT_LONG);
        }
    }
}
