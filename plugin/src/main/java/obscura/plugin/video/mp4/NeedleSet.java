package obscura.plugin.video.mp4;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many byte strings looked for at once: a bit table over their first bytes lets nearly every place pass at once. */
final class NeedleSet {
    private static final int PREFIX = 5;
    private static final long PREFIX_MASK = (1L << 8 * PREFIX) - 1;
    /** Shorter needles turn up in gigabytes of coded pictures by chance. */
    private static final int SHORTEST_IN_PICTURES = 8;

    private static final int TABLE_BITS = 20;

    private final long[] table = new long[1 << TABLE_BITS - 6];
    private final Map<Long, List<byte[]>> byPrefix = new HashMap<>();

    /** @param needles at least 5 bytes each */
    NeedleSet(Collection<byte[]> needles) {
        for (byte[] needle : needles) {
            long prefix = 0;
            for (int i = 0; i < PREFIX; i++) {
                prefix = prefix << 8 | needle[i] & 0xff;
            }
            int bit = hash(prefix);
            table[bit >> 6] |= 1L << bit;
            byPrefix.computeIfAbsent(prefix, p -> new ArrayList<>()).add(needle);
        }
    }

    /**
     * Notes every needle that begins before {@code until} and lies whole before {@code filled}.
     *
     * @param from the place of the first byte in the file
     * @param picturesFrom the place in the file from which on there are only coded pictures
     */
    void find(byte[] held, int until, int filled, long from, long picturesFrom, List<Finding> findings) {
        long prefix = 0;
        int end = Math.min(filled, until + PREFIX - 1);
        for (int i = 0; i < end; i++) {
            prefix = prefix << 8 & PREFIX_MASK | held[i] & 0xff;
            int bit = hash(prefix);
            if ((table[bit >> 6] & 1L << bit) != 0 && i >= PREFIX - 1) {
                int at = i - PREFIX + 1;
                int shortest = from + at < picturesFrom ? PREFIX : SHORTEST_IN_PICTURES;
                if (isHere(held, at, filled, prefix, shortest)) {
                    note(from + at, findings);
                }
            }
        }
    }

    private boolean isHere(byte[] held, int at, int filled, long prefix, int shortest) {
        for (byte[] needle : byPrefix.getOrDefault(prefix, List.of())) {
            int end = at + needle.length;
            if (needle.length >= shortest && end <= filled && Arrays.equals(held, at, end, needle, 0, needle.length)) {
                return true;
            }
        }
        return false;
    }

    private static void note(long place, List<Finding> findings) {
        if (findings.size() < ContainerVerdict.Unclean.MOST) {
            findings.add(new Finding(place, "A text of the source stands in the file"));
        }
    }

    private static int hash(long prefix) {
        return (int) (prefix * 0x9E3779B97F4A7C15L >>> 64 - TABLE_BITS);
    }
}
