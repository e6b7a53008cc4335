package obscura.plugin.video;

/** The frames of one video track in the order they are shown. Not for sharing between threads. */
public interface FrameSource extends AutoCloseable {
    Footage footage();

    /** The next frame, or null after the last. */
    Frame next();

    @Override
    void close();
}
