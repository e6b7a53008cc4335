package obscura.plugin.video.mp4;

/** Reads the samples-in-chunk table one chunk at a time; an entry says where its run starts, so one is read ahead. */
final class ChunkRuns {
    private final Cursor in;
    private long chunk;
    private long samples;
    private long nextRun;
    private long samplesInNextRun;

    ChunkRuns(Cursor in) {
        this.in = in;
        readAhead();
    }

    /** How many samples the next chunk holds. */
    long next() {
        if (++chunk == nextRun) {
            samples = samplesInNextRun;
            readAhead();
        }
        return samples;
    }

    /** True when no run begins behind the last chunk. */
    boolean done() {
        return nextRun == Long.MAX_VALUE;
    }

    private void readAhead() {
        if (in.left() == 0) {
            nextRun = Long.MAX_VALUE;
            return;
        }
        long at = in.at();
        nextRun = in.u32();
        samplesInNextRun = in.u32();
        boolean ordered = chunk == 0 ? nextRun == 1 : nextRun > chunk;
        if (!ordered || samplesInNextRun == 0 || in.u32() != 1) {
            throw new Malformed(at, "Box stsc is not in order");
        }
    }
}
