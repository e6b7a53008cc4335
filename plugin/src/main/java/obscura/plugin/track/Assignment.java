package obscura.plugin.track;

import java.util.Arrays;

/**
 * Pairs rows with columns so that the total cost is the smallest possible, where a row may also stay alone at a fixed
 * price. Shortest augmenting paths with prices (Hungarian method; Jonker and Volgenant 1987). Time grows with
 * rows x rows x columns at worst; where few pairs are possible, with rows x columns.
 */
final class Assignment {
    static final int ALONE = -1;

    private static final int NONE = -1;

    private final double[][] cost;
    private final double alone;
    private final double[] rowPrice;
    private final double[] columnPrice;
    private final int[] rowOf;

    private Assignment(double[][] cost, int columns, double alone) {
        this.cost = cost;
        this.alone = alone;
        rowPrice = new double[cost.length];
        columnPrice = new double[columns];
        rowOf = new int[columns];
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
            assignment.new Search(row).place();
        }
        return assignment.columnOfEachRow();
    }

    private int[] columnOfEachRow() {
        int[] result = new int[cost.length];
        Arrays.fill(result, ALONE);
        for (int column = 0; column < rowOf.length; column++) {
            if (rowOf[column] != NONE) {
                result[rowOf[column]] = column;
            }
        }
        return result;
    }

    /** The cheapest chain of moves that makes room for one more row, or leaves one of them alone. */
    private final class Search {
        private final int newRow;
        private final double[] distance = new double[rowOf.length];
        private final int[] cameFrom = new int[rowOf.length];
        private final boolean[] done = new boolean[rowOf.length];
        /** The column whose row had better stay alone; none when that is the new row. */
        private int left = NONE;

        private double leaving;

        Search(int newRow) {
            this.newRow = newRow;
            Arrays.fill(distance, Double.POSITIVE_INFINITY);
            leaving = alone - rowPrice[newRow];
        }

        void place() {
            relax(newRow, NONE, 0);
            int column = nearest();
            while (column != NONE && rowOf[column] != NONE) {
                done[column] = true;
                relax(rowOf[column], column, distance[column]);
                column = nearest();
            }
            reprice(column == NONE ? leaving : distance[column]);
            shift(column == NONE ? left : column);
        }

        private void relax(int row, int from, double walked) {
            double base = walked - rowPrice[row];
            if (base + alone < leaving) {
                leaving = base + alone;
                left = from;
            }
            for (int c = 0; c < distance.length; c++) {
                double d = base + cost[row][c] - columnPrice[c];
                if (!done[c] && d < distance[c]) {
                    distance[c] = d;
                    cameFrom[c] = from;
                }
            }
        }

        /** None when leaving a row alone is cheaper than all columns that are not done. */
        private int nearest() {
            int best = NONE;
            double least = leaving;
            for (int c = 0; c < distance.length; c++) {
                if (!done[c] && distance[c] <= least && (best == NONE || distance[c] < least)) {
                    best = c;
                    least = distance[c];
                }
            }
            return best;
        }

        private void reprice(double walked) {
            rowPrice[newRow] += walked;
            for (int c = 0; c < distance.length; c++) {
                if (done[c]) {
                    rowPrice[rowOf[c]] += walked - distance[c];
                    columnPrice[c] -= walked - distance[c];
                }
            }
        }

        /** Every row on the chain takes the next one's column; the last one's is free, or its row is now alone. */
        private void shift(int last) {
            for (int c = last; c != NONE; c = cameFrom[c]) {
                rowOf[c] = cameFrom[c] == NONE ? newRow : rowOf[cameFrom[c]];
            }
        }
    }
}
