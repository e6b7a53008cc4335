package obscura.plugin.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random simple polygons of every sort a hand or an enemy draws. */
final class DrawnPolygons {
    private final Random random;

    DrawnPolygons(long seed) {
        random = new Random(seed);
    }

    Polygon next() {
        while (true) {
            Optional<Polygon> drawn = tryOne();
            if (drawn.isPresent()) {
                return drawn.get();
            }
        }
    }

    private Optional<Polygon> tryOne() {
        try {
            return Optional.of(
                    switch (random.nextInt(5)) {
                        case 0 -> star(3 + random.nextInt(6), 1, 1);
                        case 1 -> star(5 + random.nextInt(40), 1, 1);
                        case 2 -> star(4 + random.nextInt(8), 1, 0.01 + random.nextDouble() * 0.02);
                        case 3 -> comb(2 + random.nextInt(4));
                        default -> star(3 + random.nextInt(20), 1.8, 1.8);
                    });
        } catch (IllegalArgumentException notSimple) {
            return Optional.empty();
        }
    }

    /** Corners around a middle at random distances: concave, simple unless cut at the border. */
    private Polygon star(int corners, double wide, double high) {
        double cx = random.nextDouble();
        double cy = random.nextDouble();
        double reach = 0.02 + random.nextDouble() * 0.48;
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * (i + random.nextDouble() * 0.9) / corners;
            double far = reach * (0.2 + 0.8 * random.nextDouble());
            points.add(new Point(
                    Rings.clamped(cx + wide * far * Math.cos(angle)),
                    Rings.clamped(cy + high * far * Math.sin(angle))));
        }
        return new Polygon(points);
    }

    /** Teeth that hang from a bar at the border. */
    private Polygon comb(int teeth) {
        List<Point> points = new ArrayList<>(List.of(new Point(1, 0), new Point(0, 0)));
        double step = 1.0 / (2 * teeth - 1);
        double bar = 0.05 + random.nextDouble() * 0.2;
        for (int tooth = 0; tooth < teeth; tooth++) {
            double left = Math.min(1, 2 * tooth * step);
            double right = Math.min(1, left + step);
            double long1 = bar + 0.1 + random.nextDouble() * 0.6;
            points.add(new Point(left, tooth == 0 ? long1 : bar));
            points.add(new Point(left, long1));
            points.add(new Point(right, long1));
            points.add(new Point(right, bar));
        }
        points.remove(2);
        return new Polygon(points);
    }

    CameraLimits limits() {
        return new CameraLimits(1 + random.nextInt(8), 4 + random.nextInt(12), random.nextBoolean());
    }
}
