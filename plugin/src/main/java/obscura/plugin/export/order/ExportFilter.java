package obscura.plugin.export.order;

import java.util.Optional;
import java.util.Set;
import obscura.plugin.id.CameraId;

/**
 * Which exports are asked for.
 *
 * @param cameras only those of these cameras; of every camera, removed ones too, when empty
 * @param state only those that stand so
 */
public record ExportFilter(Optional<Set<CameraId>> cameras, Optional<ExportState> state) {
    public static final ExportFilter ALL = new ExportFilter(Optional.empty(), Optional.empty());

    public ExportFilter {
        cameras = cameras.map(Set::copyOf);
    }

    public static ExportFilter of(Set<CameraId> cameras) {
        return new ExportFilter(Optional.of(cameras), Optional.empty());
    }

    public ExportFilter in(ExportState only) {
        return new ExportFilter(cameras, Optional.of(only));
    }

    public boolean lets(Export export) {
        return cameras.map(some -> some.contains(export.order().camera())).orElse(true)
                && state.map(only -> only == export.state()).orElse(true);
    }
}
