package obscura.plugin.video;

import obscura.plugin.mask.Box;

/** One decoded, upright frame; it and its picture are valid until the source is asked for the next. */
public interface Frame {
    /** Microseconds from the first frame of the file. */
    long time();

    /**
     * True when the decoder had to invent part of this picture (damaged or missing data, or data it refers to was):
     * nobody can say what it shows.
     */
    boolean concealed();

    /** True when the two fields of this picture were taken at two moments. */
    boolean interlaced();

    /** The planes as decoded; reading only. */
    Picture picture();

    /**
     * Scales one part of the picture by area averaging to the size of {@code into} as RGB; aspect is the caller's
     * business.
     *
     * @param area which part, grown outward to whole chroma samples
     */
    void scale(Box area, RgbPlanes into);

    /** Scales the whole picture by area averaging to the size of {@code into}, 8 bits, limited range. */
    void shrink(SmallPicture into);
}
