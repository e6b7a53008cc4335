package obscura.plugin.masking;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.camera.MaskCamera;
import obscura.plugin.id.CameraId;
import obscura.plugin.masking.MaskReport.Standing;

/**
 * Carries out the steps of plans, one call at a time, and puts everything back when one of them fails. After each call it is kept
 * which masks are ours.
 */
final class ChangeMasks {
    private final Masks masks;
    private final CameraId id;
    private final MaskCamera camera;
    private final Map<String, KeptMask> before = new LinkedHashMap<>();
    private final Map<String, OurMask> own = new LinkedHashMap<>();
    private final Deque<Undo> undos = new ArrayDeque<>();

    /** The way back from one step. */
    private interface Undo {
        CameraAnswer<String> back();
    }

    /**
     * @param trouble what it broke off for
     * @param standing BETWEEN when some could not be put back, UNKNOWN when the camera fell silent
     */
    record Changed(Optional<CameraTrouble> trouble, Standing standing) {}

    ChangeMasks(Masks masks, CameraId id, MaskCamera camera, List<KeptMask> there) {
        this.masks = masks;
        this.id = id;
        this.camera = camera;
        there.forEach(mask -> before.put(mask.token(), mask));
        masks.ours(id).forEach(mask -> own.put(mask.token(), mask));
    }

    Changed carryOut(List<MaskPlan> plans) {
        for (MaskPlan plan : plans) {
            plan.standing().forEach((token, shape) -> masks.own(id, new OurMask(token, shape)));
            for (Step step : plan.steps()) {
                Optional<CameraTrouble> trouble = take(step).why();
                if (trouble.isPresent()) {
                    // Old masks go last, so whatever a silent camera did of the last call, all that was covered still
                    // is.
                    return new Changed(trouble, trouble.get().isSilence() ? Standing.UNKNOWN : putBack());
                }
            }
        }
        return new Changed(Optional.empty(), Standing.WANTED);
    }

    private CameraAnswer<String> take(Step step) {
        if (step instanceof Step.Create create) {
            return create(create.shape());
        }
        if (step instanceof Step.Change change) {
            return change(change);
        }
        return delete(((Step.Delete) step).token());
    }

    private CameraAnswer<String> create(Shape shape) {
        return camera.create(shape.picture(), shape.polygon(), shape.style()).whenGiven(token -> {
            masks.own(id, new OurMask(token, shape));
            undos.push(() -> camera.delete(token).whenGiven(gone -> masks.disown(id, token)));
        });
    }

    private CameraAnswer<String> change(Step.Change change) {
        Shape shape = change.shape();
        return camera.set(change.token(), shape.picture(), change.to(), shape.style())
                .whenGiven(token -> {
                    masks.own(id, new OurMask(token, shape));
                    undos.push(() -> camera.set(before.get(token)).whenGiven(back -> masks.own(id, own.get(token))));
                });
    }

    private CameraAnswer<String> delete(String token) {
        return camera.delete(token).whenGiven(gone -> {
            masks.disown(id, token);
            undos.push(() -> camera.create(before.get(token))
                    .whenGiven(made ->
                            masks.own(id, new OurMask(made, own.get(token).shape()))));
        });
    }

    /** In the opposite order, as far as the camera answers; a no to one step does not keep the others from being undone. */
    private Standing putBack() {
        boolean all = true;
        for (Undo undo : undos) {
            Optional<CameraTrouble> trouble = undo.back().why();
            if (trouble.filter(CameraTrouble::isSilence).isPresent()) {
                return Standing.UNKNOWN;
            }
            all &= trouble.isEmpty();
        }
        return all ? Standing.BEFORE : Standing.BETWEEN;
    }
}
