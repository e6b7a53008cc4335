package obscura.plugin.scene;

/**
 * The softened pictures and times of the frames that may still be asked for, by running number. Frames from
 * {@link #first()} on are kept; one before it stays readable too, as the end of the stretch before.
 */
final class FrameRing implements AutoCloseable {
    private final SceneSpool spool;
    private final long[] times;
    private final boolean[] shaken;
    private long first;
    private long end;

    FrameRing(SceneSpool spool) {
        this.spool = spool;
        this.times = new long[spool.capacity()];
        this.shaken = new boolean[spool.capacity()];
    }

    long append(long time, byte[] picture) {
        if (isFull()) {
            throw new IllegalStateException("No room for another picture");
        }
        spool.write(end, picture);
        times[slot(end)] = time;
        shaken[slot(end)] = false;
        return end++;
    }

    /** One slot stays free for the picture before the first. */
    boolean isFull() {
        return end - first >= spool.capacity() - 1;
    }

    long first() {
        return first;
    }

    long end() {
        return end;
    }

    void dropBefore(long index) {
        first = Math.max(first, Math.min(end, index));
    }

    long time(long index) {
        return times[slot(index)];
    }

    void read(long index, byte[] into) {
        spool.read(index, into);
    }

    boolean isShaken(long index) {
        return shaken[slot(index)];
    }

    void markShaken(long from, long to) {
        for (long i = Math.max(first, from); i < to; i++) {
            shaken[slot(i)] = true;
        }
    }

    @Override
    public void close() {
        spool.close();
    }

    private int slot(long index) {
        return (int) (index % times.length);
    }
}
