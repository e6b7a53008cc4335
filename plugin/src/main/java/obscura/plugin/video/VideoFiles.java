package obscura.plugin.video;

import java.nio.file.Path;
import java.util.OptionalInt;

/** The port to video files. Every path is a plain file name and nothing else, whatever it looks like. */
public interface VideoFiles {
    /**
     * Opens footage read-only, part after part as one.
     *
     * @param track the number of a video track; empty takes the only one and refuses a file with several
     * @throws obscura.plugin.ObscuraException REFUSED when a part is missing, empty, truncated, not video, encrypted, of
     *     absurd size, of a kind we do not paint, or of another size or kind than the first; for a later part when its turn
     *     comes
     */
    FrameSource open(Reel reel, OptionalInt track);

    /** The same for one file. */
    default FrameSource open(Path file, OptionalInt track) {
        return open(Reel.of(file), track);
    }

    /** Starts a new MP4 with one video stream of this footage's geometry and time base; the file must not exist. */
    FrameSink create(Path file, Footage footage, EncoderSettings settings);
}
