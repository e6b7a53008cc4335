package obscura.plugin.video.libav;

import obscura.plugin.mask.Box;
import obscura.plugin.video.Frame;
import obscura.plugin.video.Picture;
import obscura.plugin.video.PixelFormat;
import obscura.plugin.video.RgbPlanes;
import obscura.plugin.video.SmallPicture;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** One decoded, upright frame in libav's memory; the source replaces what it wraps. */
final class LibavFrame implements Frame {
    /** Fractions come from arithmetic: 0.30000000000000004 of 10 columns is 3. */
    private static final double HAIR = 1e-9;

    private final AVFrame frame;
    private final PixelFormat format;
    private final Scaler scaler;
    private final long place;
    private final long time;
    private final long duration;
    private final boolean concealed;
    private Picture picture;

    /** @param place ticks of the track from the first shown frame; time is the same in microseconds */
    LibavFrame(AVFrame frame, PixelFormat format, Scaler scaler, long place, long time, boolean concealed) {
        this(frame, format, scaler, place, time, Math.max(0, frame.duration()), concealed);
    }

    private LibavFrame(
            AVFrame frame, PixelFormat format, Scaler scaler, long place, long time, long duration, boolean concealed) {
        this.frame = frame;
        this.format = format;
        this.scaler = scaler;
        this.place = place;
        this.time = time;
        this.duration = duration;
        this.concealed = concealed;
    }

    /** The same picture at another time, in other ticks. */
    LibavFrame moved(long newPlace, long newTime, long newDuration) {
        return new LibavFrame(frame, format, scaler, newPlace, newTime, newDuration, concealed);
    }

    AVFrame frame() {
        return frame;
    }

    long place() {
        return place;
    }

    /** Ticks it is shown for, or 0 when the file does not say. */
    long duration() {
        return duration;
    }

    @Override
    public long time() {
        return time;
    }

    @Override
    public boolean concealed() {
        return concealed;
    }

    @Override
    public boolean interlaced() {
        return (frame.flags() & Native.INTERLACED) != 0;
    }

    @Override
    public Picture picture() {
        if (picture == null) {
            picture = Planes.readable(frame, format);
        }
        return picture;
    }

    @Override
    public void scale(Box area, RgbPlanes into) {
        scaler.scale(frame, format, part(area), into);
    }

    private Scaler.Part part(Box area) {
        int stepX = 1 << format.chromaShiftX();
        int stepY = 1 << format.chromaShiftY();
        int left = down(area.left() * frame.width(), stepX, frame.width());
        int top = down(area.top() * frame.height(), stepY, frame.height());
        int right = up(area.right() * frame.width(), stepX, left);
        int bottom = up(area.bottom() * frame.height(), stepY, top);
        return new Scaler.Part(left, top, right - left, bottom - top);
    }

    private static int down(double edge, int step, int end) {
        return Math.min((int) (edge + HAIR), end - step) / step * step;
    }

    private static int up(double edge, int step, int start) {
        int whole = Math.max((int) Math.ceil(edge - HAIR), start + 1);
        return (whole + step - 1) / step * step;
    }

    @Override
    public void shrink(SmallPicture into) {
        scaler.shrink(frame, format, into);
    }
}
