package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import obscura.plugin.site.Site;
import obscura.plugin.site.SiteSettings;

/** The table {@code site}. */
public final class SqlSite implements Site {
    private final Database database;

    public SqlSite(Database database) {
        this.database = database;
    }

    @Override
    public SiteSettings settings() {
        String sql = "SELECT name, zone, export_days, allow_loopback FROM site WHERE id = 1";
        return database.jdbi()
                .withHandle(
                        h -> h.createQuery(sql).map((row, context) -> read(row)).findOne())
                .orElseGet(SiteSettings::untouched);
    }

    @Override
    public void change(SiteSettings settings) {
        String sql = """
                INSERT INTO site (id, name, zone, export_days, allow_loopback) VALUES (1, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, zone = excluded.zone,
                    export_days = excluded.export_days, allow_loopback = excluded.allow_loopback
                """;
        database.jdbi()
                .useHandle(h -> h.execute(
                        sql,
                        settings.name(),
                        settings.zone().getId(),
                        settings.exportDays(),
                        settings.allowLoopback()));
    }

    private static SiteSettings read(ResultSet row) throws SQLException {
        return new SiteSettings(
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                row.getInt("export_days"),
                row.getBoolean("allow_loopback"));
    }
}
