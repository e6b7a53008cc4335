package obscura.plugin.video;

import java.util.function.Consumer;

/** A new file being written. Not for sharing between threads. */
public interface FrameSink extends AutoCloseable {
    /**
     * Encodes one frame with its own time. The painter is handed a writable copy of the planes: the only way anything
     * changes a picture.
     */
    void write(Frame frame, Consumer<Picture> painter);

    /** Writes what is still buffered and completes the file on disk (fsync). Without it the file is worthless. */
    void finish();

    /** Frees everything; the file stays where it is. */
    @Override
    void close();
}
