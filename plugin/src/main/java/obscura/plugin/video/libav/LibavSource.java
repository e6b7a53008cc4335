package obscura.plugin.video.libav;

import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import obscura.plugin.ObscuraException;
import obscura.plugin.video.Footage;
import obscura.plugin.video.Footage.Ratio;
import obscura.plugin.video.FrameSource;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * One video track: decoded, cropped as its container says, upright and in time. The first frame is decoded on opening, for only
 * it tells the whole format; a later frame of another shape is refused.
 */
final class LibavSource implements FrameSource {
    /** Nearer than this, going on from the first frame is as quick as seeking. */
    private static final long NEAR = 1_000_000;

    private final Owned owned = new Owned();
    private final Track track;
    private final Container container;
    private final Decoder decoder;
    private final Shape shape;
    private final Upright upright;
    private final Timeline timeline;
    private final Footage footage;
    private final Scaler scaler;
    private AVFrame ahead;
    private AVFrame shown;

    LibavSource(Path file, OptionalInt number, int threads) {
        try {
            container = Container.open(file);
            owned.onClose(container::close);
            track = Track.choose(container, number);
            decoder = new Decoder(container, track.stream(), threads);
            owned.onClose(decoder::close);
            owned.onClose(this::freeFrames);
            ahead = firstFrame();
            shape = Shape.of(ahead, track.file());
            upright = new Upright(ahead, shape.turn(), track.file());
            owned.onClose(upright::close);
            footage = track.footage(ahead, upright.format(), shape.turn());
            timeline = new Timeline(footage.timeBase(), footage.frameRate());
            scaler = new Scaler();
            owned.onClose(scaler::close);
        } catch (RuntimeException e) {
            owned.close();
            throw e;
        }
    }

    private AVFrame firstFrame() {
        AVFrame first = decoder.next();
        if (first == null) {
            throw ObscuraException.refused(
                    "No picture of " + track.file() + " can be decoded. Copy it again from where it was recorded.");
        }
        return first;
    }

    @Override
    public Footage footage() {
        return footage;
    }

    @Override
    public LibavFrame next() {
        if (shown != null) {
            decoder.recycle(shown);
        }
        shown = ahead != null ? ahead : decoder.next();
        ahead = null;
        return shown == null ? null : presented(shown);
    }

    private LibavFrame presented(AVFrame frame) {
        long place = timeline.next(track.stamp(frame, footage.timeBase()));
        long time = timeline.micros(place);
        requireSameShape(frame, time);
        boolean concealed = decoder.concealed(frame);
        track.crop(frame);
        upright.apply(frame);
        return new LibavFrame(frame, upright.format(), scaler, place, time, concealed);
    }

    /**
     * What is shown at a time, found from the key frame before it; the last frame when that is after the end. No frame may
     * have been asked for before, and none after.
     *
     * @param micros from the first frame
     */
    LibavFrame at(long micros) {
        Timeline clock = new Timeline(footage.timeBase(), footage.frameRate());
        long origin = track.stamp(ahead, footage.timeBase());
        if (micros > NEAR && origin != Timeline.MISSING) {
            jump(origin, micros);
        }
        AVFrame found = ahead;
        ahead = null;
        for (AVFrame next = decoder.next(); next != null; next = decoder.next()) {
            shown = next;
            if (clock.micros(Math.max(0, track.stamp(next, footage.timeBase()) - origin)) > micros) {
                break;
            }
            decoder.recycle(found);
            found = next;
            shown = null;
        }
        ahead = found;
        return presentedAlone(found);
    }

    /** Not every container finds key frames: what comes first is skipped, and if need be sought again further back. */
    private void jump(long origin, long micros) {
        for (long back = 0; back < micros; back = 8 * back + 2 * NEAR) {
            if (keyFrom(origin, micros - back, micros)) {
                return;
            }
        }
        keyFrom(origin, 0, micros);
    }

    /** Seeks and goes on to the next whole key frame; false when that is too late. */
    private boolean keyFrom(long origin, long sought, long wanted) {
        Ratio base = footage.timeBase();
        boolean there = sought == 0 && container.rewind();
        if (!there && !container.seek(track.stream().index(), track.ticks(origin + ticks(sought), base))) {
            return false;
        }
        decoder.flush();
        for (AVFrame next = decoder.next(); next != null; next = decoder.next()) {
            decoder.recycle(ahead);
            ahead = next;
            if (track.stamp(next, base) - origin > ticks(wanted)) {
                return false;
            }
            if ((next.flags() & Native.KEY) != 0 && !decoder.concealed(next)) {
                return true;
            }
        }
        return false;
    }

    private long ticks(long micros) {
        return (long)
                (micros / 1e6 * footage.timeBase().den() / footage.timeBase().num());
    }

    private LibavFrame presentedAlone(AVFrame frame) {
        requireSameShape(frame, 0);
        boolean concealed = decoder.concealed(frame);
        track.crop(frame);
        upright.apply(frame);
        return new LibavFrame(frame, upright.format(), scaler, 0, 0, concealed);
    }

    private void requireSameShape(AVFrame frame, long time) {
        if (!Shape.of(frame, track.file()).equals(shape)) {
            String second = String.format(Locale.ROOT, "%.1f", time / 1e6);
            throw ObscuraException.refused(track.file() + " changes its picture size or kind at second " + second
                    + ". Cut it there and export the parts one by one.");
        }
    }

    private void freeFrames() {
        if (ahead != null) {
            decoder.recycle(ahead);
        }
        if (shown != null) {
            decoder.recycle(shown);
        }
        ahead = null;
        shown = null;
    }

    @Override
    public void close() {
        owned.close();
    }
}
