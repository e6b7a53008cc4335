package obscura.retention.keeping;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** What is done to files of safe-keeping, step by step, so that tests can let each of them fail. */
interface Disk {
    /** A new file of its owner's alone; it is on the disk when the stream was closed without a failure. */
    OutputStream create(Path file) throws IOException;

    /** Under another name, at once. */
    void move(Path from, Path to) throws IOException;

    /** Zeros over all of it, on the disk. */
    void overwrite(Path file) throws IOException;

    /** Nothing happens when it is not there. */
    void remove(Path file) throws IOException;

    /** What was made, moved and removed in a folder is on the disk. */
    void sync(Path folder) throws IOException;
}
