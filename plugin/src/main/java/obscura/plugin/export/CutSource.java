package obscura.plugin.export;

import obscura.plugin.time.Span;
import obscura.plugin.video.Footage;
import obscura.plugin.video.Frame;
import obscura.plugin.video.FrameSource;

/** The frames of a source that lie in one span; their times stay those of the whole file. */
final class CutSource implements FrameSource {
    private final FrameSource source;
    private final Span span;

    CutSource(FrameSource source, Span span) {
        this.source = source;
        this.span = span;
    }

    @Override
    public Footage footage() {
        return source.footage();
    }

    @Override
    public Frame next() {
        Frame frame = source.next();
        while (frame != null && frame.time() < span.from()) {
            frame = source.next();
        }
        return frame != null && frame.time() < span.to() ? frame : null;
    }

    @Override
    public void close() {
        source.close();
    }

    /** How many frames of a file to expect in a span, or 0 when the file does not say. */
    static long expectedFrames(Footage footage, Span span) {
        long end = Math.min(span.to(), footage.durationMicros());
        double seconds = Math.max(0, end - span.from()) / (double) Span.SECOND;
        return Math.round(seconds * footage.frameRate().value());
    }
}
