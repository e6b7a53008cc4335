package obscura.plugin.video;

/**
 * How an export is encoded: libx264, constant quality, no rate cap. The thread count changes the bytes, so it is part
 * of the settings and never taken from the machine.
 *
 * @param preset an x264 preset, as in "veryfast"
 * @param crf 0..51, lower is better
 * @param threads 1..16
 */
public record EncoderSettings(String preset, int crf, int threads) {
    public static final EncoderSettings EXPORT = new EncoderSettings("veryfast", 21, 2);

    public EncoderSettings {
        if (!preset.matches("[a-z]{4,12}") || crf < 0 || crf > 51 || threads < 1 || threads > 16) {
            throw new IllegalArgumentException("Not encoder settings: " + preset + ", " + crf + ", " + threads);
        }
    }
}
