package obscura.plugin.track;

import java.util.Arrays;

/**
 * Pairs rows with columns so that the total cost is the smallest possible, where a row may also stay alone at a fixed
 * price. Shortest augmenting paths with potentials (Hungarian method; Jonker and Volgenant 1987). Time grows with
 * rows x rows x (rows + columns) at worst.
 */
final class Assignment {
    static final int ALONE = -1;

    private static final int NONE = -1;

    private final double[][] cost;
    private final int columns;
    private final double alone;
    private final double[] rowPrice;
    private final double[] columnPrice;
    private final int[] rowOf;

    private Assignment(double[][] cost, int columns, double alone) {
        this.cost = cost;
        this.columns = columns;
        this.alone = alone;
        // Behind the real columns stands one for every row that stays alone.
        int all = columns + cost.length;
        rowPrice = new double[cost.length];
        columnPrice = new double[all];
        rowOf = new int[all];
        Arrays.fill(rowOf, NONE);
    }

    /**
     * @param cost one array per row, all of one length; infinite where a pair must not be
     * @param alone the price of a row without a column; a dearer pair is never made
     * @return for each row its column, or {@link #ALONE}
     */
    static int[] cheapest(double[][] cost, double alone) {
        Assignment assignment = new Assignment(cost, cost.length == 0 ? 0 : cost[0].length, alone);
        for (int row = 0; row < cost.length; row++) {
            assignment.place(row);
        }
        return assignment.columnOfEachRow();
    }

    private int[] columnOfEachRow() {
        int[] result = new int[cost.length];
        Arrays.fill(result, ALONE);
        for (int column = 0; column < columns; column++) {
            if (rowOf[column] != NONE) {
                result[rowOf[column]] = column;
            }
        }
        return result;
    }

    /** Gives the row a column and moves others along the cheapest chain that ends at a free column. */
    private void place(int newRow) {
        int all = rowOf.length;
        double[] distance = new double[all];
        int[] cameFrom = new int[all];
        boolean[] done = new boolean[all];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(cameFrom, NONE);

        int column = NONE;
        int row = newRow;
        double walked = 0;
        while (row != NONE) {
            relax(row, column, walked, distance, cameFrom, done);
            column = nearest(distance, done);
            done[column] = true;
            walked = distance[column];
            row = rowOf[column];
        }
        reprice(newRow, walked, distance, done);
        shift(newRow, column, cameFrom);
    }

    private void relax(int row, int from, double walked, double[] distance, int[] cameFrom, boolean[] done) {
        for (int c = 0; c < distance.length; c++) {
            double d = walked + price(row, c) - rowPrice[row] - columnPrice[c];
            if (!done[c] && d < distance[c]) {
                distance[c] = d;
                cameFrom[c] = from;
            }
        }
    }

    private double price(int row, int column) {
        return column < columns ? cost[row][column] : alone;
    }

    private static int nearest(double[] distance, boolean[] done) {
        int best = NONE;
        for (int c = 0; c < distance.length; c++) {
            if (!done[c] && (best == NONE || distance[c] < distance[best])) {
                best = c;
            }
        }
        return best;
    }

    private void reprice(int newRow, double walked, double[] distance, boolean[] done) {
        rowPrice[newRow] += walked;
        for (int c = 0; c < distance.length; c++) {
            if (done[c] && rowOf[c] != NONE) {
                rowPrice[rowOf[c]] += walked - distance[c];
                columnPrice[c] -= walked - distance[c];
            }
        }
    }

    private void shift(int newRow, int freeColumn, int[] cameFrom) {
        int column = freeColumn;
        while (cameFrom[column] != NONE) {
            rowOf[column] = rowOf[cameFrom[column]];
            column = cameFrom[column];
        }
        rowOf[column] = newRow;
    }
}
