package obscura.plugin.video;

import java.nio.file.Path;
import java.util.OptionalInt;

/** The port to video files. Every path is a plain file name and nothing else, whatever it looks like. */
public interface VideoFiles {
    /**
     * Opens a file read-only.
     *
     * @param track the number of a video track; empty takes the only one and refuses a file with several
     * @throws obscura.plugin.ObscuraException REFUSED when it is missing, empty, truncated, not video, encrypted, of
     *     absurd size or of a kind we do not paint
     */
    FrameSource open(Path file, OptionalInt track);

    /** Starts a new MP4 with one video stream of this footage's geometry and time base; the file must not exist. */
    FrameSink create(Path file, Footage footage, EncoderSettings settings);
}
