package obscura.plugin.masking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import obscura.plugin.camera.MaskRoom;
import obscura.plugin.mask.CameraLimits;
import obscura.plugin.mask.Cover;
import obscura.plugin.mask.Covering;
import obscura.plugin.mask.ReadBack;

/**
 * The wanted masks within the limits of a camera: each covered entirely, one step of a coarse camera's grid larger, or refused.
 *
 * @param refused names, with the reason
 */
record Shapes(List<Shape> all, Map<String, Remark> refused) {
    private static final int FEWEST_CORNERS = 4;

    /** @param most how many masks the camera keeps besides those of others */
    static Shapes of(String picture, List<WantedMask> wanted, MaskRoom room, int most) {
        List<Shape> all = new ArrayList<>();
        Map<String, Remark> refused = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            WantedMask mask = wanted.get(i);
            if (!room.styles().contains(mask.style())) {
                refused.put(mask.name(), cannot(mask));
                continue;
            }
            // Each of those behind it is left room for one.
            int mayUse = most - all.size() - (wanted.size() - i - 1);
            int atLeast = most > all.size() ? 1 : 0;
            Covering covering =
                    Cover.ofRounded(mask.polygon(), limits(room, Math.max(atLeast, mayUse)), ReadBack.TWO_DECIMALS);
            if (covering instanceof Covering.Shapes shapes) {
                shapes.shapes().forEach(shape -> all.add(new Shape(picture, mask.name(), shape, mask.style())));
            } else {
                refused.put(mask.name(), noRoom((Covering.Refused) covering, most));
            }
        }
        return new Shapes(List.copyOf(all), Map.copyOf(refused));
    }

    private static CameraLimits limits(MaskRoom room, int left) {
        int corners = room.mostCorners().orElse(FEWEST_CORNERS);
        return new CameraLimits(left, Math.max(3, corners), room.rectanglesOnly());
    }

    private static Remark cannot(WantedMask mask) {
        return mask.style().canBeUndone()
                ? new Remark(
                        Remark.Kind.STYLE_NOT_OFFERED,
                        "The camera does not offer this kind of mask. Make it solid, which is the only kind that protects.")
                : new Remark(
                        Remark.Kind.NO_SOLID_MASKS,
                        "The camera offers no solid masks, only ones that can be undone. Turn it to where this is not"
                                + " seen, or take another camera.");
    }

    private static Remark noRoom(Covering.Refused refused, int most) {
        if (refused.why() == Covering.Why.TOO_FEW_POINTS) {
            return new Remark(Remark.Kind.TRIANGLES_ONLY, "The camera keeps triangles only. Draw one over the place.");
        }
        String room = Integer.toString(Math.max(0, most));
        return new Remark(
                Remark.Kind.NO_ROOM,
                "The camera has room for " + room
                        + " masks of yours, and they are taken. Draw fewer and larger ones, or"
                        + " delete one that is not ours on the camera's own page.",
                List.of(room));
    }
}
