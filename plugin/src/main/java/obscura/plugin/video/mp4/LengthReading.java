package obscura.plugin.video.mp4;

import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One look for the length of one file; see {@link ClipLength}. Boxes that matter are gone into, all others are passed. */
final class LengthReading {
    private static final int WINDOW = 4096;
    private static final int MOST_BOXES = 20_000;
    private static final int DEEPEST = 6;
    private static final long LONGEST_MILLIS = Duration.ofDays(1).toMillis();

    private final FileWindow file;
    private final FragmentTimes fragments = new FragmentTimes();
    private boolean movie;
    private long movieMillis;
    private int boxes;

    LengthReading(FileChannel file) {
        this.file = new FileWindow(file, WINDOW);
    }

    ClipLength length() {
        try {
            walk(new Cursor(file, 0, file.size()), 0);
        } catch (Malformed e) {
            // What was read before the fault still counts: the last fragment of a killed writer is cut off.
            fragments.end();
        }
        if (!movie) {
            return new ClipLength.Unfinished();
        }
        long millis = fragments.any() ? fragments.millis() : movieMillis;
        return millis > 0 && millis <= LONGEST_MILLIS
                ? new ClipLength.Known(Duration.ofMillis(millis))
                : new ClipLength.Unknown();
    }

    private void walk(Cursor in, int depth) {
        while (in.left() >= 8) {
            if (++boxes > MOST_BOXES || depth > DEEPEST) {
                throw new Malformed(in.at(), "There are more boxes than a recording has");
            }
            long at = in.at();
            long size = in.u32();
            String type = new String(in.bytes(4), StandardCharsets.ISO_8859_1);
            if (size == 1) {
                size = in.u64();
            }
            long body = size == 0 ? in.left() : size - (in.at() - at);
            if (type.equals("moov")) {
                movie = body <= in.left();
            }
            body(type, in.cut(body), depth);
        }
    }

    private void body(String type, Cursor in, int depth) {
        switch (type) {
            case "moov", "trak", "mdia", "mvex", "moof", "traf" -> walk(in, depth + 1);
            case "mvhd" -> movieMillis = millis(in);
            case "tkhd" -> fragments.trackHeader(in);
            case "mdhd" -> fragments.mediaHeader(in);
            case "trex" -> fragments.trackDefaults(in);
            case "tfhd" -> fragments.fragmentHeader(in);
            case "tfdt" -> fragments.decodeTime(in);
            case "trun" -> fragments.run(in);
            default -> {}
        }
    }

    private static long millis(Cursor in) {
        int version = in.u8();
        in.bytes(version == 1 ? 19 : 11);
        long scale = in.u32();
        long length = version == 1 ? in.u64() : in.u32();
        boolean said = scale > 0 && length > 0 && length != 0xFFFF_FFFFL && length / scale <= LONGEST_MILLIS / 1000;
        return said ? length * 1000 / scale : 0;
    }
}
