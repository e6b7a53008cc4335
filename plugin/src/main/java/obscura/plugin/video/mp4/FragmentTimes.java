package obscura.plugin.video.mp4;

import java.util.HashMap;
import java.util.Map;

/** Adds up how long the fragments of a file are, per track; the longest counts. */
final class FragmentTimes {
    private static final int MOST_TRACKS = 32;
    private static final int MOST_SAMPLES = 5_000_000;

    private final Map<Long, TrackTimes> tracks = new HashMap<>();
    private long header;
    private TrackTimes now;
    private long sampleLength;
    private int samples;

    /** What is known of one track, in its own ticks. */
    private static final class TrackTimes {
        private long scale;
        private long sampleLength;
        private long start = -1;
        private long end;
        private boolean fragments;

        long millis() {
            long ticks = end - Math.max(0, start);
            return scale > 0 && fragments && ticks > 0 && ticks < Long.MAX_VALUE / 1000 ? ticks * 1000 / scale : 0;
        }
    }

    boolean any() {
        return tracks.values().stream().anyMatch(t -> t.fragments);
    }

    long millis() {
        return tracks.values().stream().mapToLong(TrackTimes::millis).max().orElse(0);
    }

    void end() {
        now = null;
    }

    void trackHeader(Cursor in) {
        int version = in.u8();
        in.bytes(version == 1 ? 19 : 11);
        header = in.u32();
    }

    void mediaHeader(Cursor in) {
        int version = in.u8();
        in.bytes(version == 1 ? 19 : 11);
        track(header, in).scale = in.u32();
    }

    void trackDefaults(Cursor in) {
        in.u32();
        TrackTimes track = track(in.u32(), in);
        in.u32();
        track.sampleLength = in.u32();
    }

    void fragmentHeader(Cursor in) {
        long flags = in.u32();
        now = track(in.u32(), in);
        skip(in, flags, 0x1, 8);
        skip(in, flags, 0x2, 4);
        sampleLength = (flags & 0x8) != 0 ? in.u32() : now.sampleLength;
    }

    void decodeTime(Cursor in) {
        int version = in.u8();
        in.bytes(3);
        long time = version == 1 ? in.u64() : in.u32();
        if (now != null && time >= 0) {
            now.end = Math.max(now.end, time);
            now.start = now.start < 0 ? time : Math.min(now.start, time);
        }
    }

    void run(Cursor in) {
        long flags = in.u32() & 0xFF_FFFF;
        long count = in.u32();
        if (now == null || count > MOST_SAMPLES - samples) {
            throw new Malformed(in.at(), "A fragment has more samples than a recording has");
        }
        samples += (int) count;
        skip(in, flags, 0x1, 4);
        skip(in, flags, 0x4, 4);
        now.start = Math.max(0, now.start);
        now.fragments = true;
        now.end += (flags & 0x100) == 0 ? count * sampleLength : summed(in, flags, count);
    }

    private static long summed(Cursor in, long flags, long count) {
        int rest = 4 * Long.bitCount(flags & 0xE00);
        long sum = 0;
        for (long i = 0; i < count; i++) {
            sum += in.u32();
            in.bytes(rest);
        }
        return sum;
    }

    private static void skip(Cursor in, long flags, long flag, int bytes) {
        if ((flags & flag) != 0) {
            in.bytes(bytes);
        }
    }

    private TrackTimes track(long id, Cursor in) {
        if (tracks.size() >= MOST_TRACKS && !tracks.containsKey(id)) {
            throw new Malformed(in.at(), "There are more tracks than a recording has");
        }
        return tracks.computeIfAbsent(id, any -> new TrackTimes());
    }
}
