package obscura.plugin.video.mp4;

import static obscura.plugin.video.mp4.Verdicts.assertFound;
import static obscura.plugin.video.mp4.Verdicts.check;
import static obscura.plugin.video.mp4.Verdicts.surgery;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerCheckTest {
    private static final String TABLES = "moov/trak/mdia/minf/stbl/";
    private final byte[] clean = DrawnMp4.clean();

    @TempDir
    Path folder;

    @Test
    void an_export_as_our_muxer_writes_it_is_clean() {
        assertThat(check(clean))
                .isEqualTo(new ContainerVerdict.Clean(25, 128, 96, 1.0, new Mp4Surgery(clean).find("mdat") + 8));
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

    private byte[] turned() {
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
}
