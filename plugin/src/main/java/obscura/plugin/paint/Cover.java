package obscura.plugin.paint;

/**
 * What is shown in place of what was there: a function of place only, never of the picture it is put over. That is
 * why nothing under it can be got back.
 */
public interface Cover {
    /**
     * The samples of one run of one plane.
     *
     * @param from first sample of the run in its row; {@code to} is excluded
     * @param into filled from its start, one or two bytes a sample as in the picture
     */
    void samples(int plane, int row, int from, int to, byte[] into);
}
