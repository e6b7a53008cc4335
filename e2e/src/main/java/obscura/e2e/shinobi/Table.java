package obscura.e2e.shinobi;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A table of its database, and how it answers questions about a range. Not safe for several threads. */
final class Table<R extends Row> {
    private static final int USUAL_LIMIT = 500;

    private final List<R> rows = new ArrayList<>();
    private final Traps traps;

    Table(Traps traps) {
        this.traps = traps;
    }

    void add(R row) {
        rows.add(row);
    }

    void remove(Predicate<R> which) {
        rows.removeIf(which);
    }

    void change(Predicate<R> which, UnaryOperator<R> how) {
        rows.replaceAll(row -> which.test(row) ? how.apply(row) : row);
    }

    Optional<R> first(Predicate<R> which) {
        return rows.stream().filter(which).findFirst();
    }

    List<R> all(Predicate<R> which) {
        return rows.stream().filter(which).toList();
    }

    /** The newest first, as the parameters {@code start}, {@code end}, {@code limit} and {@code noLimit} say. */
    List<R> asked(Predicate<R> which, Map<String, String> query, LocalClock clock) {
        return rows.stream()
                .filter(which.and(inRange(query, clock)))
                .sorted(Comparator.comparing((R row) -> row.time()).reversed())
                .limit(limit(query))
                .toList();
    }

    private Predicate<R> inRange(Map<String, String> query, LocalClock clock) {
        boolean starts = query.containsKey("start");
        boolean ends = query.containsKey("end") && (starts || !traps.has(ShinobiTrap.END_ALONE_RETURNS_ALL));
        Predicate<R> wanted = row -> true;
        if (starts) {
            Optional<LocalDateTime> start = clock.asked(query.get("start"));
            wanted = wanted.and(row -> start.isPresent() && !from(row).isBefore(start.get()));
        }
        if (ends) {
            Optional<LocalDateTime> end = clock.asked(query.get("end"));
            wanted = wanted.and(row -> end.isPresent() && !to(row).isAfter(end.get()));
        }
        return wanted;
    }

    private LocalDateTime from(R row) {
        return traps.has(ShinobiTrap.EDGE_CLIPS_ARE_LEFT_OUT) ? row.time() : row.until();
    }

    private LocalDateTime to(R row) {
        return traps.has(ShinobiTrap.EDGE_CLIPS_ARE_LEFT_OUT) ? row.until() : row.time();
    }

    private long limit(Map<String, String> query) {
        if (query.containsKey("noLimit")) {
            return Long.MAX_VALUE;
        }
        if (query.getOrDefault("limit", "").matches("[1-9]\\d{0,8}")) {
            return Long.parseLong(query.get("limit"));
        }
        return traps.has(ShinobiTrap.FIVE_HUNDRED_AT_MOST) ? USUAL_LIMIT : Long.MAX_VALUE;
    }
}
