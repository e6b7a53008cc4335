package obscura.plugin.masking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.camera.MaskRoom;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Polygon;
import obscura.plugin.mask.ReadBack;

/**
 * What has to be done to one picture of a camera so that it covers what is wanted: a pure thought. Only masks that are ours are
 * touched. At no moment is a place open that was covered before and is wanted covered: new masks come before old ones go, and
 * where the camera has no room for both, an old mask is first made so large that it covers its old and its new place.
 *
 * @param steps one call each, in this order
 * @param shapes all that will be there of ours
 * @param standing those of them that are there already, by token
 * @param refused wanted masks the camera has no room for, or can't do, with the reason
 */
record MaskPlan(List<Step> steps, List<Shape> shapes, Map<String, Shape> standing, Map<String, Remark> refused) {
    static MaskPlan of(
            String picture, List<WantedMask> wanted, MaskRoom room, List<KeptMask> there, List<OurMask> ours) {
        Map<String, OurMask> own = ours.stream()
                .filter(mask -> mask.shape().picture().equals(picture))
                .collect(Collectors.toMap(OurMask::token, mask -> mask, (one, other) -> other));
        int most = Fitting.most(room, there.size());
        Map<String, Remark> refused = new LinkedHashMap<>();
        while (true) {
            // What covers a refused one by an older plan stays: nothing is opened for want of room.
            List<KeptMask> old = there.stream()
                    .filter(mask -> own.containsKey(mask.token()))
                    .filter(mask ->
                            !refused.containsKey(own.get(mask.token()).shape().name()))
                    .toList();
            List<WantedMask> possible = wanted.stream()
                    .filter(mask -> !refused.containsKey(mask.name()))
                    .toList();
            Shapes shapes = Shapes.of(picture, possible, room, most - (there.size() - old.size()));
            if (shapes.refused().isEmpty()) {
                return of(shapes.all(), old, own, most - there.size(), refused);
            }
            refused.putAll(shapes.refused());
        }
    }

    private static MaskPlan of(
            List<Shape> shapes, List<KeptMask> old, Map<String, OurMask> own, int free, Map<String, Remark> refused) {
        Map<String, Shape> standing = standing(shapes, old, own);
        List<Shape> missing = new ArrayList<>(shapes);
        missing.removeAll(standing.values());
        List<KeptMask> surplus =
                old.stream().filter(mask -> !standing.containsKey(mask.token())).toList();
        return new MaskPlan(steps(missing, surplus, free), shapes, standing, Map.copyOf(refused));
    }

    /** The old ones that are what is wanted, and really kept so. */
    private static Map<String, Shape> standing(List<Shape> shapes, List<KeptMask> old, Map<String, OurMask> own) {
        Map<String, Shape> standing = new LinkedHashMap<>();
        Set<Shape> open = new LinkedHashSet<>(shapes);
        for (KeptMask mask : old) {
            Shape meant = own.get(mask.token()).shape();
            open.stream()
                    .filter(shape -> isSame(shape, meant) && isKept(shape, mask))
                    .findFirst()
                    .ifPresent(shape -> {
                        standing.put(mask.token(), shape);
                        open.remove(shape);
                    });
        }
        return standing;
    }

    private static boolean isSame(Shape one, Shape other) {
        return one.polygon().equals(other.polygon()) && one.style() == other.style();
    }

    static boolean isKept(Shape shape, KeptMask mask) {
        return mask.enabled()
                && mask.style() == shape.style()
                && mask.polygon()
                        .filter(kept -> ReadBack.of(shape.polygon(), List.of(kept), ReadBack.TWO_DECIMALS)
                                .kept())
                        .isPresent();
    }

    private static List<Step> steps(List<Shape> missing, List<KeptMask> surplus, int free) {
        List<Step> steps = new ArrayList<>();
        int created = Math.min(missing.size(), Math.max(0, free));
        missing.subList(0, created).forEach(shape -> steps.add(new Step.Create(shape)));
        List<KeptMask> left = new ArrayList<>(surplus);
        List<Step.Change> changes = new ArrayList<>();
        for (Shape shape : missing.subList(created, missing.size())) {
            // There is one for each: what is wanted fits, and every mask is either kept, surplus or somebody else's.
            KeptMask near = nearest(shape, left);
            left.remove(near);
            changes.add(new Step.Change(near.token(), around(shape, near), shape));
        }
        if (changes.size() > 1) {
            steps.addAll(changes);
        }
        changes.forEach(change ->
                steps.add(new Step.Change(change.token(), change.shape().polygon(), change.shape())));
        left.forEach(mask -> steps.add(new Step.Delete(mask.token())));
        return List.copyOf(steps);
    }

    private static KeptMask nearest(Shape shape, List<KeptMask> left) {
        return left.stream()
                .min(java.util.Comparator.comparingDouble(
                        mask -> around(shape, mask).bounds().area()))
                .orElseThrow();
    }

    private static Polygon around(Shape shape, KeptMask mask) {
        Box box = shape.polygon().bounds();
        return Polygon.of(
                mask.polygon().map(polygon -> polygon.bounds().union(box)).orElse(box));
    }
}
