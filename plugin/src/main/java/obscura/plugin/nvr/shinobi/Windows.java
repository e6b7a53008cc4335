package obscura.plugin.nvr.shinobi;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.Patience;
import obscura.plugin.time.TimeRange;

/**
 * All rows of a range, although Shinobi hands out 500 and never says that there are more, and leaves out what ends after the
 * range. A window is asked for with its end moved out by the longest clip there can be; when the answer is full, it is halved.
 * So each row comes exactly once, in the window it starts in, and memory holds one answer.
 *
 * @param longest nothing lasts longer than that
 * @param patience one that always has more to tell is not asked for ever
 */
record Windows(Ask ask, Duration longest, Patience patience, BooleanSupplier goOn) {
    /** What Shinobi hands out when it is not told otherwise. */
    static final int USUAL = 500;

    /** What is asked for where halving alone does not help: what is moved out at the end stays. */
    static final int MOST = 12_000;

    private static final Duration SMALL = Duration.ofHours(2);
    private static final Duration SMALLEST = Duration.ofMinutes(1);

    /** One question with both ends. */
    interface Ask {
        Answer<List<Kept>> rows(TimeRange range, int limit);
    }

    /**
     * Hands over every row that starts in the range.
     *
     * @return why not all of them came
     */
    Optional<Trouble> each(TimeRange range, Consumer<Kept> take) {
        if (!goOn.getAsBoolean()) {
            return Optional.empty();
        }
        if (!patience.ask()) {
            return Optional.of(patience.over());
        }
        TimeRange asked = new TimeRange(range.from(), range.to().plus(longest));
        boolean small = range.length().compareTo(SMALL) <= 0;
        Answer<List<Kept>> answer = ask.rows(asked, small ? MOST : USUAL);
        if (answer.why().isPresent()) {
            return answer.why();
        }
        List<Kept> rows = answer.found().orElseThrow();
        if (rows.size() >= (small ? MOST : USUAL) || rows.size() == USUAL) {
            return range.length().compareTo(SMALLEST) <= 0 ? tooMany() : halves(range, take);
        }
        merged(rows, range).forEach(take);
        return Optional.empty();
    }

    private Optional<Trouble> halves(TimeRange range, Consumer<Kept> take) {
        Instant middle = range.from().plus(range.length().dividedBy(2)).truncatedTo(ChronoUnit.SECONDS);
        Optional<Trouble> late = each(new TimeRange(middle, range.to()), take);
        return late.isPresent() ? late : each(new TimeRange(range.from(), middle), take);
    }

    private static List<Kept> merged(List<Kept> rows, TimeRange range) {
        Map<String, Kept> byName = new LinkedHashMap<>();
        rows.forEach(row -> byName.merge(row.mid() + "/" + row.name(), row, Kept::and));
        return byName.values().stream()
                .filter(row -> range.contains(row.range().from()))
                .toList();
    }

    private static Optional<Trouble> tooMany() {
        return Optional.of(new Trouble(
                Trouble.Kind.BROKEN_ANSWER,
                "Shinobi keeps more in an hour than Obscura can list, or does not hand out all of it."));
    }
}
