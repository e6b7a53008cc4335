package obscura.plugin.video.libav;

import java.util.Locale;
import java.util.OptionalInt;
import obscura.plugin.ObscuraException;
import obscura.plugin.time.Span;
import obscura.plugin.video.Footage;
import obscura.plugin.video.Footage.Ratio;
import obscura.plugin.video.Frame;
import obscura.plugin.video.FrameSource;
import obscura.plugin.video.Reel;

/**
 * Several files as one source. Each is opened when its turn comes and closed before the next. Frames of a later file that
 * lie where an earlier one has pictures already are left out; a file that can't be had ends everything, so that there
 * never is a hole that nobody knows of.
 */
final class LibavReel implements FrameSource {
    /** Fine enough for every usual frame rate, coarse enough that MP4 can hold a hole of a whole day. */
    private static final Ratio TICKS = new Ratio(1, 24_000);

    private final Reel reel;
    private final OptionalInt track;
    private final int threads;
    private final Footage footage;
    private LibavSource part;
    private int number;
    private long last = -1;
    private long lastOfEarlier = -1;

    LibavReel(Reel reel, OptionalInt track, int threads) {
        this.reel = reel;
        this.track = track;
        this.threads = threads;
        this.part = openPart();
        Footage first = part.footage();
        long length = reel.parts().get(reel.parts().size() - 1).at() + first.durationMicros();
        this.footage = new Footage(
                first.width(),
                first.height(),
                first.format(),
                first.aspect(),
                TICKS,
                first.frameRate(),
                length,
                first.codec(),
                first.dropped());
    }

    private LibavSource openPart() {
        return new LibavSource(reel.parts().get(number).file(), track, threads);
    }

    @Override
    public Footage footage() {
        return footage;
    }

    @Override
    public Frame next() {
        while (part != null) {
            LibavFrame frame = part.next();
            if (frame == null) {
                nextPart();
                continue;
            }
            long place = placeOf(reel.parts().get(number).at() + frame.time());
            if (place > lastOfEarlier) {
                last = Math.max(last + 1, place);
                return frame.moved(last, timeOf(last), ticksOf(frame.duration()));
            }
        }
        return null;
    }

    private void nextPart() {
        part.close();
        part = null;
        lastOfEarlier = last;
        if (++number < reel.parts().size()) {
            part = openPart();
            requireSameKind(part.footage());
        }
    }

    private void requireSameKind(Footage now) {
        boolean same = now.width() == footage.width()
                && now.height() == footage.height()
                && now.format().equals(footage.format());
        if (!same) {
            long second = reel.parts().get(number).at() / Span.SECOND;
            throw ObscuraException.refused(String.format(
                    Locale.ROOT,
                    "The camera changed its picture size or kind %d:%02d:%02d after the footage begins, from %d x %d to"
                            + " %d x %d or in colour. Cut there and export both sides one by one.",
                    second / 3600,
                    second / 60 % 60,
                    second % 60,
                    footage.width(),
                    footage.height(),
                    now.width(),
                    now.height()));
        }
    }

    /** How long the file says a frame is shown; what is shown longer than a second is a hole. */
    private long ticksOf(long duration) {
        double seconds = duration * part.footage().timeBase().value();
        return Math.round(Math.min(1, seconds) * TICKS.den());
    }

    private static long placeOf(long micros) {
        return Math.round(micros * (double) TICKS.den() / Span.SECOND);
    }

    /** Rounded down, as for a single file. */
    private static long timeOf(long place) {
        return place * Span.SECOND / TICKS.den();
    }

    @Override
    public void close() {
        if (part != null) {
            part.close();
        }
    }
}
