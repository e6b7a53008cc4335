package obscura.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import obscura.plugin.id.CameraId;
import obscura.retention.footage.Store;
import obscura.retention.plan.Doubt;
import obscura.retention.run.Run;
import obscura.retention.run.RunItem;
import obscura.retention.run.RunLine;
import obscura.web.retention.RetentionWords;

/**
 * A run as programs see it.
 *
 * @param counts how many things came to each result
 * @param items one page of them
 * @param next what to give as {@code after} for the next page; null after the last
 */
record RunJson(
        long id,
        boolean dryRun,
        String cause,
        String state,
        long rules,
        String by,
        String asked,
        String ended,
        List<Doubts> doubts,
        String failure,
        Map<String, Long> counts,
        List<Item> items,
        Long next) {
    record Doubts(String kind, List<String> words, String sentence) {
        static Doubts of(Doubt doubt, RetentionWords words) {
            return new Doubts(doubt.kind().word(), doubt.words(), words.doubt(doubt));
        }
    }

    record Item(
            long number,
            Long camera,
            String kind,
            String from,
            String to,
            String place,
            String placeName,
            String key,
            Long bytes,
            int days,
            String result,
            String told,
            String said,
            String looked,
            String how,
            String since) {
        static Item of(RunItem item, RetentionWords words) {
            return new Item(
                    item.number(),
                    item.piece().camera().map(CameraId::number).orElse(null),
                    item.piece().kind().word(),
                    item.piece().range().from().toString(),
                    item.piece().range().to().toString(),
                    item.piece().place().word(),
                    words.place(item.piece().place()),
                    item.piece().key(),
                    item.piece().bytes().isPresent() ? item.piece().bytes().getAsLong() : null,
                    item.days(),
                    item.result().word(),
                    item.told().map(Store.Told.Word::word).orElse(null),
                    words.saying(item.said()),
                    item.looked().map(Instant::toString).orElse(null),
                    words.saying(item.how()),
                    item.since().map(Instant::toString).orElse(null));
        }
    }

    /** @param words in the language of whoever asks */
    static RunJson of(Run run, List<RunLine> lines, List<RunItem> items, Long next, RetentionWords words) {
        Map<String, Long> counts = new TreeMap<>();
        lines.forEach(line -> counts.merge(line.result().word(), line.items(), Long::sum));
        return new RunJson(
                run.id().number(),
                run.isPreview(),
                run.cause().word(),
                run.state().word(),
                run.rules(),
                run.by().name(),
                run.asked().toString(),
                run.ended().map(Instant::toString).orElse(null),
                run.doubts().stream().map(doubt -> Doubts.of(doubt, words)).toList(),
                words.saying(run.failure()),
                counts,
                items.stream().map(item -> Item.of(item, words)).toList(),
                next);
    }
}
