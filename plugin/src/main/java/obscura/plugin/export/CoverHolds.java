package obscura.plugin.export;

import obscura.plugin.paint.Cover;
import obscura.plugin.plan.Coverage;
import obscura.plugin.video.Picture;
import obscura.plugin.video.PixelFormat;

/**
 * Does a decoded picture really show the cover wherever it should? The encoder rings at the rim of a region, so single
 * samples of the rim's outermost unit are not judged, only lines of them: what the encoder does to a rim falls apart in
 * both directions, an uncovered row or column stays. Inside, no sample, no short stretch of a row and no plane may be
 * far from the cover.
 */
final class CoverHolds {
    private final CoverDistance distance;
    private final Tolerance tolerance;
    private final int scale;

    /**
     * What the codec may do to a cover, in levels of 255.
     *
     * <p>Chosen from what was measured at the export's quality (crf 21) over still, drifting and jumping regions in
     * plain, noisy, white, red and finely striped surroundings, 8 and 10 bits, 4:2:0, 4:2:2 and 4:4:4. Worst of all
     * of them, solid: sample 33, stretch 14, line 27, plane 4; scene: 54, 19, 31, 5.
     *
     * @param sample largest deviation of a single sample inside
     * @param stretch largest mean deviation of eight samples of a row inside
     * @param line largest mean deviation of eight to sixteen samples along a rim
     * @param plane largest mean deviation of all covered samples of one plane
     */
    record Tolerance(int sample, double stretch, double line, double plane) {
        static final Tolerance SOLID = new Tolerance(48, 20, 40, 5);
        /** A scene has texture, which the encoder simplifies. */
        static final Tolerance SCENE = new Tolerance(80, 30, 45, 8);
    }

    CoverHolds(Cover cover, int width, PixelFormat format, Tolerance tolerance) {
        this.distance = new CoverDistance(cover, width, format);
        this.tolerance = tolerance;
        this.scale = 1 << (format.bits() - 8);
    }

    boolean in(Picture picture, Coverage coverage) {
        distance.measure(picture, coverage);
        return distance.sample() <= tolerance.sample * scale
                && distance.stretch() <= tolerance.stretch * scale
                && distance.line() <= tolerance.line * scale
                && distance.plane() <= tolerance.plane * scale;
    }

    /** How far the last picture was from the cover. */
    CoverDistance distance() {
        return distance;
    }
}
