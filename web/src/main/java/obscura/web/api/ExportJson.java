package obscura.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import obscura.plugin.export.order.Export;
import obscura.plugin.export.order.ExportOrder;
import obscura.plugin.export.order.ExportResult;
import obscura.plugin.mask.Hide;
import obscura.plugin.time.TimeRange;

/**
 * An export as programs read it; what there is none of is null.
 *
 * @param place in the line, from 1; 0 when it does not wait
 * @param progress of the phase, 0..1
 */
record ExportJson(
        long id,
        long camera,
        String from,
        String to,
        List<String> hide,
        boolean prove,
        boolean review,
        String reason,
        String by,
        String ordered,
        String state,
        int place,
        String phase,
        double progress,
        String failure,
        Result result,
        String expires,
        long downloads) {

    /** What came out. */
    record Result(
            long bytes,
            String sha256,
            long frames,
            double seconds,
            long framesPainted,
            Map<String, Long> tracks,
            List<Hole> holes) {
        static Result of(ExportResult result) {
            Map<String, Long> tracks = new TreeMap<>();
            result.tracks().forEach((kind, count) -> tracks.put(kind.word(), count));
            return new Result(
                    result.bytes(),
                    result.sha256(),
                    result.frames(),
                    result.seconds(),
                    result.framesPainted(),
                    tracks,
                    result.holes().stream().map(Hole::of).toList());
        }
    }

    /** Asked for and never recorded. */
    record Hole(String from, String to) {
        static Hole of(TimeRange range) {
            return new Hole(range.from().toString(), range.to().toString());
        }
    }

    static ExportJson of(Export export, int place) {
        ExportOrder order = export.order();
        return new ExportJson(
                order.id().number(),
                order.camera().number(),
                order.range().from().toString(),
                order.range().to().toString(),
                order.hide().stream().sorted().map(Hide::word).toList(),
                order.prove(),
                order.review(),
                order.reason(),
                order.by().name(),
                order.ordered().toString(),
                export.state().word(),
                place,
                export.phase(),
                export.progress(),
                export.failure().isEmpty() ? null : export.failure(),
                export.result().map(Result::of).orElse(null),
                export.expires().map(Instant::toString).orElse(null),
                export.downloads());
    }
}
