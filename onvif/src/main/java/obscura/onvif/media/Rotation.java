package obscura.onvif.media;

/**
 * How a configuration turns its picture. Corners of masks refer to the picture after it.
 *
 * @param degrees clockwise
 * @param mirror left and right swapped, after turning
 */
public record Rotation(Mode mode, int degrees, boolean mirror) {
    public static final Rotation NONE = new Rotation(Mode.OFF, 0, false);

    public enum Mode {
        OFF,
        ON,
        /** The camera turns it as it likes. */
        AUTO
    }
}
