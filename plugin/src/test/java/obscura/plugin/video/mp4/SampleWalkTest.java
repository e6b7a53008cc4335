package obscura.plugin.video.mp4;

import static obscura.plugin.video.mp4.Verdicts.assertFound;
import static obscura.plugin.video.mp4.Verdicts.check;
import static obscura.plugin.video.mp4.Verdicts.surgery;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** No byte of the media data is left over or used twice, and no frame is hidden in time. */
class SampleWalkTest {
    private static final String TABLES = "moov/trak/mdia/minf/stbl/";

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

    @Test
    void tables_out_of_order_are_found() {
        Mp4Surgery runs = twoChunks(0);
        assertFound(runs.putU32(runs.find(TABLES + "stsc") + 28, 1).bytes(), "Box stsc is not in order");
        Mp4Surgery chunks = twoChunks(0);
        assertFound(chunks.putU32(chunks.find(TABLES + "stsc") + 28, 3).bytes(), "chunks that are not there");
        Mp4Surgery keys = new Mp4Surgery(DrawnMp4.with("-x264-params keyint=5"));
        assertFound(keys.putU32(keys.find(TABLES + "stss") + 20, 1).bytes(), "Box stss is not in order");
        Mp4Surgery none = surgery();
        none.into(TABLES + "stts", new byte[8]);
        assertFound(none.putU32(none.find(TABLES + "stts") + 12, 2).bytes(), "more frames than there are");
        Mp4Surgery empty = new Mp4Surgery(none.bytes());
        int stts = empty.find(TABLES + "stts");
        empty.putU32(stts + 16, 0).putU32(stts + 24, 25).putU32(stts + 28, empty.u32(stts + 20));
        assertFound(empty.bytes(), "an entry for no frame");
    }
}
