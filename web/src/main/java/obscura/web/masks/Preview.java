package obscura.web.masks;

import java.util.List;
import obscura.plugin.mask.Covering;
import obscura.plugin.masking.Fitting;
import obscura.web.text.Texts;

/**
 * A {@link Fitting} in words, for the editor.
 *
 * @param sentence about the camera's limits
 */
record Preview(String sentence, List<One> masks) {
    /** @param shapes what would be sent, as corners; drawn dashed unless {@code exact} */
    record One(String name, boolean exact, boolean refused, String sentence, List<List<List<Double>>> shapes) {}

    static Preview of(Fitting fitting, Texts texts) {
        String sentence = fitting.others() == 0
                ? texts.of("masks.room", fitting.taken(), fitting.most())
                : texts.of("masks.roomothers", fitting.taken(), fitting.most(), fitting.others());
        return new Preview(
                sentence,
                fitting.masks().stream()
                        .map(one -> one(one, fitting.rectanglesOnly(), texts))
                        .toList());
    }

    private static One one(Fitting.One one, boolean rectangles, Texts texts) {
        String name = one.mask().name();
        if (!one.offered()) {
            return new One(name, false, true, texts.of("masks.notoffered"), List.of());
        }
        if (one.covering() instanceof Covering.Shapes shapes) {
            return new One(
                    name,
                    shapes.exact(),
                    false,
                    sentence(shapes, rectangles, texts),
                    shapes.shapes().stream().map(SentMask::corners).toList());
        }
        Covering.Why why = ((Covering.Refused) one.covering()).why();
        String key = switch (why) {
            case NO_MASKS_LEFT -> "masks.noroom";
            case TOO_FEW_POINTS -> "masks.trianglesonly";
        };
        return new One(name, false, true, texts.of(key), List.of());
    }

    private static String sentence(Covering.Shapes shapes, boolean rectangles, Texts texts) {
        if (shapes.exact()) {
            return texts.of("masks.fits");
        }
        String added = Words.share(shapes.added(), texts);
        String kind = rectangles ? "masks.needsrectangles" : "masks.needsshapes";
        return shapes.shapes().size() == 1
                ? texts.of(kind + ".one", added)
                : texts.of(kind + ".many", added, shapes.shapes().size());
    }
}
