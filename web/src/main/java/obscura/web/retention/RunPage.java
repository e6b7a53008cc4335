package obscura.web.retention;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.access.Right;
import obscura.retention.run.ItemResult;
import obscura.retention.run.Run;
import obscura.retention.run.RunItem;
import obscura.retention.run.RunLine;
import obscura.retention.run.RunState;
import obscura.web.http.Form;
import obscura.web.http.View;
import obscura.web.text.Texts;

/**
 * One run, or one look at what a run would delete.
 *
 * @param held recordings that only a hold keeps, for a look
 * @param items one page of them
 * @param more address of the next page of items
 * @param result the only one that is shown
 * @param doubts what looked wrong, each a sentence
 * @param certified whether there is a certificate
 * @param current whether the rules are still those it went by
 * @param cutDown whether things are no longer told one by one here, but for what is still there
 */
public record RunPage(
        View view,
        RunRow row,
        List<Line> lines,
        List<Held> held,
        List<Item> items,
        Optional<String> more,
        Optional<ItemResult> result,
        List<String> doubts,
        boolean certified,
        boolean current,
        boolean cutDown,
        Form form) {

    /** What of one camera and kind came to one result. */
    public record Line(View view, String camera, RunLine line) {
        public String kind() {
            return view.t("retention.kind." + RetentionWords.key(line.kind()));
        }

        public String result() {
            return view.t("retention.result." + RetentionWords.key(line.result()));
        }

        public String mood() {
            return RunPage.mood(line.result());
        }

        public String span() {
            return view.texts().span(line.from(), line.to());
        }

        public String days() {
            return view.texts().count("retention.days", line.days());
        }
    }

    /** Recordings of one camera that only a hold keeps. */
    public record Held(String camera, long items, long bytes) {}

    /** One thing. */
    public record Item(View view, RetentionWords words, String camera, RunItem item) {
        public String what() {
            return words.kind(item.piece().kind());
        }

        public String place() {
            return words.place(item.piece().place());
        }

        public String said() {
            return words.saying(item.said());
        }

        public String how() {
            return words.saying(item.how());
        }

        public String span() {
            return view.texts()
                    .span(item.piece().range().from(), item.piece().range().to());
        }

        public String size() {
            return item.piece().bytes().isPresent()
                    ? view.texts().bytes(item.piece().bytes().getAsLong())
                    : "–";
        }

        public String result() {
            return words.result(item.result());
        }

        public String mood() {
            return RunPage.mood(item.result());
        }

        public Optional<String> since() {
            return item.since()
                    .map(time -> words.since(item.result(), view.texts().time(time)));
        }
    }

    static String mood(ItemResult result) {
        if (result.isBad()) {
            return "bad";
        }
        return result.isGone() ? "good" : result.isOpen() ? "" : "warn";
    }

    public Run run() {
        return row.run();
    }

    public Texts texts() {
        return view.texts();
    }

    public String base() {
        return RunRoutes.page(run().id());
    }

    public boolean isGoingOn() {
        return !run().state().isOver() && !isAsking();
    }

    public boolean isAsking() {
        return run().state() == RunState.ASKING;
    }

    public boolean mayRun() {
        return view.may(Right.RUN_DELETION);
    }

    public boolean mayStop() {
        return mayRun() && run().state().mayBecome(RunState.STOPPED);
    }

    public long count() {
        return lines.stream().mapToLong(line -> line.line().items()).sum();
    }

    public long bytes() {
        return lines.stream().mapToLong(line -> line.line().bytes()).sum();
    }

    public long settled() {
        return lines.stream()
                .filter(line -> !line.line().result().isOpen())
                .mapToLong(line -> line.line().items())
                .sum();
    }

    public long percent() {
        return count() == 0 ? 0 : settled() * 100 / count();
    }

    /** How many came to each result, in the order of the results. */
    public Map<ItemResult, Long> results() {
        Map<ItemResult, Long> all = new EnumMap<>(ItemResult.class);
        lines.forEach(line -> all.merge(line.line().result(), line.line().items(), Long::sum));
        return all;
    }

    public String result(ItemResult result) {
        return view.t("retention.result." + RetentionWords.key(result));
    }

    public String tone(ItemResult result) {
        return mood(result);
    }
}
