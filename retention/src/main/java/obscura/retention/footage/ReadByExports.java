package obscura.retention.footage;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import obscura.plugin.export.order.ExportOrder;
import obscura.plugin.export.order.ExportState;
import obscura.plugin.export.order.Exports;
import obscura.retention.rule.RuleKind;

/** Recordings, and copies of them, that an export reads, or will as soon as it has its turn. One that waits for a person holds nothing up. */
public record ReadByExports(Exports exports) implements InUse {
    @Override
    public Predicate<Piece> now() {
        List<ExportOrder> reading = Stream.of(ExportState.RUNNING, ExportState.QUEUED)
                .flatMap(state -> exports.in(state).stream())
                .map(export -> export.order())
                .toList();
        return piece -> (piece.kind() == RuleKind.RECORDINGS || piece.kind() == RuleKind.HELD_COPIES)
                && reading.stream()
                        .anyMatch(order ->
                                piece.camera().filter(order.camera()::equals).isPresent()
                                        && order.range().overlaps(piece.range()));
    }
}
