package obscura.plugin.video.mp4;

import java.nio.channels.FileChannel;

/** Where one sample table lies in the file; entries are read one by one, never held. */
record Table(long at, long count, int entryBytes) {
    static final Table NONE = new Table(0, 0, 1);

    /** Takes the whole rest of a box as a table of this many entries. */
    static Table of(Cursor in, long count, int entryBytes, Reading r, String box) {
        long at = in.at();
        if (count * entryBytes != in.left()) {
            throw new Malformed(at, "Box " + box + " does not hold as many entries as it says");
        }
        r.require(count > 0, at, "Box " + box + " is empty");
        return new Table(at, count, entryBytes);
    }

    /** A reader with a window of its own, so that several tables can be read side by side. */
    Cursor open(FileChannel file) {
        return new Cursor(new FileWindow(file, 1 << 14), at, at + count * entryBytes);
    }
}
