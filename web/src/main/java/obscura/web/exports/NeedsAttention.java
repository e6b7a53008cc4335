package obscura.web.exports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import obscura.plugin.access.Right;
import obscura.plugin.access.Visitor;
import obscura.plugin.export.order.Export;
import obscura.plugin.export.order.ExportState;

/** Exports a person should look at: those that wait for a review, and those that failed lately. Any thread. */
public final class NeedsAttention {
    private static final Duration LATELY = Duration.ofDays(3);
    private static final int MOST = 20;

    private final FindExport find;
    private final Clock clock;

    public NeedsAttention(FindExport find, Clock clock) {
        this.find = find;
        this.clock = clock;
    }

    /** As far as this visitor may know of them; newest first, at most 20 of each kind. */
    public List<Export> of(Visitor visitor) {
        if (!visitor.may(Right.DOWNLOAD_EXPORTS)) {
            return List.of();
        }
        Stream<Export> waiting =
                visitor.may(Right.REVIEW_EXPORTS) ? in(visitor, ExportState.REVIEW).stream() : Stream.empty();
        Stream<Export> failed = in(visitor, ExportState.FAILED).stream()
                .filter(export ->
                        export.order().ordered().isAfter(clock.instant().minus(LATELY)));
        return Stream.concat(waiting, failed).toList();
    }

    private List<Export> in(Visitor visitor, ExportState state) {
        return find.newest(visitor, Optional.empty(), Optional.of(state), Optional.empty(), MOST);
    }
}
