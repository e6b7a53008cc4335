package obscura.plugin.scene;

import java.util.List;
import java.util.Optional;

/**
 * What motion covers in one stretch.
 *
 * @param regions rectangles of cells that differ from the empty scene, or in which it is not known, and when
 * @param whole times in which the whole picture is painted, and why
 * @param scene the empty scene; none where it can't be known
 * @param share mean share 0..1 of the picture that all of this covers, over the stretch
 */
public record Motion(List<MovingRegion> regions, List<WholeSpan> whole, Optional<EmptyScene> scene, double share) {
    public Motion {
        regions = List.copyOf(regions);
        whole = List.copyOf(whole);
    }

    static Motion none() {
        return new Motion(List.of(), List.of(), Optional.empty(), 0);
    }

    static Motion allDark(WholeSpan span) {
        return new Motion(List.of(), List.of(span), Optional.empty(), 1);
    }
}
