package obscura.onvif.media;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What masks a camera says it can keep in one configuration. It may adapt a mask silently all the same. */
public sealed interface MaskOptions {

    /** The camera answered without saying anything. Ask it for one plain rectangle and look at what it keeps. */
    record Unknown() implements MaskOptions {}

    /**
     * @param maxMasks per configuration; empty when not said or no sensible number
     * @param maxPoints per mask; the same
     * @param colors none, when the camera lists none
     * @param rectangleOnly the camera takes polygons of four corners and may move them
     * @param singleColorOnly the colour of one mask becomes that of all
     */
    record Known(
            OptionalInt maxMasks,
            OptionalInt maxPoints,
            Set<MaskType> types,
            List<Colors> colors,
            boolean rectangleOnly,
            boolean singleColorOnly)
            implements MaskOptions {
        public Known {
            types = Set.copyOf(types);
            colors = List.copyOf(colors);
        }
    }

    /** Colours to choose from. */
    sealed interface Colors {}

    record OneColor(MaskColor color) implements Colors {}

    /** From one colour to another, both included; cameras also send ranges that are empty or the wrong way round. */
    record ColorRange(MaskColor from, MaskColor to) implements Colors {}
}
