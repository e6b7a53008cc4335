package obscura.plugin.video.mp4;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerCheckTest {
    private static final String TABLES = "moov/trak/mdia/minf/stbl/";
    private static byte[] clean;

    @TempDir
    Path folder;

    @BeforeAll
    static void draw() {
        clean = DrawnMp4.clean();
    }

    @Test
    void an_export_as_our_muxer_writes_it_is_clean() {
        assertThat(check(clean)).isEqualTo(new ContainerVerdict.Clean(25, 128, 96, 1.0, firstUnit()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-vf scale=127:95 -pix_fmt yuv444p",
                "-pix_fmt yuv420p10le -vf setsar=4/3",
                "-pix_fmt yuv422p -color_range pc",
                "-pix_fmt gray -bf 0",
                "-x264-params interlaced=1 -vf scale=130:100,setfield=tff",
                "-video_track_timescale 90000 -vf setpts='PTS+0.5*random(1)/25/TB' -fps_mode vfr -enc_time_base 1/90000",
                "-x264-params keyint=5:slices=3:aud=1",
                "-x264-params keyint=1 -threads 4",
                "-frames:v 1",
                "-s 1280x720 -crf 1",
                "-colorspace bt709 -color_primaries bt709 -color_trc bt709"
            })
    void every_kind_of_picture_we_export_is_clean(String options) {
        assertThat(check(DrawnMp4.with(options)).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-metadata title=Kitchen | holds tags",
                "-metadata location=+52.5+13.4/ | holds tags",
                "-metadata creation_time=2026-01-02T03:04:05Z | holds a date",
                "-metadata:s:v language=deu | names a language",
                "-metadata:s:v handler_name=Kitchen | not the muxer's own",
                "-use_editlist 1 | Box edts must not be in trak",
                "-movflags frag_keyframe+empty_moov | Box moof must not be in the file",
                "-movflags +rtphint | Box trak in moov comes twice",
                "-write_tmcd 1 -timecode 01:02:03:04 | Box trak in moov comes twice",
                "-bsf:v null | a message (SEI)",
                "-bsf:v h264_metadata=aud=insert:sei_user_data=086f3693-b7b3-4f2c-9653-21492feee5b8+Kitchen | a message (SEI)",
                "-x264-params nal-hrd=cbr:vbv-bufsize=500:vbv-maxrate=500 -b:v 500k | rate cap",
                "-fflags 0 -flags 0 | names a compressor that is not ours",
                "-fflags 0 | holds tags",
                "-movflags -faststart | Box moov in the file comes twice or in the wrong place",
                "-tag:v avc3 | Box avc3 must not be in stsd",
                "-c:v mpeg4 -bsf:v null | Box mp4v must not be in stsd",
                "-display_rotation 90 | turns or moves the picture"
            })
    void what_a_muxer_can_keep_of_the_source_is_found(String options, String words) {
        assertFound(options.startsWith("-display") ? turned() : DrawnMp4.with(options), words);
    }

    private static byte[] turned() {
        Mp4Surgery file = new Mp4Surgery(clean);
        return file.put(file.find("moov/trak/tkhd") + 48, HexFormat.of().parseHex("0000000000010000"))
                .bytes();
    }

    @Test
    void kept_audio_is_found() {
        assertFound(DrawnMp4.with("-f lavfi -i sine=d=1", "-c:a aac -map 0 -map 1"), "Box trak in moov comes twice");
    }

    @Test
    void a_second_picture_track_is_found() {
        assertFound(DrawnMp4.with("", "-map 0 -map 0"), "Box trak in moov comes twice");
    }

    @Test
    void chapters_are_found() throws IOException {
        Path chapters = Files.writeString(
                folder.resolve("chapters.txt"),
                ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=500\ntitle=Kitchen\n");
        assertFound(DrawnMp4.with("-i " + chapters, "-map 0 -map_chapters 1"), "holds tags");
    }

    @Test
    void bytes_behind_the_last_box_are_found() {
        assertFound(surgery().append((byte) 7).bytes(), "1 bytes after the last box");
        assertFound(surgery().append(new byte[100]).bytes(), "impossible size");
        assertFound(surgery().append(Mp4Surgery.box("free", new byte[9])).bytes(), "Box free in the file comes twice");
        assertFound(surgery().append(Mp4Surgery.box("mdat", new byte[9])).bytes(), "Box mdat in the file comes twice");
        assertFound(surgery().append(clean).bytes(), "Box ftyp in the file comes twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"moov", "moov/trak", "moov/trak/mdia", "moov/trak/mdia/minf", "moov/trak/mdia/minf/stbl"})
    void a_box_of_ones_own_is_found_at_every_depth(String path) {
        byte[] uuid = Mp4Surgery.box("uuid", "0123456789abcdefsecret".getBytes(StandardCharsets.US_ASCII));
        assertFound(surgery().into(path, uuid).bytes(), "Box uuid must not be in");
    }

    @Test
    void a_box_hung_on_the_sample_entry_is_found() {
        byte[] box = Mp4Surgery.box("uuid", new byte[16]);
        assertFound(surgery().into(TABLES + "stsd/avc1", box).bytes(), "Box uuid must not be in avc1");
        assertFound(surgery().into(TABLES + "stsd", box).bytes(), "Box uuid must not be in stsd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftyp",
                "moov/mvhd",
                "moov/udta",
                "moov/trak/tkhd",
                "moov/trak/mdia/mdhd",
                "moov/trak/mdia/hdlr",
                "moov/trak/mdia/minf/vmhd",
                "moov/trak/mdia/minf/dinf/dref",
                "moov/trak/mdia/minf/stbl/stsd/avc1/avcC",
                "moov/trak/mdia/minf/stbl/stsd/avc1/pasp",
                "moov/trak/mdia/minf/stbl/stsd/avc1/btrt",
                "moov/trak/mdia/minf/stbl/stts",
                "moov/trak/mdia/minf/stbl/stsc",
                "moov/trak/mdia/minf/stbl/stsz",
                "moov/trak/mdia/minf/stbl/stss",
                "moov/trak/mdia/minf/stbl/ctts",
                "moov/trak/mdia/minf/stbl/stco",
                "free",
                "mdat"
            })
    void bytes_hung_on_any_box_are_found(String path) {
        assertThat(check(surgery().into(path, (byte) 0x41).bytes()).findings()).isNotEmpty();
        assertThat(check(surgery().into(path, new byte[16]).bytes()).findings()).isNotEmpty();
    }

    @Test
    void a_free_box_holds_nothing_not_even_zeros() {
        assertFound(surgery().into("free", new byte[4]).bytes(), "Box free holds bytes");
        assertFound(
                surgery()
                        .into("free", "secret".getBytes(StandardCharsets.US_ASCII))
                        .bytes(),
                "Box free holds bytes");
    }

    @Test
    void a_reference_to_another_file_is_found() {
        Mp4Surgery file = surgery();
        int url = file.find("moov/trak/mdia/minf/dinf/dref/url ");
        assertFound(file.put(url + 11, (byte) 0).bytes(), "points outside this file");
    }

    @Test
    void bytes_in_the_media_data_that_no_frame_uses_are_found() {
        Mp4Surgery behind = surgery().into("mdat", new byte[20]);
        assertFound(behind.bytes(), "20 bytes of the media data belong to no frame");
        Mp4Surgery before = surgery();
        int first = before.find("mdat") + 8;
        before.insert("mdat", first, new byte[20]);
        assertFound(before.bytes(), "20 bytes of the media data belong to no frame");
        Mp4Surgery between = twoChunks(20);
        assertFound(between.bytes(), "20 bytes of the media data belong to no frame");
        assertThat(check(twoChunks(0).bytes()).findings()).isEmpty();
    }

    @Test
    void a_frame_that_is_used_twice_is_found() {
        assertFound(twoChunks(-20).bytes(), "used by two frames");
    }

    /** The clean file with its frames in two chunks and this many bytes between them. */
    private static Mp4Surgery twoChunks(int gap) {
        Mp4Surgery file = surgery();
        int stsz = file.find(TABLES + "stsz");
        int firstSize = file.u32(stsz + 20);
        int data = file.find("mdat") + 8;
        if (gap > 0) {
            file.insert("mdat", data + firstSize, new byte[gap]);
        }
        int stsc = file.find(TABLES + "stsc");
        file.putU32(stsc + 12, 2).putU32(stsc + 20, 1);
        file.into(TABLES + "stsc", HexFormat.of().parseHex("000000020000001800000001"));
        int stco = file.find(TABLES + "stco");
        file.putU32(stco + 12, 2);
        file.into(TABLES + "stco", new byte[4]);
        int moved = file.find("mdat") + 8;
        return file.putU32(stco + 16, moved).putU32(stco + 20, moved + firstSize + gap);
    }

    @Test
    void tables_that_disagree_on_the_number_of_frames_are_found() {
        for (String table : new String[] {"stts", "ctts"}) {
            Mp4Surgery file = surgery();
            int count = file.find(TABLES + table) + 16;
            assertFound(file.putU32(count, file.u32(count) + 1).bytes(), "speaks of more frames than there are");
        }
        Mp4Surgery fewer = surgery();
        assertFound(fewer.putU32(fewer.find(TABLES + "stts") + 16, 24).bytes(), "speaks of fewer frames");
        Mp4Surgery chunk = surgery();
        assertFound(chunk.putU32(chunk.find(TABLES + "stsc") + 20, 24).bytes(), "disagree on the number of frames");
        Mp4Surgery longer = surgery();
        assertFound(longer.putU32(longer.find(TABLES + "stsc") + 20, 26).bytes(), "disagree on the number of frames");
        Mp4Surgery key = surgery();
        assertFound(key.putU32(key.find(TABLES + "stss") + 16, 26).bytes(), "Box stss speaks of frames");
        Mp4Surgery other = surgery();
        assertFound(other.putU32(other.find(TABLES + "stss") + 16, 2).bytes(), "disagree on what a key frame is");
    }

    @Test
    void frames_shown_before_the_start_or_behind_the_end_are_found() {
        Mp4Surgery early = surgery();
        assertFound(early.putU32(early.find(TABLES + "ctts") + 20, -512).bytes(), "not shown at time 0");
        Mp4Surgery late = surgery();
        assertFound(late.putU32(late.find("moov/trak/mdia/mdhd") + 24, 512).bytes(), "behind the end of the track");
        Mp4Surgery still = surgery();
        assertFound(still.putU32(still.find(TABLES + "stts") + 20, 0).bytes(), "decoded at the same time");
    }

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

    private static byte[] withInFirstFrame(byte[] unit) {
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

    private static int firstUnit() {
        return new Mp4Surgery(clean).find("mdat") + 8;
    }

    private static byte[] lengthenedFirstUnit(byte[] tail, int toldToUnit) {
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

    static Mp4Surgery surgery() {
        return new Mp4Surgery(clean);
    }

    private void assertFound(byte[] file, String words) {
        assertThat(check(file).findings()).extracting(Finding::words).anyMatch(w -> w.contains(words));
    }

    private ContainerVerdict check(byte[] file) {
        try {
            return ContainerCheck.of(Files.write(folder.resolve("clip.mp4"), file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
