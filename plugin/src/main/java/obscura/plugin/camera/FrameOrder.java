package obscura.plugin.camera;

/** A picture that is to be decoded where it may do no harm. */
public sealed interface FrameOrder {
    /** One key frame of a stream, now. */
    record Played(StreamPlace place) implements FrameOrder {}

    /** A file the camera gave. */
    record Still(SnapshotFile file) implements FrameOrder {}
}
