package obscura.web.api;

import java.time.DateTimeException;
import java.time.ZoneId;
import obscura.plugin.ObscuraException;
import obscura.plugin.site.SiteSettings;

/** The settings of the site, in both directions; what a program leaves out stays as it is. */
record SettingsAnswer(String name, String zone, Integer exportDays, Boolean allowLoopback) {
    static SettingsAnswer of(SiteSettings settings) {
        return new SettingsAnswer(
                settings.name(), settings.zone().getId(), settings.exportDays(), settings.allowLoopback());
    }

    SiteSettings over(SiteSettings before) {
        try {
            return new SiteSettings(
                    name == null ? before.name() : name.strip(),
                    zone == null ? before.zone() : ZoneId.of(zone),
                    exportDays == null ? before.exportDays() : exportDays,
                    allowLoopback == null ? before.allowLoopback() : allowLoopback);
        } catch (DateTimeException e) {
            throw ObscuraException.refused("There is no time zone of that name. Write one like Europe/Berlin.");
        } catch (IllegalArgumentException e) {
            throw ObscuraException.refused(e.getMessage() + ". Send another value.");
        }
    }
}
