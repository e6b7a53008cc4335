package obscura.plugin.video.mp4;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The boxes about the file as a whole. */
final class MovieHeaders {
    static final byte[] IDENTITY = HexFormat.of()
            .parseHex("000100000000000000000000" + "000000000001000000000000" + "000000000000000040000000");
    private static final byte[] BRANDS = ascii("iso4\0\0\2\0iso4isomiso2avc1mp41");
    /** The empty list of tags that the muxer can't be told to leave out: a constant that says nothing. */
    private static final byte[] EMPTY_TAGS = HexFormat.of()
            .parseHex("000000356d65746100000000" + "0000002168646c7200000000000000006d6469726170706c"
                    + "000000000000000000" + "00000008696c7374");

    private MovieHeaders() {}

    static void fileType(Cursor in, Reading r) {
        r.same(in, BRANDS, "Box ftyp is not the one we write");
        r.done(in, "ftyp");
    }

    static void movieHeader(Cursor in, Reading r) {
        int version = version(in, "mvhd", r);
        noTimes(in, version, "mvhd", r);
        r.track.movieTimescale = in.u32();
        r.track.movieDuration = version == 1 ? in.u64() : in.u32();
        r.same(in, HexFormat.of().parseHex("000100000100" + "00000000000000000000"), "Box mvhd has an unusual setting");
        r.same(in, IDENTITY, "Box mvhd turns or moves the picture");
        r.zero(in, 24, "Box mvhd has bytes where none belong");
        r.require(in.u32() == 2, in.at() - 4, "Box mvhd speaks of another track");
        r.done(in, "mvhd");
    }

    static void noTags(Cursor in, Reading r) {
        long at = in.at();
        r.require(in.left() == EMPTY_TAGS.length, at, "Box udta holds tags");
        if (in.left() == EMPTY_TAGS.length) {
            r.same(in, EMPTY_TAGS, "Box udta holds tags");
        }
    }

    /** Our writer turns the muxer's empty box of tags into zeros of the same length. */
    static void wipedTags(Cursor in, Reading r) {
        long at = in.at();
        r.require(in.left() == EMPTY_TAGS.length, at, "Box free in moov is not of the size it should be");
        if (in.left() == EMPTY_TAGS.length) {
            r.zero(in, EMPTY_TAGS.length, "Box free in moov holds bytes");
        }
    }

    /** The muxer leaves 8 bytes where a longer head of mdat would have needed room. */
    static void room(Cursor in, Reading r) {
        r.require(in.left() == 0, in.at(), "Box free holds bytes");
    }

    static void mediaData(Cursor in, Reading r) {
        r.track.dataFrom = in.at();
        r.track.dataEnd = in.at() + in.left();
    }

    /** Reads version and flags of a header that may be in 32 or 64 bits; its flags must be 0. */
    static int version(Cursor in, String box, Reading r) {
        int version = in.u8();
        if (version > 1) {
            throw new Malformed(in.at() - 1, "Box " + box + " is of an unknown version");
        }
        r.zero(in, 3, "Box " + box + " has unusual flags");
        return version;
    }

    /** Creation and modification time say when the original was made or worked on. */
    static void noTimes(Cursor in, int version, String box, Reading r) {
        r.zero(in, version == 1 ? 16 : 8, "Box " + box + " holds a date");
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
