package obscura.plugin.video.mp4;

import java.util.Arrays;
import java.util.HexFormat;

/** The boxes about the one track, but for its samples. */
final class TrackHeaders {
    private static final int UNDETERMINED_LANGUAGE = 0x55c4;
    private static final byte[] HANDLER = MovieHeaders.ascii("\0\0\0\0\0\0\0\0vide\0\0\0\0\0\0\0\0\0\0\0\0");
    private static final byte[] HANDLER_NAME = MovieHeaders.ascii("VideoHandler\0");
    private static final byte[] VIDEO_HEADER = HexFormat.of().parseHex("000000010000000000000000");
    private static final byte[] THIS_FILE = HexFormat.of().parseHex("0000000000000001" + "0000000c75726c2000000001");

    private TrackHeaders() {}

    static void trackHeader(Cursor in, Reading r) {
        int version = in.u8();
        r.require(version <= 1, in.at() - 1, "Box tkhd is of an unknown version");
        r.same(in, new byte[] {0, 0, 3}, "Box tkhd has unusual flags");
        MovieHeaders.noTimes(in, version, "tkhd", r);
        r.require(in.u32() == 1, in.at() - 4, "The track's number is not 1");
        r.zero(in, 4, "Box tkhd has bytes where none belong");
        r.track.trackDuration = version == 1 ? in.u64() : in.u32();
        r.zero(in, 16, "Box tkhd has an unusual setting");
        r.same(in, MovieHeaders.IDENTITY, "Box tkhd turns or moves the picture");
        r.track.shownWidth = in.u32();
        r.track.shownHeight = in.u32();
        r.done(in, "tkhd");
    }

    static void mediaHeader(Cursor in, Reading r) {
        int version = MovieHeaders.version(in, "mdhd", r);
        MovieHeaders.noTimes(in, version, "mdhd", r);
        r.track.timescale = in.u32();
        r.track.duration = version == 1 ? in.u64() : in.u32();
        r.require(in.u16() == UNDETERMINED_LANGUAGE, in.at() - 2, "Box mdhd names a language");
        r.zero(in, 2, "Box mdhd has bytes where none belong");
        r.done(in, "mdhd");
    }

    static void handler(Cursor in, Reading r) {
        r.same(in, HANDLER, "The track is not a picture track");
        long at = in.at();
        byte[] name = in.rest(1024);
        r.require(
                Arrays.equals(name, HANDLER_NAME) || Arrays.equals(name, new byte[1]),
                at,
                "Box hdlr holds a name that is not the muxer's own");
    }

    static void videoHeader(Cursor in, Reading r) {
        r.same(in, VIDEO_HEADER, "Box vmhd has an unusual setting");
        r.done(in, "vmhd");
    }

    static void dataReference(Cursor in, Reading r) {
        r.same(in, THIS_FILE, "Box dref points outside this file");
        r.done(in, "dref");
    }
}
