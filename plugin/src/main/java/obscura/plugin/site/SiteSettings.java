package obscura.plugin.site;

import java.time.ZoneId;

/**
 * What holds for the whole site.
 *
 * @param name how the site is called on pages, 1 to 100 characters of any text
 * @param zone in which times are told
 * @param exportDays how long an export is kept, 1 to 365 days
 * @param allowLoopback whether cameras, webhooks and brokers may have addresses of this very machine
 */
public record SiteSettings(String name, ZoneId zone, int exportDays, boolean allowLoopback) {
    public static final int LONGEST_NAME = 100;
    public static final int MOST_EXPORT_DAYS = 365;

    public SiteSettings {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A site's name has 1 to " + LONGEST_NAME + " characters");
        }
        if (exportDays < 1 || exportDays > MOST_EXPORT_DAYS) {
            throw new IllegalArgumentException("An export is kept 1 to " + MOST_EXPORT_DAYS + " days");
        }
    }

    /** Before anybody set anything: the most protective choice of each. */
    public static SiteSettings untouched() {
        return new SiteSettings("Obscura", ZoneId.systemDefault(), 7, false);
    }
}
