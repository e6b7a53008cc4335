package obscura.plugin.mask;

/** A place in the upright picture, as fractions 0..1 of its width and height, origin top left. */
public record Point(double x, double y) {
    public Point {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new IllegalArgumentException("A corner must lie in the picture, 0 to 1 both ways: " + x + ", " + y);
        }
    }
}
