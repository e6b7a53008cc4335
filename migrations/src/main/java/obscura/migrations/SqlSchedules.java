package obscura.migrations;

import java.time.Instant;
import java.util.Optional;
import obscura.retention.schedule.Schedule;
import obscura.retention.schedule.Schedules;

/** The table {@code retention_schedule}. */
public final class SqlSchedules implements Schedules {
    private final Transactions transactions;

    public SqlSchedules(Database database) {
        this.transactions = new Transactions(database.jdbi());
    }

    @Override
    public Optional<Schedule> chosen() {
        return transactions.read(h -> h.createQuery("SELECT cron FROM retention_schedule WHERE cron IS NOT NULL")
                .mapTo(String.class)
                .findOne()
                .map(Schedule::new));
    }

    @Override
    public Optional<Instant> seenTo() {
        return transactions.read(h -> h.createQuery("SELECT seen FROM retention_schedule")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
    }

    @Override
    public void choose(Schedule schedule, Instant now) {
        transactions.whole(h -> h.createUpdate("""
                        INSERT INTO retention_schedule (id, cron, seen) VALUES (1, :cron, :now)
                        ON CONFLICT (id) DO UPDATE SET cron = excluded.cron, seen = excluded.seen""")
                .bind("cron", schedule.cron())
                .bind("now", Millis.of(now))
                .execute());
    }

    @Override
    public void seenTo(Instant moment) {
        transactions.whole(
                h -> h.createUpdate("""
                        INSERT INTO retention_schedule (id, cron, seen) VALUES (1, NULL, :moment)
                        ON CONFLICT (id) DO UPDATE SET seen = excluded.seen""").bind("moment", Millis.of(moment)).execute());
    }
}
