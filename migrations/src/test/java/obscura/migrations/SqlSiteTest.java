package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import obscura.plugin.site.SiteSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlSiteTest {
    @TempDir
    Path home;

    @Test
    void a_site_nobody_touched_has_the_most_protective_settings() {
        try (Database database = Database.open(home.resolve("obscura.db"))) {
            assertThat(new SqlSite(database).settings()).isEqualTo(SiteSettings.untouched());
        }
    }

    @Test
    void the_last_change_is_what_holds() {
        SiteSettings last = new SiteSettings("Büro \"<b>\"", ZoneId.of("Europe/Vienna"), 30, true);
        try (Database database = Database.open(home.resolve("obscura.db"))) {
            SqlSite site = new SqlSite(database);
            site.change(new SiteSettings("first", ZoneId.of("UTC"), 1, false));
            site.change(last);
            assertThat(new SqlSite(database).settings()).isEqualTo(last);
        }
    }
}
