package obscura.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.migrations.Database;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlClipIndex;
import obscura.migrations.SqlOldItems;
import obscura.migrations.SqlRecordings;
import obscura.migrations.SqlRuns;
import obscura.plugin.journal.Who;
import obscura.retention.footage.AllFootage;
import obscura.retention.footage.Footage;
import obscura.retention.plan.ClockSeen;
import obscura.retention.plan.DeletionPlan;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;
import obscura.retention.run.OldItems;
import obscura.retention.run.Runs;
import obscura.web.bench.RetentionCase;
import obscura.web.home.Home;

/** {@link Wiring} continued: what a home holds, to be planned as if all of it lived a day, for the benchmark. */
record PlansOfHome(Home.InUse held, Database database, Footage footage, Runs runs, OldItems old, Clock clock)
        implements RetentionCase.Planned {
    static RetentionCase.Planned open(Path folder) {
        Home home = new Home(folder);
        Home.InUse held = home.open();
        Database database = Database.open(home.database());
        Footage footage = new AllFootage(
                new SqlRecordings(database),
                new SqlCameras(database),
                nvr -> Optional.empty(),
                new SqlClipIndex(database),
                List.of());
        return new PlansOfHome(
                held, database, footage, new SqlRuns(database), new SqlOldItems(database), Clock.systemUTC());
    }

    @Override
    public DeletionPlan plan() {
        Rule day = new Rule(Optional.empty(), RuleKind.RECORDINGS, 1, "");
        RuleSet rules = new RuleSet(1, "other", List.of(day), Who.OBSCURA, "", Instant.EPOCH);
        return DeletionPlan.of(rules, List.of(), footage, clock.instant());
    }

    @Override
    public double writeMillis() {
        long start = System.nanoTime();
        runs.clock(ClockSeen.first(clock.instant()));
        return (System.nanoTime() - start) / 1e6;
    }

    @Override
    public void close() {
        database.close();
        held.close();
    }
}
