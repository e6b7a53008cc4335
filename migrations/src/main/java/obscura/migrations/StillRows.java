package obscura.migrations;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import obscura.retention.run.Backoff;
import obscura.retention.run.RunItem;
import obscura.retention.run.StillThere;
import org.jdbi.v3.core.Handle;

/** The table {@code retention_still}. */
final class StillRows {
    /** What became of things decides whether they are remembered, and when they are tried again. */
    void remember(Handle h, List<RunItem> items, Instant now) {
        boolean any = count(h) > 0;
        for (RunItem item : items) {
            if (item.result().isTriedAgain()) {
                put(h, item, now);
            } else if (any && item.result().isOver()) {
                h.execute(
                        "DELETE FROM retention_still WHERE place = ? AND what = ? AND item_key = ?",
                        item.piece().place().word(),
                        PieceRows.what(item.piece()),
                        item.piece().key());
            }
        }
    }

    private static void put(Handle h, RunItem item, Instant now) {
        int tries = tries(h, item).orElse(0) + 1;
        PieceRows.bind(
                        h.createUpdate("INSERT INTO retention_still (" + PieceRows.COLUMNS
                                + ", said, since, tries, again) VALUES (" + PieceRows.VALUES
                                + ", :said, :now, :tries, :again) ON CONFLICT (place, what, item_key) DO UPDATE SET"
                                + " said = excluded.said, tries = excluded.tries, again = excluded.again,"
                                + " days = excluded.days, clip = excluded.clip"),
                        item.piece(),
                        item.days())
                .bind("said", item.said().kept())
                .bind("now", Millis.of(now))
                .bind("tries", tries)
                .bind("again", Millis.of(now.plus(Backoff.after(tries))))
                .execute();
    }

    private static OptionalInt tries(Handle h, RunItem item) {
        return h
                .createQuery(
                        "SELECT tries FROM retention_still WHERE place = :place AND what = :what AND item_key = :key")
                .bind("place", item.piece().place().word())
                .bind("what", PieceRows.what(item.piece()))
                .bind("key", item.piece().key())
                .mapTo(Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    List<StillThere> page(Handle h, long after, int most) {
        return h.createQuery("SELECT * FROM retention_still WHERE number > :after ORDER BY number LIMIT :most")
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> RunRows.stillThere(row))
                .list();
    }

    long count(Handle h) {
        return h.createQuery("SELECT count(*) FROM retention_still")
                .mapTo(Long.class)
                .one();
    }

    boolean isTime(Handle h, Instant now) {
        return h.createQuery("SELECT EXISTS (SELECT 1 FROM retention_still WHERE again <= :now)")
                .bind("now", Millis.of(now))
                .mapTo(Boolean.class)
                .one();
    }

    int putOff(Handle h, Instant now, Instant until) {
        return h.createUpdate("UPDATE retention_still SET again = :until WHERE again <= :now")
                .bind("until", Millis.of(until))
                .bind("now", Millis.of(now))
                .execute();
    }
}
