package obscura.plugin.nvr.frigate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.line.NvrPath;

/** Frigate's rows about recordings. Always asked with both ends: without them it answers about some other hour (trap 20). */
final class SegmentRows {
    private final FrigateCalls calls;

    SegmentRows(FrigateCalls calls) {
        this.calls = calls;
    }

    /** All that touch a range of a few days at most, by start; none of a camera Frigate does not know any more. */
    Answer<List<SegmentRow>> of(String camera, Instant after, Instant before) {
        NvrPath path = NvrPath.of("/api")
                .then(camera)
                .then("recordings")
                .with("after", seconds(after))
                .with("before", seconds(before));
        return calls.jsonIfThere(path).then(rows -> rows.isPresent() ? read(rows.get()) : Answer.given(List.of()));
    }

    private static Answer<List<SegmentRow>> read(Json json) {
        List<SegmentRow> rows = new ArrayList<>();
        for (Json item : json.items()) {
            Optional<SegmentRow> row = SegmentRow.of(item);
            if (row.isEmpty()) {
                return odd();
            }
            rows.add(row.get());
        }
        rows.sort(Comparator.comparing(SegmentRow::start));
        return json.isList() ? Answer.given(rows) : odd();
    }

    private static Answer<List<SegmentRow>> odd() {
        return Answer.no(
                Trouble.Kind.BROKEN_ANSWER, "Frigate's list of recordings makes no sense. Nothing is taken from it.");
    }

    /** Since 1970, to the microsecond, without an exponent. */
    static String seconds(Instant moment) {
        long micros = Math.addExact(Math.multiplyExact(moment.getEpochSecond(), 1_000_000L), moment.getNano() / 1_000L);
        return BigDecimal.valueOf(micros, 6).stripTrailingZeros().toPlainString();
    }
}
