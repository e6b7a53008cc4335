package obscura.plugin.video.mp4;

/** Reads a table of (count, value) pairs one value at a time. */
final class Runs {
    private final Cursor in;
    private final Reading r;
    private final String box;
    private long left;
    private long value;

    Runs(Cursor in, Reading r, String box) {
        this.in = in;
        this.r = r;
        this.box = box;
    }

    /** The value of the next sample, 0..2^32-1. */
    long next() {
        while (left == 0) {
            if (in.left() == 0) {
                throw new Malformed(in.at(), "Box " + box + " speaks of fewer frames than there are");
            }
            left = in.u32();
            value = in.u32();
            r.require(left > 0, in.at() - 8, "Box " + box + " has an entry for no frame");
        }
        left--;
        return value;
    }

    void done() {
        r.require(left == 0 && in.left() == 0, in.at(), "Box " + box + " speaks of more frames than there are");
    }
}
