package obscura.plugin.camera;

/** How a camera covers a mask. */
public enum MaskStyle {
    /** One colour; nothing is left of what is under it. */
    SOLID,
    PIXELATED,
    BLURRED,
    /** Something no standard knows. */
    OTHER;

    /** Then it wears the label "can be undone", and nothing ever proves it. */
    public boolean canBeUndone() {
        return this != SOLID;
    }
}
