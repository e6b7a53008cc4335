package obscura.plugin.video.mp4;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One reading of one file: what was found wrong so far and what the boxes said. */
final class Reading {
    final FileWindow file;
    final TrackFacts track = new TrackFacts();
    private final List<Finding> findings = new ArrayList<>();

    Reading(FileWindow file) {
        this.file = file;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Notes something wrong; ends the reading when there is more wrong than anyone reads. */
    void found(long at, String words) {
        if (findings.size() >= ContainerVerdict.Unclean.MOST - 1) {
            throw new Malformed(at, "There is more wrong with this file than can be listed");
        }
        findings.add(new Finding(at, words));
    }

    void require(boolean holds, long at, String words) {
        if (!holds) {
            found(at, words);
        }
    }

    /** The next bytes must be exactly these. */
    void same(Cursor in, byte[] expected, String words) {
        long at = in.at();
        require(Arrays.equals(in.bytes((int) Math.min(expected.length, in.left())), expected), at, words);
    }

    void zero(Cursor in, int count, String words) {
        same(in, new byte[count], words);
    }

    /** Nothing may be left in this box. */
    void done(Cursor in, String box) {
        require(in.left() == 0, in.at(), "There are bytes after the content of box " + box);
    }
}
