package obscura.plugin.video;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A clip that exists only as a rule: rectangles moving over a textured background that stands still. Every sample of
 * every frame can be asked for, so a test knows the truth without a file.
 *
 * @param rate frames per second
 * @param noise how far luma flickers from frame to frame around its value, 0 for none
 */
public record DrawnClip(
        int width, int height, int frames, int rate, PixelFormat format, int noise, List<Mover> movers) {
    public static final PixelFormat YUV420 = new PixelFormat(8, 1, 1, false, false);

    public DrawnClip {
        movers = List.copyOf(movers);
    }

    /** 8 bits, 4:2:0, 25 frames per second, nothing moving. */
    public static DrawnClip of(int width, int height, int frames) {
        return new DrawnClip(width, height, frames, 25, YUV420, 0, List.of());
    }

    public DrawnClip in(PixelFormat other) {
        return new DrawnClip(width, height, frames, rate, other, noise, movers);
    }

    public DrawnClip at(int framesPerSecond) {
        return new DrawnClip(width, height, frames, framesPerSecond, format, noise, movers);
    }

    public DrawnClip flickering(int amount) {
        return new DrawnClip(width, height, frames, rate, format, amount, movers);
    }

    public DrawnClip with(Mover mover) {
        List<Mover> more = new ArrayList<>(movers);
        more.add(mover);
        return new DrawnClip(width, height, frames, rate, format, noise, more);
    }

    /**
     * A rectangle of one colour; later movers cover earlier ones.
     *
     * @param x left edge in frame 0, in luma columns; {@code dx} is added for every frame
     * @param luma as an 8-bit sample, as are u and v
     */
    public record Mover(double x, double y, int width, int height, double dx, double dy, int luma, int u, int v) {
        public int left(int frame) {
            return (int) Math.round(x + dx * frame);
        }

        public int top(int frame) {
            return (int) Math.round(y + dy * frame);
        }

        public boolean covers(int frame, int column, int row) {
            return column >= left(frame)
                    && column < left(frame) + width
                    && row >= top(frame)
                    && row < top(frame) + height;
        }

        private int sample(int plane) {
            return plane == 0 ? luma : plane == 1 ? u : v;
        }
    }

    /** The sample of plane 0 (Y), 1 (U) or 2 (V) at a column and row of that plane, in the format's bits. */
    public int sample(int frame, int plane, int column, int row) {
        int x = plane == 0 ? column : column << format.chromaShiftX();
        int y = plane == 0 ? row : row << format.chromaShiftY();
        int eightBits = background(frame, plane, x, y);
        for (Mover mover : movers) {
            if (mover.covers(frame, x, y)) {
                eightBits = mover.sample(plane);
            }
        }
        return eightBits << (format.bits() - 8);
    }

    private int background(int frame, int plane, int x, int y) {
        return switch (plane) {
            case 0 -> 60 + (x * 80 / width) + ((x / 4 * 37 ^ y / 4 * 11) & 31) + flicker(frame, x, y);
            case 1 -> 110 + y * 30 / height;
            default -> 120 + x * 30 / width;
        };
    }

    private int flicker(int frame, int x, int y) {
        if (noise == 0) {
            return 0;
        }
        int mixed = (frame * 0x9E3779B1) ^ (x * 0x85EBCA77) ^ (y * 0xC2B2AE3D);
        mixed = (mixed ^ (mixed >>> 15)) * 0x2C1B3C6D;
        return Math.floorMod(mixed ^ (mixed >>> 13), 2 * noise + 1) - noise;
    }

    /** All planes of one frame, one after another without gaps; 10-bit samples take two bytes, low byte first. */
    public byte[] frame(int number) {
        byte[] bytes = new byte[frameSize()];
        int at = 0;
        for (int plane = 0; plane < format.planes(); plane++) {
            for (int row = 0; row < planeHeight(plane); row++) {
                for (int column = 0; column < planeWidth(plane); column++) {
                    int sample = sample(number, plane, column, row);
                    bytes[at++] = (byte) sample;
                    if (format.bytesPerSample() == 2) {
                        bytes[at++] = (byte) (sample >> 8);
                    }
                }
            }
        }
        return bytes;
    }

    public int frameSize() {
        int samples = 0;
        for (int plane = 0; plane < format.planes(); plane++) {
            samples += planeWidth(plane) * planeHeight(plane);
        }
        return samples * format.bytesPerSample();
    }

    public int planeWidth(int plane) {
        int shift = plane == 0 ? 0 : format.chromaShiftX();
        return (width + (1 << shift) - 1) >> shift;
    }

    public int planeHeight(int plane) {
        int shift = plane == 0 ? 0 : format.chromaShiftY();
        return (height + (1 << shift) - 1) >> shift;
    }

    void writeTo(OutputStream out) throws IOException {
        for (int frame = 0; frame < frames; frame++) {
            out.write(frame(frame));
        }
    }
}
