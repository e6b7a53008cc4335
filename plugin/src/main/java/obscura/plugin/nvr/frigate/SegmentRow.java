package obscura.plugin.nvr.frigate;

import java.time.Instant;
import java.util.Optional;
import obscura.plugin.nvr.line.Json;

/** What Frigate's rows say of a recording. */
record SegmentRow(Instant start, Instant end) {
    SegmentRow {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("A recording ends after it starts");
        }
    }

    static Optional<SegmentRow> of(Json row) {
        Optional<Instant> start = row.at("start_time").moment();
        Optional<Instant> end = row.at("end_time").moment();
        return start.isPresent() && end.isPresent() && start.get().isBefore(end.get())
                ? Optional.of(new SegmentRow(start.get(), end.get()))
                : Optional.empty();
    }

    /** As in the name of its file. */
    Instant second() {
        return Instant.ofEpochSecond(start.getEpochSecond());
    }

    /** Whether a deletion of this range takes it along: Frigate's ranges have both their ends in them (trap 4). */
    boolean touches(Instant from, Instant to) {
        return !start.isAfter(to) && !end.isBefore(from);
    }
}
