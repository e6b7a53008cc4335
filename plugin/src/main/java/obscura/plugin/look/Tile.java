package obscura.plugin.look;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.mask.Box;

/** A part of the picture that a detector is shown at once. */
record Tile(Box area) {
    /** Share of a tile's side that it shares with its neighbour, so that what stands on a seam is whole in one. */
    private static final double OVERLAP = 0.25;

    static final Tile WHOLE = new Tile(Box.WHOLE);

    /** A grid of {@code n} by {@code n} overlapping tiles. */
    static List<Tile> grid(int n) {
        double side = 1 / (n - (n - 1) * OVERLAP);
        double step = side * (1 - OVERLAP);
        List<Tile> tiles = new ArrayList<>();
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                tiles.add(new Tile(at(column * step, row * step, side)));
            }
        }
        return tiles;
    }

    private static Box at(double left, double top, double side) {
        return new Box(left, top, Math.min(1, left + side), Math.min(1, top + side));
    }
}
