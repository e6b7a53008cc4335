package obscura.plugin.export;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import obscura.plugin.mask.Hide;

/** How values become text on the receipt's page. Every text that is not ours goes through {@link #escape}. */
final class PageText {
    private PageText() {}

    /** Safe between tags and inside a quoted attribute. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static <T> String each(Iterable<T> entries, Function<T, String> html) {
        return StreamSupport.stream(entries.spliterator(), false).map(html).collect(Collectors.joining());
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String bytes(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    /** As a player shows it: 2:00, 1:02:03. */
    static String clock(double seconds) {
        long whole = (long) seconds;
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    static String duration(double seconds) {
        return seconds < 60 ? String.format(Locale.ROOT, "%.2f s", seconds) : clock(seconds);
    }

    /** Long hex digits in groups an eye can compare. */
    static String groups(String hex) {
        return hex.replaceAll("(.{8})(?!$)", "$1 ");
    }

    static String name(Hide kind) {
        if (kind == null) {
            return "Drawn by hand";
        }
        return switch (kind) {
            case PEOPLE -> "People";
            case FACES -> "Faces";
            case TEXT -> "Lettering";
            case MOTION -> "Movement";
        };
    }

    static String meaning(Hide kind) {
        return switch (kind) {
            case PEOPLE -> "Whole bodies";
            case FACES -> "From hair to chin";
            case TEXT -> "Number plates, badges, screens, signs";
            case MOTION -> "Whatever differs from the empty scene";
        };
    }
}
