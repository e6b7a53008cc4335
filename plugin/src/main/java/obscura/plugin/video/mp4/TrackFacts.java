package obscura.plugin.video.mp4;

/** What the boxes of the one track said; complete and consistent only when the reading has no findings. */
final class TrackFacts {
    long movieTimescale;
    long movieDuration;
    long trackDuration;
    long shownWidth;
    long shownHeight;
    long timescale;
    long duration;

    int width;
    int height;
    long aspectWidth = 1;
    long aspectHeight = 1;
    long peakRate;
    long rateAt = -1;
    byte[] sequenceSet = {};
    byte[] pictureSet = {};

    Table durations = Table.NONE;
    Table offsets = Table.NONE;
    Table chunkRuns = Table.NONE;
    Table sizes = Table.NONE;
    /** Size of every sample, or 0 when {@link #sizes} has one for each. */
    long commonSize;

    long samples;
    Table chunks = Table.NONE;
    Table keyFrames = Table.NONE;

    long dataFrom;
    long dataEnd;
}
