package obscura.plugin.mask;

/** An upright rectangle in the picture, as fractions 0..1, origin top left; never empty. */
public record Box(double left, double top, double right, double bottom) {
    public static final Box WHOLE = new Box(0, 0, 1, 1);

    public Box {
        if (!(left >= 0 && top >= 0 && right <= 1 && bottom <= 1 && left < right && top < bottom)) {
            throw new IllegalArgumentException(
                    "Not a rectangle inside the picture: " + left + ", " + top + ", " + right + ", " + bottom);
        }
    }

    /** The same rectangle with its sides cut at the picture; null when nothing of it is inside. */
    public static Box clipped(double left, double top, double right, double bottom) {
        double l = Math.max(0, left);
        double t = Math.max(0, top);
        double r = Math.min(1, right);
        double b = Math.min(1, bottom);
        return l < r && t < b ? new Box(l, t, r, b) : null;
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double area() {
        return width() * height();
    }

    public double centreX() {
        return (left + right) / 2;
    }

    public double centreY() {
        return (top + bottom) / 2;
    }

    /** The smallest rectangle that holds both. */
    public Box union(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** Grown by these fractions of the picture on every side, cut at the picture. */
    public Box grown(double dx, double dy) {
        return clipped(left - dx, top - dy, right + dx, bottom + dy);
    }

    public double intersection(Box other) {
        double w = Math.min(right, other.right) - Math.max(left, other.left);
        double h = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return w > 0 && h > 0 ? w * h : 0;
    }

    /** Intersection over union, 0..1. */
    public double iou(Box other) {
        double shared = intersection(other);
        return shared / (area() + other.area() - shared);
    }

    public boolean contains(Box other) {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }
}
