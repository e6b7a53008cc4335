package obscura.plugin.video.mp4;

import java.nio.channels.FileChannel;

/** When each frame is decoded and shown; none may be hidden before the start or behind the end. */
final class SampleTimes {
    private static final int THOUSANDTHS = 1000;

    private final Reading r;
    private final Runs durations;
    private final Runs offsets;
    private boolean stood;
    private long decode;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    SampleTimes(FileChannel file, Reading r) {
        this.r = r;
        this.durations = new Runs(r.track.durations.open(file), r, "stts");
        this.offsets = new Runs(r.track.offsets.open(file), r, "ctts");
    }

    void next(long at) {
        r.require(!stood, at, "Two frames are decoded at the same time");
        long shown = decode + (hasOffsets() ? (int) offsets.next() : 0);
        first = Math.min(first, shown);
        last = Math.max(last, shown);
        long duration = durations.next();
        stood = duration == 0;
        decode += duration;
    }

    void done() {
        TrackFacts t = r.track;
        durations.done();
        if (hasOffsets()) {
            offsets.done();
        }
        r.require(first == 0, t.offsets.at(), "The first frame is not shown at time 0");
        r.require(last < t.duration, t.durations.at(), "Frames lie behind the end of the track");
        r.require(
                t.movieTimescale == THOUSANDTHS && t.movieDuration == t.trackDuration && agrees(t),
                t.durations.at(),
                "The durations of the file and its track disagree");
        rate(t);
    }

    private boolean hasOffsets() {
        return r.track.offsets != Table.NONE;
    }

    /** The same duration in thousandths, rounded up; durations beyond any clip are not worth the arithmetic. */
    private static boolean agrees(TrackFacts t) {
        boolean sane = t.timescale > 0 && t.duration > 0 && t.duration < Long.MAX_VALUE / 2000;
        return sane && t.movieDuration == (t.duration * THOUSANDTHS + t.timescale - 1) / t.timescale;
    }

    /** The muxer states what the bytes come to for each second. */
    private void rate(TrackFacts t) {
        if (t.rateAt >= 0) {
            double rate = (t.dataEnd - t.dataFrom) * 8.0 * t.timescale / decode;
            r.require(Math.abs(rate - t.peakRate) <= 1 + rate / 1000, t.rateAt, "Box btrt states a wrong rate");
        }
    }
}
