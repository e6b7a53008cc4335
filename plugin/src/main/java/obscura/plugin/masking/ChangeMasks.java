package obscura.plugin.masking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.camera.MaskCamera;
import obscura.plugin.id.CameraId;
import obscura.plugin.masking.MaskReport.Standing;

/**
 * Carries out the steps of plans, one call at a time, and puts everything back when one of them fails. After each call it is kept
 * which masks are ours. A yes of the camera is not believed: before an old mask goes, the new ones are read back, and one that
 * still covers what they should stays. Where there was no room for both, a mask that was changed is read back at once, and all
 * is put back when it covers less of what is wanted than the one before.
 */
final class ChangeMasks {
    private static final Remark OLD_STAYS = new Remark(
            Remark.Kind.OLD_STAYS,
            "The camera kept less of this mask than it was asked, so the old one, which covers more of the place, stays"
                    + " too. Draw the mask larger, or as a rectangle.");
    private static final Remark PUT_BACK = new Remark(
            Remark.Kind.PUT_BACK,
            "The camera has no room for the old and the new mask at once, and kept less than it was asked, so what was"
                    + " there before was put back. Draw the mask larger, or as a rectangle.");

    private final Masks masks;
    private final CameraId id;
    private final MaskCamera camera;
    private final Map<String, KeptMask> before = new LinkedHashMap<>();
    private final Map<String, OurMask> own = new LinkedHashMap<>();
    private final Deque<Undo> undos = new ArrayDeque<>();
    private final StillCovered covered;
    private final Map<String, Remark> kept = new LinkedHashMap<>();

    /** The way back from one step. */
    private interface Undo {
        CameraAnswer<String> back();
    }

    /**
     * @param trouble what it broke off for
     * @param standing BETWEEN when some could not be put back or some old ones stay, UNKNOWN when the camera fell silent
     * @param remarks on wanted masks of which the camera kept less than it was asked, by name
     */
    record Changed(Optional<CameraTrouble> trouble, Standing standing, Map<String, Remark> remarks) {}

    /** @param wanted what has to stay covered where it was */
    ChangeMasks(Masks masks, CameraId id, MaskCamera camera, List<KeptMask> there, List<WantedMask> wanted) {
        this.covered = new StillCovered(wanted, there);
        this.masks = masks;
        this.id = id;
        this.camera = camera;
        there.forEach(mask -> before.put(mask.token(), mask));
        masks.ours(id).forEach(mask -> own.put(mask.token(), mask));
    }

    Changed carryOut(List<MaskPlan> plans) {
        for (MaskPlan plan : plans) {
            plan.standing().forEach((token, shape) -> masks.own(id, new OurMask(token, shape)));
            Optional<Changed> broken = carryOut(plan);
            if (broken.isPresent()) {
                return broken.get();
            }
        }
        return new Changed(Optional.empty(), kept.isEmpty() ? Standing.WANTED : Standing.BETWEEN, Map.copyOf(kept));
    }

    /** Deletions come last in a plan. Empty when it went to its end. */
    private Optional<Changed> carryOut(MaskPlan plan) {
        for (Step step : plan.steps()) {
            if (step instanceof Step.Delete) {
                return deleteOld(plan);
            }
            Optional<CameraTrouble> trouble = take(step).why();
            if (trouble.isPresent()) {
                return Optional.of(brokenOff(trouble.get()));
            }
            if (step instanceof Step.Change change) {
                Optional<Changed> opened = lookAt(change);
                if (opened.isPresent()) {
                    return opened;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Changed> lookAt(Step.Change change) {
        String picture = change.shape().picture();
        CameraAnswer<List<KeptMask>> now = camera.masks(picture);
        if (now.why().isPresent()) {
            return Optional.of(brokenOff(now.why().get()));
        }
        return covered.opened(picture, now.found().orElseThrow())
                .map(name -> new Changed(Optional.empty(), putBack(), covered.each(PUT_BACK)));
    }

    private Optional<Changed> deleteOld(MaskPlan plan) {
        List<String> tokens = plan.steps().stream()
                .flatMap(step -> step instanceof Step.Delete delete ? Stream.of(delete.token()) : Stream.empty())
                .toList();
        String picture = before.get(tokens.get(0)).picture();
        CameraAnswer<List<KeptMask>> read = camera.masks(picture);
        if (read.why().isPresent()) {
            return Optional.of(brokenOff(read.why().get()));
        }
        List<KeptMask> now = new ArrayList<>(read.found().orElseThrow());
        for (String token : tokens) {
            List<KeptMask> without =
                    now.stream().filter(mask -> !mask.token().equals(token)).toList();
            Optional<String> opened = covered.opened(picture, without);
            if (opened.isPresent()) {
                kept.put(opened.get(), OLD_STAYS);
                continue;
            }
            Optional<CameraTrouble> trouble = delete(token).why();
            if (trouble.isPresent()) {
                return Optional.of(brokenOff(trouble.get()));
            }
            now = without;
        }
        return Optional.empty();
    }

    /** Old masks go last, so whatever a silent camera did of the last call, all that was covered still is. */
    private Changed brokenOff(CameraTrouble trouble) {
        return new Changed(Optional.of(trouble), trouble.isSilence() ? Standing.UNKNOWN : putBack(), Map.of());
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
