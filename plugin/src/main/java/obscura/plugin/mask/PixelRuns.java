package obscura.plugin.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** The pixels whose centres lie inside an area of a picture, as runs of one row each. */
record PixelRuns(List<Run> runs) {
    /** Columns from, included, to, excluded, of one row. */
    record Run(int y, int from, int to) {}

    interface PixelVisitor {
        void visit(int x, int y);
    }

    /** The polygon in pixels, with everything nearer than this many pixels to its border taken away. */
    static PixelRuns eroded(Polygon polygon, int width, int height, double pixels) {
        Geometry inPixels = AffineTransformation.scaleInstance(width, height).transform(Rings.of(polygon));
        return of(inPixels.buffer(-pixels), width, height);
    }

    private static PixelRuns of(Geometry area, int width, int height) {
        List<Run> runs = new ArrayList<>();
        int top = Math.max(0, (int) Math.floor(area.getEnvelopeInternal().getMinY()));
        int bottom = Math.min(height, (int) Math.ceil(area.getEnvelopeInternal().getMaxY()));
        for (int y = top; y < bottom; y++) {
            double[] crossings = crossings(area, y + 0.5);
            for (int i = 0; i + 1 < crossings.length; i += 2) {
                int from = Math.max(0, (int) Math.ceil(crossings[i] - 0.5));
                int to = Math.min(width, (int) Math.ceil(crossings[i + 1] - 0.5));
                if (from < to) {
                    runs.add(new Run(y, from, to));
                }
            }
        }
        return new PixelRuns(List.copyOf(runs));
    }

    private static double[] crossings(Geometry area, double y) {
        double[] found = new double[area.getNumPoints()];
        int count = 0;
        for (int g = 0; g < area.getNumGeometries(); g++) {
            // Holes of an eroded simple polygon do not exist, so the outer rings say it all.
            Coordinate[] ring = ((org.locationtech.jts.geom.Polygon) area.getGeometryN(g))
                    .getExteriorRing()
                    .getCoordinates();
            for (int i = 1; i < ring.length; i++) {
                Coordinate a = ring[i - 1];
                Coordinate b = ring[i];
                if (a.y <= y != b.y <= y) {
                    found[count++] = a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x);
                }
            }
        }
        Arrays.sort(found, 0, count);
        return Arrays.copyOf(found, count);
    }

    int count() {
        return runs.stream().mapToInt(run -> run.to() - run.from()).sum();
    }

    void forEach(PixelVisitor visitor) {
        for (Run run : runs) {
            for (int x = run.from(); x < run.to(); x++) {
                visitor.visit(x, run.y());
            }
        }
    }
}
