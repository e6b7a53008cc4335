package obscura.plugin.video.mp4;

import java.nio.channels.FileChannel;

/**
 * Follows the sample tables through the media data in file order: the first frame begins where the data begins, each
 * begins where the one before ends, the last ends where the data ends. So no byte is left over and none is used twice.
 */
final class SampleWalk {
    private static final int SHORTEST = 5;

    private final Reading r;
    private final TrackFacts track;
    private final Cursor sizes;
    private final Cursor chunks;
    private final ChunkRuns chunkRuns;
    private final Cursor keyFrames;
    private final SampleTimes times;
    private final CodedUnits units;

    private long at;
    private long done;
    private long nextKeyFrame;

    SampleWalk(FileChannel file, Reading r) {
        this.r = r;
        this.track = r.track;
        this.sizes = track.sizes.open(file);
        this.chunks = track.chunks.open(file);
        this.chunkRuns = new ChunkRuns(track.chunkRuns.open(file));
        this.keyFrames = track.keyFrames.open(file);
        this.times = new SampleTimes(file, r);
        this.units = new CodedUnits(r);
        this.at = track.dataFrom;
    }

    void walk() {
        nextKeyFrame();
        while (chunks.left() > 0) {
            walkChunk();
        }
        r.require(at == track.dataEnd, at, (track.dataEnd - at) + " bytes of the media data belong to no frame");
        r.require(done == track.samples, track.chunkRuns.at(), "The sample tables disagree on the number of frames");
        r.require(chunkRuns.done(), track.chunkRuns.at(), "Box stsc speaks of chunks that are not there");
        r.require(nextKeyFrame == Long.MAX_VALUE, keyFrames.at(), "Box stss speaks of frames that are not there");
        times.done();
    }

    private void walkChunk() {
        begin(track.chunks.entryBytes() == 8 ? chunks.u64() : chunks.u32());
        for (long left = chunkRuns.next(); left > 0; left--) {
            walkSample();
        }
    }

    private void begin(long offset) {
        if (offset > at && offset <= track.dataEnd) {
            r.found(at, (offset - at) + " bytes of the media data belong to no frame");
            at = offset;
        } else if (offset != at) {
            throw new Malformed(at, "Bytes are used by two frames, or lie outside the media data");
        }
    }

    private void walkSample() {
        if (done == track.samples) {
            throw new Malformed(at, "The sample tables disagree on the number of frames");
        }
        long size = track.commonSize > 0 ? track.commonSize : sizes.u32();
        if (size < SHORTEST || size > track.dataEnd - at) {
            throw new Malformed(at, "Frame " + (done + 1) + " has an impossible size");
        }
        done++;
        times.next(at);
        units.check(at, size, isKeyFrame());
        at += size;
    }

    private boolean isKeyFrame() {
        boolean key = track.keyFrames == Table.NONE || done == nextKeyFrame;
        if (done == nextKeyFrame) {
            nextKeyFrame();
        }
        return key;
    }

    private void nextKeyFrame() {
        long before = nextKeyFrame;
        nextKeyFrame = keyFrames.left() == 0 || track.keyFrames == Table.NONE ? Long.MAX_VALUE : keyFrames.u32();
        if (nextKeyFrame <= before) {
            throw new Malformed(keyFrames.at() - 4, "Box stss is not in order");
        }
    }
}
