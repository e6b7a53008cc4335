package obscura.plugin.track;

import obscura.plugin.mask.Box;

/**
 * Where a thing is expected: centre and size of its box, each with its speed and its doubt. All noise is told in sizes of
 * the box, so that the same numbers serve a face far away and a person close by.
 *
 * @param seen the box that was last seen
 */
record Forecast(Box seen, SteadyCoordinate x, SteadyCoordinate y, SteadyCoordinate width, SteadyCoordinate height) {
    /** A detector's box jitters by a tenth of its size. */
    private static final double NOISE = 0.1;

    /**
     * In sizes per second. A walker's face moves 5 of its widths in a second; at five looks a second a thing of unknown
     * speed is then still looked for 2.4 widths away (3 deviations), a thing that was lost for longer farther off.
     */
    private static final double UNKNOWN_SPEED = 4;
    /** How much that speed changes within a second: who walks may stop, who stands may run. */
    private static final double JOLT = 3;
    /** Sizes change slowly, even of what comes straight at the camera. */
    private static final double GROWTH = 0.5;

    static Forecast first(Box box) {
        return new Forecast(
                box,
                SteadyCoordinate.first(box.centreX(), NOISE * sizeX(box), UNKNOWN_SPEED * sizeX(box)),
                SteadyCoordinate.first(box.centreY(), NOISE * sizeY(box), UNKNOWN_SPEED * sizeY(box)),
                SteadyCoordinate.first(box.width(), NOISE * box.width(), GROWTH * box.width()),
                SteadyCoordinate.first(box.height(), NOISE * box.height(), GROWTH * box.height()));
    }

    Forecast after(double seconds) {
        return new Forecast(
                seen,
                x.after(seconds, JOLT * sizeX(seen)),
                y.after(seconds, JOLT * sizeY(seen)),
                width.after(seconds, GROWTH * seen.width()),
                height.after(seconds, GROWTH * seen.height()));
    }

    Forecast corrected(Box box) {
        return new Forecast(
                box,
                x.corrected(box.centreX(), NOISE * sizeX(box)),
                y.corrected(box.centreY(), NOISE * sizeY(box)),
                width.corrected(box.width(), NOISE * box.width()),
                height.corrected(box.height(), NOISE * box.height()));
    }

    /** What is expected to be seen; null when it has left the picture. */
    Box box() {
        // Never under half of what was seen: a size must not shrink away while nobody looks.
        double w = Math.max(width.at(), seen.width() / 2) / 2;
        double h = Math.max(height.at(), seen.height() / 2) / 2;
        return Box.clipped(x.at() - w, y.at() - h, x.at() + w, y.at() + h);
    }

    /** How surprising it is to see its centre there: squared distance in standard deviations. */
    double surpriseOfPlace(Box box) {
        return x.surprise(box.centreX(), NOISE * sizeX(seen)) + y.surprise(box.centreY(), NOISE * sizeY(seen));
    }

    /** How surprising it is to see it that large: squared difference in standard deviations. */
    double surpriseOfSize(Box box) {
        return width.surprise(box.width(), NOISE * seen.width()) + height.surprise(box.height(), NOISE * seen.height());
    }

    /** Distance of the centre from the expected one, in sizes. */
    double distance(Box box) {
        return Math.hypot((box.centreX() - x.at()) / sizeX(seen), (box.centreY() - y.at()) / sizeY(seen));
    }

    /** The unit sideways: the width, but something of the height where a thing is thin or cut at the picture's edge. */
    private static double sizeX(Box box) {
        return Math.max(box.width(), box.height() / 5);
    }

    /** The unit upright: the height, but as far as the width goes sideways in a 16:9 picture for what lies flat. */
    private static double sizeY(Box box) {
        return Math.max(box.height(), box.width() * 16 / 9);
    }
}
