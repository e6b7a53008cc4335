package obscura.plugin.nvr;

import java.nio.file.Path;
import java.time.Instant;

/** A clip's file, looked at now. */
public sealed interface ClipFile {
    /**
     * A regular file inside the NVR's folder, reached without following a link.
     *
     * @param path absolute and free of links when it was looked at; for a worker process that opens it itself. Who can
     *     write to the NVR's folder could put something else there afterwards: where that matters use
     *     {@link Nvr#fetch}.
     */
    record There(Path path, long bytes, Instant modified) implements ClipFile {}

    /** It is at the NVR and not on a disk of this machine: {@link Nvr#fetch} brings it here. */
    record Elsewhere(long bytes) implements ClipFile {}

    /** Nothing of that name is there, though its folder could be looked at. */
    record Gone(String sentence) implements ClipFile {}

    /** It can't be said, or must not be opened: a link, no regular file, no right to read, folder not reachable. */
    record Refused(String sentence) implements ClipFile {}
}
