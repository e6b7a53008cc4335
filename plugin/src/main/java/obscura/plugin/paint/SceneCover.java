package obscura.plugin.paint;

import java.nio.ByteBuffer;
import obscura.plugin.plan.Coverage;
import obscura.plugin.video.Picture;
import obscura.plugin.video.PixelFormat;

/**
 * The empty scene, learned only from samples that were not inside any region at that moment: their mean over the whole
 * clip. Solid where a place was never seen uncovered. It is a function of what stays visible, so it gives nothing away
 * that the export does not show anyway.
 *
 * <p>Memory: four bytes a sample and four a unit, whatever the clip's length.
 */
public final class SceneCover implements Cover {
    /** Fewer sightings of a place than this are not a scene. */
    private static final int ENOUGH = 3;

    private final int width;
    private final int height;
    private final PixelFormat format;
    private final SolidCover solid;
    private final int[][] sums;
    private final int[] seen;
    private final int columns;
    private byte[] line = new byte[0];
    private long pictures;

    public SceneCover(int width, int height, PixelFormat format) {
        this.width = width;
        this.height = height;
        this.format = format;
        this.solid = new SolidCover(format);
        this.columns = (width + Coverage.UNIT - 1) / Coverage.UNIT;
        this.seen = new int[columns * ((height + Coverage.UNIT - 1) / Coverage.UNIT)];
        this.sums = new int[format.planes()][];
        for (int plane = 0; plane < sums.length; plane++) {
            sums[plane] = new int[planeWidth(plane) * planeHeight(plane)];
        }
    }

    /** Sums of 10-bit samples stay below 2^31 for this many pictures; more would not make a better mean. */
    private static final long MOST_PICTURES = 2_000_000;

    /** Takes in what is uncovered in one picture. */
    public void learn(Picture picture, Coverage coverage) {
        if (pictures++ >= MOST_PICTURES) {
            return;
        }
        for (int plane = 0; plane < sums.length; plane++) {
            learn(picture, plane, coverage);
        }
        for (int row = 0; row < coverage.rows(); row++) {
            for (int c = coverage.nextClear(row, 0); c < columns; c = coverage.nextClear(row, c + 1)) {
                seen[row * columns + c]++;
            }
        }
    }

    /** Share of the picture's units for which the scene is known, 0..1. */
    public double known() {
        int known = 0;
        for (int times : seen) {
            known += times >= ENOUGH ? 1 : 0;
        }
        return known / (double) seen.length;
    }

    @Override
    public void samples(int plane, int row, int from, int to, byte[] into) {
        solid.samples(plane, row, from, to, into);
        int bytes = format.bytesPerSample();
        for (int x = from; x < to; x++) {
            int times = seen[unit(plane, row, x)];
            if (times >= ENOUGH) {
                int mean = (sums[plane][row * planeWidth(plane) + x] + times / 2) / times;
                into[(x - from) * bytes] = (byte) mean;
                if (bytes == 2) {
                    into[(x - from) * 2 + 1] = (byte) (mean >> 8);
                }
            }
        }
    }

    private void learn(Picture picture, int plane, Coverage coverage) {
        int bytes = format.bytesPerSample();
        int across = planeWidth(plane);
        line = line.length < across * bytes ? new byte[width * bytes] : line;
        ByteBuffer samples = picture.planes().get(plane);
        for (int row = 0; row < planeHeight(plane); row++) {
            samples.get(row * picture.strides().get(plane), line, 0, across * bytes);
            for (int x = 0; x < across; x++) {
                int unit = unit(plane, row, x);
                if (!coverage.covers(unit % columns, unit / columns)) {
                    sums[plane][row * across + x] +=
                            bytes == 1 ? line[x] & 255 : line[2 * x] & 255 | (line[2 * x + 1] & 255) << 8;
                }
            }
        }
    }

    /** The unit of a coverage that a sample lies in. */
    private int unit(int plane, int row, int x) {
        int downShift = plane == 0 ? 1 : 1 - format.chromaShiftY();
        int acrossShift = plane == 0 ? 1 : 1 - format.chromaShiftX();
        return (row >> downShift) * columns + (x >> acrossShift);
    }

    private int planeWidth(int plane) {
        int shift = plane == 0 ? 0 : format.chromaShiftX();
        return (width + (1 << shift) - 1) >> shift;
    }

    private int planeHeight(int plane) {
        int shift = plane == 0 ? 0 : format.chromaShiftY();
        return (height + (1 << shift) - 1) >> shift;
    }
}
