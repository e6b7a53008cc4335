package obscura.plugin.video.mp4;

/** The boxes that say where each frame lies and when it is shown. */
final class SampleTables {
    private SampleTables() {}

    static void durations(Cursor in, Reading r) {
        plain(in, "stts", r);
        r.track.durations = Table.of(in, in.u32(), 8, r, "stts");
    }

    static void keyFrames(Cursor in, Reading r) {
        plain(in, "stss", r);
        r.track.keyFrames = Table.of(in, in.u32(), 4, r, "stss");
    }

    static void offsets(Cursor in, Reading r) {
        r.same(in, new byte[] {1, 0, 0, 0}, "Box ctts has an unusual version or flags");
        r.track.offsets = Table.of(in, in.u32(), 8, r, "ctts");
    }

    static void chunkRuns(Cursor in, Reading r) {
        plain(in, "stsc", r);
        r.track.chunkRuns = Table.of(in, in.u32(), 12, r, "stsc");
    }

    static void sizes(Cursor in, Reading r) {
        plain(in, "stsz", r);
        r.track.commonSize = in.u32();
        r.track.samples = in.u32();
        if (r.track.commonSize == 0) {
            r.track.sizes = Table.of(in, r.track.samples, 4, r, "stsz");
        }
        r.require(r.track.samples > 0, in.at(), "There is no frame in the file");
        r.done(in.cut(r.track.commonSize == 0 ? 0 : in.left()), "stsz");
    }

    static void chunks(Cursor in, Reading r) {
        plain(in, "stco", r);
        r.track.chunks = Table.of(in, in.u32(), 4, r, "stco");
    }

    static void farChunks(Cursor in, Reading r) {
        r.require(r.track.chunks == Table.NONE, in.at(), "Boxes stco and co64 are both there");
        plain(in, "co64", r);
        r.track.chunks = Table.of(in, in.u32(), 8, r, "co64");
    }

    private static void plain(Cursor in, String box, Reading r) {
        r.zero(in, 4, "Box " + box + " has an unusual version or flags");
    }
}
