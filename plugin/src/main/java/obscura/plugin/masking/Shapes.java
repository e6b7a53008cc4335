package obscura.plugin.masking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import obscura.plugin.camera.MaskRoom;
import obscura.plugin.mask.Covering;

/**
 * The wanted masks within the limits of a camera: each covered entirely, one step of a coarse camera's grid larger, or refused.
 *
 * @param refused names, with the reason
 */
record Shapes(List<Shape> all, Map<String, Remark> refused) {
    /** @param most how many masks the camera keeps besides those of others */
    static Shapes of(String picture, List<WantedMask> wanted, MaskRoom room, int most) {
        List<Shape> all = new ArrayList<>();
        Map<String, Remark> refused = new LinkedHashMap<>();
        for (Fitting.One one : Fitting.within(wanted, room, most)) {
            WantedMask mask = one.mask();
            if (!one.offered()) {
                refused.put(mask.name(), cannot(mask));
            } else if (one.covering() instanceof Covering.Shapes shapes) {
                shapes.shapes().forEach(shape -> all.add(new Shape(picture, mask.name(), shape, mask.style())));
            } else {
                refused.put(mask.name(), noRoom((Covering.Refused) one.covering(), most));
            }
        }
        return new Shapes(List.copyOf(all), Map.copyOf(refused));
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
