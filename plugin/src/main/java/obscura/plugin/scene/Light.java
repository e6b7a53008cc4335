package obscura.plugin.scene;

/**
 * How a picture's light stands to another picture's, for the whole picture alike: what was c there is
 * {@code gain * c + offset} here; U and V are only moved. Found from every 16th pixel, and not led astray by up to
 * about half of the picture showing something else.
 *
 * @param agreeing share 0..1 of the pixels looked at that this explains
 */
record Light(double gain, double offset, int offsetU, int offsetV, double agreeing) {
    static final Light SAME = new Light(1, 0, 0, 0, 1);

    private static final int STEP = 4;
    private static final int ROUNDS = 4;
    private static final int FEWEST = 12;
    /** Pixels this near to black or white are cut off by the camera and say little. */
    private static final int DARKEST = 20;

    private static final int BRIGHTEST = 230;

    /** What these centre values of Y look like in this light, 0..255. */
    byte[] lumaTable() {
        byte[] table = new byte[256];
        for (int i = 0; i < 256; i++) {
            table[i] = (byte) clamp(Math.round(gain * i + offset));
        }
        return table;
    }

    static byte[] chromaTable(int offset) {
        byte[] table = new byte[256];
        for (int i = 0; i < 256; i++) {
            table[i] = (byte) clamp(i + (long) offset);
        }
        return table;
    }

    /** Index of the middle one of so many counted values. */
    static int middle(int[] counts, int total) {
        int seen = 0;
        int at = 0;
        while (at < counts.length - 1 && (seen += counts[at]) * 2 <= total) {
            at++;
        }
        return at;
    }

    static Light between(SceneGrid grid, byte[] before, byte[] now) {
        int[] pairs = new int[(grid.width() / STEP + 1) * (grid.height() / STEP + 1)];
        int count = sample(grid, before, now, pairs);
        int u = chromaShift(before, now, grid.lumaSize(), grid.lumaSize() / 4);
        int v = chromaShift(before, now, grid.lumaSize() * 5 / 4, grid.lumaSize() / 4);
        double[] line = resistantLine(pairs, count);
        for (int round = 0; round < ROUNDS; round++) {
            improve(line, pairs, count, round < 2 ? 12 : 7);
        }
        return new Light(line[0], line[1], u, v, agreeing(line, pairs, count));
    }

    private static int sample(SceneGrid grid, byte[] before, byte[] now, int[] pairs) {
        int count = 0;
        for (int y = STEP / 2; y < grid.height(); y += STEP) {
            for (int x = STEP / 2; x < grid.width(); x += STEP) {
                int at = y * grid.width() + x;
                int a = before[at] & 255;
                int b = now[at] & 255;
                if (a > DARKEST && a < BRIGHTEST && b > DARKEST && b < BRIGHTEST) {
                    pairs[count++] = a << 8 | b;
                }
            }
        }
        return count;
    }

    /** Through the middles of the darkest and the brightest third. */
    private static double[] resistantLine(int[] pairs, int count) {
        int[] befores = new int[256];
        for (int i = 0; i < count; i++) {
            befores[pairs[i] >> 8]++;
        }
        int dark = quantile(befores, count / 3);
        int bright = quantile(befores, count - count / 3);
        int darkA = quantile(befores, count / 6);
        int brightA = quantile(befores, count - count / 6);
        if (count < FEWEST || brightA - darkA < 16) {
            return new double[] {1, count == 0 ? 0 : middleChange(pairs, count, 0, 255)};
        }
        int darkShift = middleChange(pairs, count, 0, dark);
        int brightShift = middleChange(pairs, count, bright, 255);
        double gain = limited(1 + (brightShift - darkShift) / (double) (brightA - darkA));
        return new double[] {gain, darkA + darkShift - gain * darkA};
    }

    private static int quantile(int[] counts, int rank) {
        int seen = counts[0];
        int at = 0;
        while (seen <= rank && at < 255) {
            seen += counts[++at];
        }
        return at;
    }

    /** The middle change of the pixels that were between these values. */
    private static int middleChange(int[] pairs, int count, int low, int high) {
        int[] counts = new int[511];
        int total = 0;
        for (int i = 0; i < count; i++) {
            int before = pairs[i] >> 8;
            if (before >= low && before <= high) {
                counts[(pairs[i] & 255) - before + 255]++;
                total++;
            }
        }
        return middle(counts, total) - 255;
    }

    private static double limited(double gain) {
        return Math.max(0.4, Math.min(2.5, gain));
    }

    private static int chromaShift(byte[] before, byte[] now, int offset, int size) {
        int[] counts = new int[511];
        int count = 0;
        for (int i = offset; i < offset + size; i += 7) {
            counts[(now[i] & 255) - (before[i] & 255) + 255]++;
            count++;
        }
        return Math.max(-12, Math.min(12, middle(counts, count) - 255));
    }

    /** One round of least squares over the pixels that the line already explains to within this tolerance. */
    private static void improve(double[] line, int[] pairs, int count, double tolerance) {
        long n = 0;
        long sa = 0;
        long sb = 0;
        long saa = 0;
        long sab = 0;
        for (int i = 0; i < count; i++) {
            int a = pairs[i] >> 8;
            int b = pairs[i] & 255;
            if (Math.abs(b - line[0] * a - line[1]) <= tolerance) {
                n++;
                sa += a;
                sb += b;
                saa += a * a;
                sab += a * b;
            }
        }
        double spread = n * saa - sa * sa;
        if (n < FEWEST) {
            return;
        }
        if (spread > n * n * 25) {
            line[0] = limited((n * sab - sa * sb) / spread);
        }
        line[1] = (sb - line[0] * sa) / n;
    }

    private static double agreeing(double[] line, int[] pairs, int count) {
        int agree = 0;
        for (int i = 0; i < count; i++) {
            agree += Math.abs((pairs[i] & 255) - line[0] * (pairs[i] >> 8) - line[1]) <= 8 ? 1 : 0;
        }
        return count < FEWEST ? 1 : agree / (double) count;
    }

    private static int clamp(long value) {
        return (int) Math.max(0, Math.min(255, value));
    }
}
