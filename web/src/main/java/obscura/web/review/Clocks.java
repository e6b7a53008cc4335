package obscura.web.review;

import java.util.Locale;
import obscura.plugin.time.Span;

/** Times of a clip as people read them. */
final class Clocks {
    private static final long TENTH = Span.SECOND / 10;

    private Clocks() {}

    /** Such as 1:05.3, from the first picture on. */
    static String of(long micros) {
        long tenths = Math.max(0, micros) / TENTH;
        return String.format(Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
    }

    /** As number fields take it. */
    static String seconds(long micros) {
        return String.format(Locale.ROOT, "%.2f", Math.max(0, micros) / (double) Span.SECOND);
    }

    /** A share of the picture in percent, as number fields take it. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
