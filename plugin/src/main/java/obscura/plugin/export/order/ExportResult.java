package obscura.plugin.export.order;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import obscura.plugin.mask.Hide;
import obscura.plugin.time.TimeRange;

/**
 * What came out.
 *
 * @param bytes of the file
 * @param sha256 of the file, 64 lower-case hex digits
 * @param seconds from its first to its last frame
 * @param framesPainted in which anything was painted
 * @param tracks how many things of each kind were followed; every kind is there
 * @param holes of the range that were asked for and never recorded
 * @param words the same in short sentences for whoever waits
 */
public record ExportResult(
        long bytes,
        String sha256,
        long frames,
        double seconds,
        long framesPainted,
        Map<Hide, Long> tracks,
        List<TimeRange> holes,
        List<String> words) {
    public static final int MOST_ENTRIES = 1000;

    public ExportResult {
        if (bytes <= 0 || frames <= 0 || !(seconds >= 0) || framesPainted < 0 || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not what an export can come to");
        }
        EnumMap<Hide, Long> all = new EnumMap<>(Hide.class);
        for (Hide kind : Hide.values()) {
            all.put(kind, tracks.getOrDefault(kind, 0L));
        }
        tracks = Collections.unmodifiableMap(all);
        holes = holes.stream().limit(MOST_ENTRIES).toList();
        words = words.stream().limit(MOST_ENTRIES).toList();
    }
}
