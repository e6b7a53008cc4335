package obscura.plugin.video.mp4;

import java.nio.channels.FileChannel;
import java.time.Duration;

/**
 * How long an MP4 or MOV file of any maker is, from its own words: the movie header, or the fragments where the header
 * says nothing. No sample is read and nothing is believed beyond a day. A hostile file costs at most a few thousand
 * small reads.
 */
public sealed interface ClipLength {
    /** @param length more than zero, at most a day */
    record Known(Duration length) implements ClipLength {}

    /** It has no movie header: it is being written, or its writer was killed. */
    record Unfinished() implements ClipLength {}

    /** It does not say, or says nonsense. */
    record Unknown() implements ClipLength {}

    /**
     * @param file open for reading; its position is left alone
     * @throws obscura.plugin.ObscuraException FAILED when the disk can't be read
     */
    static ClipLength of(FileChannel file) {
        return new LengthReading(file).length();
    }
}
