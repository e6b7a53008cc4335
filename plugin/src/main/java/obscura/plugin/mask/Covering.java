package obscura.plugin.mask;

import java.util.List;

/** How a polygon can be put on a camera: by shapes that together hold all of it, or not at all. */
public sealed interface Covering {
    /**
     * Shapes within the camera's limits whose union contains the polygon.
     *
     * @param shapes at least one; they may overlap
     * @param exact true when the polygon itself is the one shape
     * @param added how much of the picture is covered beyond the polygon, 0..1
     */
    record Shapes(List<Polygon> shapes, boolean exact, double added) implements Covering {
        public Shapes {
            shapes = List.copyOf(shapes);
            if (shapes.isEmpty() || !(added >= 0 && added <= 1)) {
                throw new IllegalArgumentException("Not a covering: " + shapes.size() + " shapes, added " + added);
            }
        }
    }

    /** The limits allow nothing that would contain it. */
    record Refused(Why why) implements Covering {}

    enum Why {
        NO_MASKS_LEFT,
        /** Three corners make no rectangle, and the polygon is no triangle. */
        TOO_FEW_POINTS
    }
}
