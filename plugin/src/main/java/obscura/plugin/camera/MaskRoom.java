package obscura.plugin.camera;

import java.util.OptionalInt;
import java.util.Set;

/**
 * What masks a camera says it keeps in one picture.
 *
 * @param told false when it says nothing about it
 * @param most masks; empty when not said
 * @param mostCorners of one mask; the same
 * @param rectanglesOnly it may move the corners of anything else
 * @param oneColour all masks have the colour of the last one
 * @param styles as said; SOLID among them when nothing is said
 */
public record MaskRoom(
        boolean told,
        OptionalInt most,
        OptionalInt mostCorners,
        boolean rectanglesOnly,
        boolean oneColour,
        Set<MaskStyle> styles) {
    public MaskRoom {
        styles = Set.copyOf(styles);
    }

    /** The least that any camera with masks is known to keep. */
    public static MaskRoom untold() {
        return new MaskRoom(false, OptionalInt.empty(), OptionalInt.empty(), true, false, Set.of(MaskStyle.SOLID));
    }
}
