package obscura.web.masks;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.camera.MaskRoom;
import obscura.plugin.mask.CameraLimits;
import obscura.plugin.mask.Cover;
import obscura.plugin.mask.Covering;
import obscura.plugin.mask.ReadBack;
import obscura.plugin.masking.WantedMask;

/**
 * How drawn masks would fit on a camera: a forecast for whoever draws. What really happens is told after applying.
 *
 * @param most masks the camera keeps in all
 * @param others of them that are not ours
 */
record Fitting(int most, int others, boolean rectanglesOnly, List<One> masks) {
    /** What is hoped of a camera that does not say. */
    private static final int UNTOLD = 4;

    private static final int FEWEST_CORNERS = 4;

    record One(WantedMask mask, boolean offered, Covering covering) {
        int needs() {
            return offered && covering instanceof Covering.Shapes shapes
                    ? shapes.shapes().size()
                    : 0;
        }
    }

    static Fitting of(List<WantedMask> wanted, MaskRoom room, int others) {
        int most = Math.max(room.most().orElse(UNTOLD), others);
        List<One> masks = new ArrayList<>();
        int free = most - others;
        for (int i = 0; i < wanted.size(); i++) {
            // Each of those behind it is left room for one.
            int behind = wanted.size() - i - 1;
            int left = Math.max(Math.min(free, 1), free - behind);
            WantedMask mask = wanted.get(i);
            Covering covering = Cover.ofRounded(mask.polygon(), limits(room, left), ReadBack.TWO_DECIMALS);
            One one = new One(mask, room.styles().contains(mask.style()), covering);
            free -= one.needs();
            masks.add(one);
        }
        return new Fitting(most, others, room.rectanglesOnly(), List.copyOf(masks));
    }

    private static CameraLimits limits(MaskRoom room, int left) {
        int corners = room.mostCorners().orElse(FEWEST_CORNERS);
        return new CameraLimits(
                Math.max(0, left), Math.max(3, corners), room.rectanglesOnly() || corners < FEWEST_CORNERS);
    }

    int taken() {
        return others + masks.stream().mapToInt(One::needs).sum();
    }
}
