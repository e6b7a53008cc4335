package obscura.plugin.video.libav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import obscura.plugin.video.Clips;
import obscura.plugin.video.DrawnClip;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.Footage;
import obscura.plugin.video.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanExportTest {
    private static final DrawnClip CLIP =
            DrawnClip.of(160, 96, 40).flickering(4).with(new DrawnClip.Mover(2, 4, 40, 30, 2, 1, 200, 90, 170));
    private static final EncoderSettings FAST = new EncoderSettings("veryfast", 23, 2);

    @TempDir
    Path folder;

    /** 160 columns are 10 macroblocks, where x264's widest vector code would read what other work left in memory. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void exports_of_one_file_are_the_same_to_the_byte_whatever_ran_before(int threads) throws IOException {
        Path source = Clips.lossless(CLIP.flickering(12), folder.resolve("source.mp4"), "-bf", "2");
        EncoderSettings settings = new EncoderSettings("veryfast", 23, threads);
        Path first = Shots.export(source, folder.resolve("first.mp4"), settings, CleanExportTest::paint);

        for (int i = 0; i < 5; i++) {
            Path next = folder.resolve(i + ".mp4");
            Shots.export(source, next, settings, CleanExportTest::paint);
            assertThat(Files.mismatch(first, next)).as("export " + i).isEqualTo(-1);
        }
    }

    @Test
    void how_the_source_was_coded_does_not_show() throws IOException {
        Path one = Clips.lossless(CLIP, folder.resolve("a.mp4"), "-bf", "0", "-g", "5");
        Path two = Clips.lossless(CLIP, folder.resolve("b.mp4"), "-bf", "3", "-g", "40", "-metadata", "title=other");

        Path ofOne = Shots.export(one, folder.resolve("one.mp4"), FAST, CleanExportTest::paint);
        Path ofTwo = Shots.export(two, folder.resolve("two.mp4"), FAST, CleanExportTest::paint);

        assertThat(Files.mismatch(ofOne, ofTwo)).isEqualTo(-1);
    }

    @Test
    void what_is_painted_over_leaves_no_trace_in_the_file() throws IOException {
        DrawnClip other = CLIP.with(new DrawnClip.Mover(16, 16, 64, 32, 0, 0, 90, 200, 40));
        Path source = Clips.lossless(CLIP, folder.resolve("a.mp4"), "-bf", "2");
        Path changed = Clips.lossless(other, folder.resolve("b.mp4"), "-bf", "2");

        Path one = Shots.export(source, folder.resolve("one.mp4"), FAST, CleanExportTest::paint);
        Path two = Shots.export(changed, folder.resolve("two.mp4"), FAST, CleanExportTest::paint);

        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    }

    /** Black from (16, 16) to (80, 48). */
    private static void paint(Picture picture) {
        for (int plane = 0; plane < 3; plane++) {
            int shift = plane == 0 ? 0 : 1;
            byte[] row = new byte[64 >> shift];
            Arrays.fill(row, (byte) (plane == 0 ? 16 : 128));
            for (int y = 16 >> shift; y < 48 >> shift; y++) {
                picture.planes().get(plane).put(y * picture.strides().get(plane) + (16 >> shift), row);
            }
        }
    }

    @Test
    void painting_one_frame_does_not_reach_the_next() {
        Path source = Clips.lossless(CLIP, folder.resolve("source.mp4"), "-bf", "2");

        Path copy = Shots.export(source, folder.resolve("copy.mp4"), Shots.LOSSLESS, CleanExportTest::paint);

        DrawnClip expected = CLIP.with(new DrawnClip.Mover(16, 16, 64, 32, 0, 0, 16, 128, 128));
        KindsOfFootageTest.assertSame(
                Clips.decoded(copy, CLIP.format(), CLIP.frameSize()), KindsOfFootageTest.drawn(expected));
        assertThat(Shots.of(source).pictures().get(20)).isEqualTo(CLIP.frame(20));
    }

    @Test
    void nothing_but_one_video_track_is_in_the_file() throws IOException {
        Path source = fullOfSecrets();
        byte[] before = Files.readAllBytes(source);
        assertThat(text(before)).contains("secret-title", "secret-sei", "secret-handler");

        Path copy = Shots.export(source, folder.resolve("copy.mp4"), FAST, CleanExportTest::paint);

        byte[] bytes = Files.readAllBytes(copy);
        // Short names could be in coded pixels by chance: they are looked for before them only.
        String head = text(bytes).substring(0, text(bytes).indexOf("mdat"));
        assertThat(text(bytes)).doesNotContain("secret", "Lavf", "Lavc", "x264");
        assertThat(head).doesNotContain("+52.5", "deu", "udta", "meta", "uuid", "edts", "tmcd", "soun");
        assertThat(topBoxes(bytes)).containsExactly("ftyp", "moov", "free", "mdat");
        assertThat(Clips.probe(copy, "-show_streams", "-show_format"))
                .contains("nb_streams=1")
                .doesNotContain("creation_time");
        assertThat(creationTime(bytes)).isZero();
        assertThat(Files.readAllBytes(source)).isEqualTo(before);
    }

    private Path fullOfSecrets() throws IOException {
        Path notes = Files.writeString(
                folder.resolve("c.txt"),
                ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=200\ntitle=secret-chapter\n");
        String options = """
                -map 0:v -map 1:a -map_chapters 2 -c:v libx264 -c:a aac
                -bsf:v h264_metadata=sei_user_data=086f3693-b7b3-4f2c-9653-21492feee5b8+secret-sei
                -metadata title=secret-title -metadata comment=rtsp://user:secret-pass@camera
                -metadata location=+52.5+013.4/ -metadata creation_time=2024-05-06T07:08:09Z
                -metadata:s:v handler_name=secret-handler -metadata:s:v language=deu
                -timecode 10:11:12:13 -movflags use_metadata_tags
                """;
        return Clips.encoded(
                CLIP,
                List.of("-f", "lavfi", "-i", "sine=duration=1.6", "-f", "ffmetadata", "-i", notes.toString()),
                folder.resolve("source.mp4"),
                options.strip().split("\\s+"));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static List<String> topBoxes(byte[] bytes) {
        List<String> names = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += ByteBuffer.wrap(bytes).getInt(at)) {
            names.add(new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1));
        }
        return names;
    }

    private static int creationTime(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt(text(bytes).indexOf("mvhd") + 8);
    }

    @Test
    void the_stream_holds_pictures_and_their_parameters_only() throws IOException {
        Path source = Clips.lossless(CLIP, folder.resolve("source.mp4"));
        byte[] bytes = Files.readAllBytes(Shots.export(source, folder.resolve("copy.mp4"), FAST, p -> {}));
        TreeMap<Integer, Integer> kinds = new TreeMap<>();
        ByteBuffer file = ByteBuffer.wrap(bytes);
        int start = text(bytes).indexOf("mdat") + 4;
        for (int at = start; at < bytes.length; at += 4 + file.getInt(at)) {
            kinds.merge(bytes[at + 4] & 31, 1, Integer::sum);
        }

        // Slices of key pictures are 5, others 1; SEI would be 6.
        assertThat(kinds.keySet()).containsExactly(1, 5);
        assertThat(kinds.get(1) + kinds.get(5)).isEqualTo(40);
    }

    @Test
    void the_first_frame_is_shown_at_zero_without_an_edit_list() {
        Path source = Clips.lossless(CLIP, folder.resolve("source.mp4"), "-bf", "2", "-output_ts_offset", "7");
        Path copy = Shots.export(source, folder.resolve("copy.mp4"), FAST, p -> {});

        String packets =
                Clips.probe(copy, "-ignore_editlist", "1", "-show_entries", "frame=pts_time", "-of", "csv=p=0");

        assertThat(packets.lines().findFirst().orElseThrow()).startsWith("0.000000");
        assertThat(packets.lines()).hasSize(40);
        assertThat(Clips.probe(copy, "-show_entries", "stream=has_b_frames,time_base", "-of", "csv=p=0"))
                .startsWith("2,1/12800");
    }

    @Test
    void what_colours_mean_is_kept() {
        Path source = Clips.lossless(
                CLIP,
                folder.resolve("source.mp4"),
                "-x264-params",
                "colorprim=bt709:transfer=bt709:colormatrix=bt709:range=tv",
                "-aspect",
                "16:9");
        Path copy = Shots.export(source, folder.resolve("copy.mp4"), FAST, p -> {});

        assertThat(Clips.probe(copy, "-show_streams"))
                .contains("color_range=tv", "color_space=bt709", "color_transfer=bt709", "color_primaries=bt709")
                .contains("sample_aspect_ratio=16:15")
                .contains("display_aspect_ratio=16:9");
        assertThat(Shots.of(copy).footage().aspect()).isEqualTo(new Footage.Ratio(16, 15));
    }
}
