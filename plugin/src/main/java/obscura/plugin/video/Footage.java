package obscura.plugin.video;

import java.util.List;

/**
 * What a file's chosen video track is, as a viewer sees it: rotation is already applied to width, height and format.
 *
 * @param width columns of the upright picture
 * @param height rows of the upright picture
 * @param format of the upright picture
 * @param aspect width of a sample over its height; 1:1 when unknown
 * @param timeBase seconds per tick of the track
 * @param frameRate average frames per second; 0:1 when unknown
 * @param durationMicros as the container claims; 0 when unknown
 * @param codec for messages, as in "h264"
 * @param dropped what else the file holds and an export leaves out, for messages, as in "audio (aac)"
 */
public record Footage(
        int width,
        int height,
        PixelFormat format,
        Ratio aspect,
        Ratio timeBase,
        Ratio frameRate,
        long durationMicros,
        String codec,
        List<String> dropped) {
    public Footage {
        dropped = List.copyOf(dropped);
    }

    /** A fraction; the denominator is never 0. */
    public record Ratio(int num, int den) {
        public Ratio {
            if (den <= 0 || num < 0) {
                throw new IllegalArgumentException("Not a ratio: " + num + "/" + den);
            }
        }

        public double value() {
            return num / (double) den;
        }
    }
}
