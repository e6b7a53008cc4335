package obscura.web;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import obscura.migrations.Database;
import obscura.migrations.SqlAccess;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlClipIndex;
import obscura.migrations.SqlNvrs;
import obscura.plugin.access.Access;
import obscura.plugin.access.AccessSettings;
import obscura.plugin.camera.Cameras;
import obscura.plugin.nvr.ClipIndex;
import obscura.plugin.nvr.Nvrs;
import obscura.web.bench.SiteRows;
import obscura.web.home.Home;

/** {@link Wiring} continued: what a home keeps, for the benchmark to fill. */
record RowsOfHome(Home.InUse held, Database database, Nvrs nvrs, Cameras cameras, ClipIndex index, Access access)
        implements SiteRows {
    static SiteRows open(Path folder) {
        Home home = new Home(folder);
        Home.InUse held = home.open();
        Database database = Database.open(home.database());
        return new RowsOfHome(
                held,
                database,
                new SqlNvrs(database),
                new SqlCameras(database),
                new SqlClipIndex(database),
                new Access(SqlAccess.in(database), Clock.systemUTC(), new SecureRandom(), AccessSettings.NORMAL));
    }

    @Override
    public void close() {
        database.close();
        held.close();
    }
}
