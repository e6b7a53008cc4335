package obscura.plugin.video;

/**
 * How the planes of a picture are laid out: Y, then U and V, planar, each sample 8 bits in one byte or 10 bits in two
 * bytes, low byte first. Gray has one plane. Interleaved layouts (NV12) are unfolded by the adapter.
 *
 * @param bits 8 or 10
 * @param chromaShiftX log2 of luma columns for each chroma column: 0 or 1
 * @param chromaShiftY log2 of luma rows for each chroma row: 0 or 1
 * @param gray true when there is no chroma
 * @param fullRange true when black is 0 rather than 16 (times 4 in 10 bits)
 */
public record PixelFormat(int bits, int chromaShiftX, int chromaShiftY, boolean gray, boolean fullRange) {
    public PixelFormat {
        if ((bits != 8 && bits != 10) || (chromaShiftX & ~1) != 0 || (chromaShiftY & ~1) != 0) {
            throw new IllegalArgumentException(
                    "Not a pixel format we paint: " + bits + " bits, chroma " + chromaShiftX + ", " + chromaShiftY);
        }
    }

    public int planes() {
        return gray ? 1 : 3;
    }

    public int bytesPerSample() {
        return bits > 8 ? 2 : 1;
    }

    /** Black in the Y plane, as a sample. */
    public int blackLuma() {
        return fullRange ? 0 : 16 << (bits - 8);
    }

    /** No colour in the U and V planes, as a sample. */
    public int neutralChroma() {
        return 128 << (bits - 8);
    }
}
