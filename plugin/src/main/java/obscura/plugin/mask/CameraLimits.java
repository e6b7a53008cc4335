package obscura.plugin.mask;

/**
 * What a camera still accepts for one of its pictures.
 *
 * @param maxMasksLeft how many more masks it takes, at least 0
 * @param maxPoints corners of one mask, at least 3; a camera of rectangles always takes their four
 * @param rectangleOnly true when it keeps nothing but upright rectangles
 */
public record CameraLimits(int maxMasksLeft, int maxPoints, boolean rectangleOnly) {
    public CameraLimits {
        if (maxMasksLeft < 0 || maxPoints < 3) {
            throw new IllegalArgumentException("Not a camera's limits: " + maxMasksLeft + ", " + maxPoints);
        }
    }

    /** True when it keeps this very polygon as one mask. */
    boolean takes(Polygon polygon) {
        return rectangleOnly ? polygon.isUprightRectangle() : polygon.corners().size() <= maxPoints;
    }
}
