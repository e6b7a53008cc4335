package obscura.plugin.video.mp4;

import java.util.Arrays;
import java.util.Set;

/**
 * The two parameter sets of the stream, read to their last bit: no HRD, no matrices, no second sets, no picture area
 * cropped away beyond the rounding to whole blocks, nothing behind the last parameter (ITU-T H.264, 7.3.2 and E.1).
 */
final class ParameterSets {
    private static final int SEQUENCE_UNIT = 0x67;
    private static final int PICTURE_UNIT = 0x68;
    /** Far more than x264 ever needs. */
    private static final int LONGEST = 128;

    private static final int BASELINE = 66;
    private static final int MAIN = 77;
    private static final Set<Integer> HIGH = Set.of(100, 110, 122, 244);

    private final long at;
    private final Reading r;

    private ParameterSets(long at, Reading r) {
        this.at = at;
        this.r = r;
    }

    /**
     * @param head version, profile, compatibility, level and length size of the avcC box
     * @param tail what follows the sets in it
     */
    static void check(long at, byte[] head, byte[] tail, Reading r) {
        byte[] sequence = r.track.sequenceSet;
        byte[] picture = r.track.pictureSet;
        if (!isUnit(sequence, SEQUENCE_UNIT) || !isUnit(picture, PICTURE_UNIT)) {
            throw new Malformed(at, "Box avcC does not hold the two parameter sets of a stream");
        }
        r.require(
                Arrays.equals(head, 1, 4, sequence, 1, 4),
                at,
                "Box avcC and its parameter set disagree on the profile");
        ParameterSets sets = new ParameterSets(at, r);
        sets.sequence(new Bits(sequence, at), sequence[1], tail);
        sets.picture(new Bits(picture, at));
    }

    private static boolean isUnit(byte[] unit, int header) {
        return unit.length >= 4 && unit.length <= LONGEST && unit[0] == header;
    }

    private void sequence(Bits in, int profile, byte[] tail) {
        in.bits(24);
        require(in.number() == 0, "The sequence parameter set is not number 0");
        int chroma = format(in, profile & 0xff, tail);
        in.number();
        long order = in.number();
        require(order == 0 || order == 2, "The frames are ordered in a way x264 does not use");
        if (order == 0) {
            in.number();
        }
        in.number();
        require(!in.flag(), "The stream has gaps in its frame numbers");
        size(in, chroma);
        if (in.flag()) {
            usability(in);
        }
        require(in.closes(), "There are bytes hidden behind the sequence parameter set");
    }

    private int format(Bits in, int profile, byte[] tail) {
        if (!HIGH.contains(profile)) {
            require(profile == BASELINE || profile == MAIN, "The H.264 profile is not one we write");
            require(tail.length == 0, "There are bytes hidden behind the parameter sets");
            return 1;
        }
        long chroma = in.number();
        boolean apart = chroma == 3 && in.flag();
        long luma = in.number();
        long colour = in.number();
        require(chroma <= 3 && !apart && luma <= 2 && colour <= 2, "The format of the samples is not one we write");
        byte[] expected = {(byte) (0xfc | chroma), (byte) (0xf8 | luma), (byte) (0xf8 | colour), 0};
        require(Arrays.equals(tail, expected), "Box avcC and its parameter set disagree on the format");
        in.flag();
        require(!in.flag(), "The parameter set holds matrices of its own");
        return (int) chroma;
    }

    private void size(Bits in, int chroma) {
        long columns = 16 * (in.number() + 1);
        long units = in.number() + 1;
        boolean progressive = in.flag();
        long rowsOfUnit = progressive ? 16 : 32;
        if (!progressive) {
            in.flag();
        }
        in.flag();
        long right = 0;
        long bottom = 0;
        if (in.flag()) {
            require(in.number() == 0, "The picture hides columns at its left");
            right = in.number() * (chroma == 1 || chroma == 2 ? 2 : 1);
            require(in.number() == 0, "The picture hides rows at its top");
            bottom = in.number() * (chroma == 1 ? 2 : 1) * (progressive ? 1 : 2);
        }
        require(right < 16 && bottom < rowsOfUnit, "The picture hides columns or rows beyond its edge");
        require(
                columns - right == r.track.width && units * rowsOfUnit - bottom == r.track.height,
                "The stream and box avc1 disagree on the size of the picture");
    }

    private void usability(Bits in) {
        if (in.flag() && in.bits(8) == 255) {
            in.bits(32);
        }
        if (in.flag()) {
            in.flag();
        }
        signal(in);
        if (in.flag()) {
            in.number();
            in.number();
        }
        if (in.flag()) {
            in.bits(32);
            in.bits(32);
            in.flag();
        }
        require(!in.flag() && !in.flag(), "The stream is made for a rate cap, which we never use");
        in.flag();
        restriction(in);
    }

    private static void signal(Bits in) {
        if (in.flag()) {
            in.bits(4);
            if (in.flag()) {
                in.bits(24);
            }
        }
    }

    private static void restriction(Bits in) {
        if (in.flag()) {
            in.flag();
            for (int i = 0; i < 6; i++) {
                in.number();
            }
        }
    }

    private void picture(Bits in) {
        require(in.number() == 0 && in.number() == 0, "The picture parameter set is not number 0");
        in.bits(2);
        require(in.number() == 0, "The picture is in several slice groups");
        in.number();
        in.number();
        in.bits(3);
        in.number();
        in.number();
        in.number();
        in.bits(2);
        require(!in.flag(), "The stream holds pictures twice");
        if (in.more()) {
            in.flag();
            require(!in.flag(), "The parameter set holds matrices of its own");
            in.number();
        }
        require(in.closes(), "There are bytes hidden behind the picture parameter set");
    }

    private void require(boolean holds, String words) {
        r.require(holds, at, words);
    }
}
