package obscura.plugin.video.mp4;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The one sample entry: H.264 with its parameter sets. */
final class SampleEntry {
    private static final byte[] ONE_ENTRY = HexFormat.of().parseHex("0000000000000001");
    private static final byte[] FIRST = HexFormat.of().parseHex("000000000000" + "0001" + "00".repeat(16));
    private static final byte[] RESOLUTION = HexFormat.of().parseHex("0048000000480000" + "00000000" + "0001");
    private static final byte[] LAST = HexFormat.of().parseHex("0018ffff");
    private static final byte[] COMPRESSOR = Arrays.copyOf(MovieHeaders.ascii("\14Lavc libx264"), 32);

    private SampleEntry() {}

    static void description(Cursor in, Reading r) {
        r.same(in, ONE_ENTRY, "Box stsd does not hold exactly one sample entry");
        Boxes.read(in, List.of(BoxRule.must("avc1", SampleEntry::avc)), "stsd", r);
    }

    private static void avc(Cursor in, Reading r) {
        r.same(in, FIRST, "Box avc1 has bytes where none belong");
        r.track.width = in.u16();
        r.track.height = in.u16();
        r.same(in, RESOLUTION, "Box avc1 has an unusual setting");
        long at = in.at();
        byte[] compressor = in.bytes(32);
        r.require(
                Arrays.equals(compressor, COMPRESSOR) || Arrays.equals(compressor, new byte[32]),
                at,
                "Box avc1 names a compressor that is not ours");
        r.same(in, LAST, "Box avc1 has an unusual setting");
        Boxes.read(in, BoxRules.ENTRY, "avc1", r);
    }

    static void configuration(Cursor in, Reading r) {
        long at = in.at();
        byte[] head = in.bytes(5);
        r.require(head[0] == 1 && (head[4] & 0xff) == 0xff, at, "Box avcC has an unusual version or length size");
        r.require(in.u8() == 0xe1, in.at() - 1, "Box avcC does not hold exactly one sequence parameter set");
        r.track.sequenceSet = in.bytes(in.u16());
        r.require(in.u8() == 1, in.at() - 1, "Box avcC does not hold exactly one picture parameter set");
        r.track.pictureSet = in.bytes(in.u16());
        ParameterSets.check(at, head, in.rest(4), r);
    }

    static void colour(Cursor in, Reading r) {
        r.same(in, MovieHeaders.ascii("nclx"), "Box colr holds a profile of its own");
        for (int i = 0; i < 3; i++) {
            r.require(in.u16() <= 22, in.at() - 2, "Box colr has an unknown colour code");
        }
        r.require((in.u8() & 0x7f) == 0, in.at() - 1, "Box colr has bits where none belong");
        r.done(in, "colr");
    }

    static void aspect(Cursor in, Reading r) {
        r.track.aspectWidth = in.u32();
        r.track.aspectHeight = in.u32();
        r.require(
                inRange(r.track.aspectWidth) && inRange(r.track.aspectHeight),
                in.at() - 8,
                "Box pasp has an impossible sample aspect");
        r.done(in, "pasp");
    }

    private static boolean inRange(long side) {
        return side > 0 && side <= 0xffff;
    }

    static void bitRate(Cursor in, Reading r) {
        r.track.rateAt = in.at();
        r.zero(in, 4, "Box btrt has a buffer size");
        r.track.peakRate = in.u32();
        r.zero(in, 4, "Box btrt has an average rate");
        r.done(in, "btrt");
    }
}
