package obscura.plugin.video.mp4;

import static obscura.plugin.video.mp4.Verdicts.assertFound;
import static obscura.plugin.video.mp4.Verdicts.check;
import static obscura.plugin.video.mp4.Verdicts.surgery;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be hidden inside a frame or its parameter sets is found. */
class CodedUnitsTest {
    private static final String TABLES = "moov/trak/mdia/minf/stbl/";
    private final byte[] clean = DrawnMp4.clean();

    @ParameterizedTest
    @CsvSource({
        "6, a message (SEI)",
        "12, holds filler",
        "0, kind 0",
        "2, kind 2",
        "13, kind 13",
        "24, kind 24",
        "30, kind 30",
        "31, kind 31",
        "7, differs from the file's own",
        "8, differs from the file's own",
        "9, a delimiter with something in it"
    })
    void a_unit_that_is_no_picture_is_found_in_a_frame(int type, String words) {
        byte[] unit = {0, 0, 0, 9, (byte) type, 's', 'e', 'c', 'r', 'e', 't', '!', (byte) 0x80};
        assertFound(withInFirstFrame(unit), words);
    }

    @Test
    void the_files_own_parameter_sets_may_be_repeated_in_a_frame() {
        assertThat(check(DrawnMp4.with("-bsf:v filter_units=remove_types=6,dump_extra"))
                        .findings())
                .isEmpty();
    }

    private byte[] withInFirstFrame(byte[] unit) {
        Mp4Surgery file = surgery();
        int size = file.find(TABLES + "stsz") + 20;
        file.putU32(size, file.u32(size) + unit.length);
        int data = file.find("mdat") + 8;
        file.insert("mdat", data, unit);
        int chunk = file.find(TABLES + "stco") + 16;
        return file.putU32(chunk, data).bytes();
    }

    @Test
    void a_second_picture_in_one_frame_is_found() {
        byte[] slice = Arrays.copyOfRange(clean, firstUnit(), firstUnit() + 4 + new Mp4Surgery(clean).u32(firstUnit()));
        assertFound(withInFirstFrame(slice), "a second picture");
    }

    @Test
    void text_hung_on_a_slice_or_a_frame_is_found() {
        assertFound(lengthenedFirstUnit(new byte[5], 5), "not escaped");
        assertFound(lengthenedFirstUnit(new byte[] {'a', 0}, 2), "bytes behind its end");
        assertFound(lengthenedFirstUnit(new byte[] {'a', 'b'}, 0), "behind its last unit");
        assertFound(lengthenedFirstUnit(new byte[40], 0), "impossible size");
    }

    private int firstUnit() {
        return new Mp4Surgery(clean).find("mdat") + 8;
    }

    private byte[] lengthenedFirstUnit(byte[] tail, int toldToUnit) {
        Mp4Surgery file = surgery();
        int unit = firstUnit();
        int end = unit + 4 + file.u32(unit);
        file.putU32(unit, file.u32(unit) + toldToUnit);
        int size = file.find(TABLES + "stsz") + 20;
        file.putU32(size, file.u32(size) + tail.length);
        return file.insert("mdat", end, tail).bytes();
    }

    @Test
    void bytes_hidden_behind_the_parameter_sets_are_found() {
        Mp4Surgery file = surgery();
        String path = TABLES + "stsd/avc1/avcC";
        int avc = file.find(path);
        int length = avc + 14;
        file.put(length + 1, (byte) (file.bytes()[length + 1] + 6));
        file.insert(path, length + 2 + file.bytes()[length + 1] - 6, "secret".getBytes(StandardCharsets.US_ASCII));
        assertFound(file.bytes(), "hidden behind the sequence parameter set");
    }

    @Test
    void a_picture_that_claims_another_size_than_its_stream_is_found() {
        Mp4Surgery coded = surgery();
        coded.put(coded.find(TABLES + "stsd/avc1") + 33, (byte) 64);
        assertFound(coded.bytes(), "disagree on the size of the picture");
        Mp4Surgery shown = surgery();
        shown.put(shown.find("moov/trak/tkhd") + 85, (byte) 64);
        assertFound(shown.bytes(), "a size that is not its own");
    }

    @Test
    void rows_cropped_away_are_found() {
        byte[] cropped = DrawnMp4.with("-bsf:v filter_units=remove_types=6,h264_metadata=crop_bottom=32");
        assertFound(cropped, "hides columns or rows");
        assertFound(DrawnMp4.with("-bsf:v filter_units=remove_types=6,h264_metadata=crop_left=2"), "at its left");
    }

    @ParameterizedTest
    @CsvSource({
        "65 30 88 80, does not begin with its first block",
        "65 88 50 80, uses a parameter set that is not there",
        "e5 88 84 80, marked as damaged",
        "41 9a 84 80, disagree on what a key frame is",
        "65 00 00 00 03 00 03 00 03 80, impossibly large",
        "65 00, ends too early"
    })
    void a_slice_that_can_not_be_ours_is_found(String unit, String words) {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(unit);
        assertFound(withInFirstFrame(prefixed(bytes)), words);
    }

    private static byte[] prefixed(byte[] unit) {
        return ByteBuffer.allocate(4 + unit.length)
                .putInt(unit.length)
                .put(unit)
                .array();
    }

    @Test
    void a_frame_without_a_picture_is_found() {
        Mp4Surgery file = surgery();
        assertFound(file.put(firstUnit() + 4, (byte) 12).bytes(), "A frame holds no picture");
    }

    @Test
    void a_parameter_set_behind_the_picture_is_found() {
        Mp4Surgery file = surgery();
        int avc = file.find(TABLES + "stsd/avc1/avcC");
        byte[] set = prefixed(Arrays.copyOfRange(clean, avc + 16, avc + 16 + clean[avc + 15]));
        int end = firstUnit() + 4 + file.u32(firstUnit());
        int size = file.find(TABLES + "stsz") + 20;
        file.putU32(size, file.u32(size) + set.length);
        assertFound(file.insert("mdat", end, set).bytes(), "stands behind the picture");
    }

    @Test
    void every_setting_of_the_parameter_sets_that_could_hide_something_is_read() {
        Mp4Surgery file = surgery();
        int avc = file.find(TABLES + "stsd/avc1/avcC");
        Set<String> words = new TreeSet<>();
        for (int bit = 8 * (avc + 8); bit < 8 * (avc + file.u32(avc)); bit++) {
            byte[] flipped = clean.clone();
            flipped[bit / 8] ^= (byte) (0x80 >> bit % 8);
            check(flipped).findings().forEach(f -> words.add(f.words()));
        }
        assertThat(words)
                .contains(
                        "Box avcC and its parameter set disagree on the format",
                        "Box avcC and its parameter set disagree on the profile",
                        "The H.264 profile is not one we write",
                        "The format of the samples is not one we write",
                        "The frames are ordered in a way x264 does not use",
                        "The parameter set holds matrices of its own",
                        "The picture hides columns at its left",
                        "The picture hides rows at its top",
                        "The picture hides columns or rows beyond its edge",
                        "The picture is in several slice groups",
                        "The stream and box avc1 disagree on the size of the picture",
                        "The stream has gaps in its frame numbers",
                        "The stream holds pictures twice",
                        "The stream is made for a rate cap, which we never use",
                        "There are bytes hidden behind the parameter sets",
                        "There are bytes hidden behind the picture parameter set",
                        "There are bytes hidden behind the sequence parameter set");
    }
}
