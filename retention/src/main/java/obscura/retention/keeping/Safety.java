package obscura.retention.keeping;

/**
 * How safe what one hold covers is.
 *
 * @param recordings that it covers and that are somewhere, at the recorder or here
 * @param copied of them
 * @param bytes of those copies
 * @param failed of those that are only at the recorder: copying them was tried and failed
 * @param lost how many more were gone at the recorder before they could be copied
 * @param why the newest failure, a sentence; empty where there is none
 */
public record Safety(long recordings, long copied, long bytes, long failed, long lost, String why) {
    /** How many would be lost if their recorder deleted them now. */
    public long onlyThere() {
        return recordings - copied;
    }

    public boolean isTrouble() {
        return failed + lost > 0;
    }
}
