package obscura.retention.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import obscura.plugin.id.CameraId;
import obscura.plugin.time.TimeRange;
import obscura.retention.footage.Piece;
import obscura.retention.hold.Hold;

/** What standing holds cover, by camera. */
public record HeldRanges(Map<CameraId, List<TimeRange>> ranges) {
    public static HeldRanges of(List<Hold> holds) {
        return new HeldRanges(holds.stream()
                .filter(Hold::stands)
                .collect(Collectors.groupingBy(
                        Hold::camera, Collectors.mapping(Hold::range, Collectors.toUnmodifiableList()))));
    }

    /** Any part of it is under a hold. */
    public boolean holds(Piece piece) {
        if (ranges.isEmpty() || piece.camera().isEmpty()) {
            return false;
        }
        for (TimeRange range : ranges.getOrDefault(piece.camera().get(), List.of())) {
            if (range.overlaps(piece.range())) {
                return true;
            }
        }
        return false;
    }
}
