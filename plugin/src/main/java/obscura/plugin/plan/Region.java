package obscura.plugin.plan;

import obscura.plugin.mask.Hide;
import obscura.plugin.mask.Polygon;
import obscura.plugin.time.Span;

/**
 * One place that is painted during one span. Something that moves is several regions with one id.
 *
 * @param id 1..64 characters of A-Z, a-z, 0-9, '-', '_', '.'
 * @param kind why it is painted; null when a person drew it
 */
public record Region(String id, Hide kind, Span span, Polygon polygon) {
    public Region {
        if (!isId(id)) {
            throw new IllegalArgumentException("A region's id is 1 to 64 letters, digits, '-', '_' or '.'");
        }
        if (span == null || polygon == null) {
            throw new IllegalArgumentException("A region needs a span and a polygon");
        }
    }

    private static boolean isId(String id) {
        return id != null
                && !id.isEmpty()
                && id.length() <= 64
                && id.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || c == '-'
                                || c == '_'
                                || c == '.');
    }
}
