package obscura.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import obscura.migrations.Database;
import obscura.migrations.DurableJobs;
import obscura.migrations.SqlAlerts;
import obscura.plugin.alert.Alerts;
import obscura.plugin.alert.Matter;
import obscura.plugin.alert.SendAlerts;
import obscura.plugin.alert.SendOutside;
import obscura.plugin.journal.Journal;
import obscura.plugin.seal.SecretBox;
import obscura.plugin.site.Site;
import obscura.web.alerts.AlertRoutes;
import obscura.web.home.Home;
import obscura.web.http.Route;

/** {@link WiringOfApp} continued: telling somebody outside what needs a person. */
final class WiringOfAlerts {
    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(1);

    private final Alerts alerts;
    private final SendAlerts send;
    private final Journal journal;

    /** @param jobs not started yet; the round is named here */
    WiringOfAlerts(
            Home home,
            Database database,
            Supplier<List<Matter>> matters,
            Site site,
            Journal journal,
            DurableJobs jobs,
            Clock clock) {
        this.journal = journal;
        alerts = new SqlAlerts(database, SecretBox.in(home.keys()));
        SendOutside outside = new SendOutside(
                alerts, () -> site.settings().name(), () -> site.settings().allowLoopback());
        send = new SendAlerts(alerts, outside, matters, clock);
        jobs.again("alerts", BETWEEN_ROUNDS, send::round);
    }

    List<Route> routes() {
        return new AlertRoutes(alerts, send, journal).routes();
    }
}
