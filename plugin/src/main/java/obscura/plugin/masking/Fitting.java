package obscura.plugin.masking;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.camera.MaskRoom;
import obscura.plugin.mask.CameraLimits;
import obscura.plugin.mask.Cover;
import obscura.plugin.mask.Covering;
import obscura.plugin.mask.ReadBack;

/**
 * How wanted masks fit on a camera: a pure thought. What is put on it goes by this, and so does the forecast for whoever draws;
 * what really became of them is told after applying.
 *
 * @param most masks the camera keeps in all
 * @param others of them that are not ours
 * @param masks in the order they are wanted; those in front have the first claim, but each behind is left room for one shape
 */
public record Fitting(int most, int others, boolean rectanglesOnly, List<One> masks) {
    /** What is hoped of a camera that does not say how much it keeps. */
    private static final int MOST_UNTOLD = 4;

    private static final int FEWEST_CORNERS = 4;

    /** @param offered whether the camera has this style; one it has not takes no room */
    public record One(WantedMask mask, boolean offered, Covering covering) {
        /** How many masks of the camera it takes. */
        public int needs() {
            return offered && covering instanceof Covering.Shapes shapes
                    ? shapes.shapes().size()
                    : 0;
        }
    }

    public Fitting {
        masks = List.copyOf(masks);
    }

    /** @param others masks on the camera that are not ours and stay */
    public static Fitting of(List<WantedMask> wanted, MaskRoom room, int others) {
        int most = most(room, others);
        return new Fitting(most, others, room.rectanglesOnly(), within(wanted, room, most - others));
    }

    /** @param there masks that are on the camera now; it may keep more than it says */
    static int most(MaskRoom room, int there) {
        return Math.max(room.most().orElse(MOST_UNTOLD), there);
    }

    /** @param most how many masks the camera keeps besides those of others */
    static List<One> within(List<WantedMask> wanted, MaskRoom room, int most) {
        List<One> masks = new ArrayList<>();
        int free = most;
        for (int i = 0; i < wanted.size(); i++) {
            int behind = wanted.size() - i - 1;
            One one = one(wanted.get(i), room, Math.max(Math.min(free, 1), free - behind));
            free -= one.needs();
            masks.add(one);
        }
        return masks;
    }

    private static One one(WantedMask mask, MaskRoom room, int mayUse) {
        int corners = room.mostCorners().orElse(FEWEST_CORNERS);
        CameraLimits limits = new CameraLimits(Math.max(0, mayUse), Math.max(3, corners), room.rectanglesOnly());
        Covering covering = Cover.ofRounded(mask.polygon(), limits, ReadBack.TWO_DECIMALS);
        return new One(mask, room.styles().contains(mask.style()), covering);
    }

    /** How many masks the camera would keep then. */
    public int taken() {
        return others + masks.stream().mapToInt(One::needs).sum();
    }
}
