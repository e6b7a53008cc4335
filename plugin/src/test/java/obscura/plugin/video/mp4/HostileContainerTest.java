package obscura.plugin.video.mp4;

import static obscura.plugin.video.mp4.Verdicts.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import obscura.plugin.ObscuraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, the answer is a verdict: no exception, no endless work, no memory the file decides on. */
class HostileContainerTest {
    private static final String TABLES = "moov/trak/mdia/minf/stbl/";
    private final byte[] clean = DrawnMp4.clean();

    @TempDir
    Path folder;

    @Test
    void a_file_cut_anywhere_is_found() {
        for (int length = 0; length < clean.length; length += length < 1200 ? 3 : 97) {
            assertThat(check(Arrays.copyOf(clean, length)).findings())
                    .as("cut to %d bytes", length)
                    .isNotEmpty();
        }
    }

    @Test
    void a_file_with_zeros_from_anywhere_on_is_found() {
        for (int from = 0; from < clean.length; from += 53) {
            byte[] file = clean.clone();
            Arrays.fill(file, from, file.length, (byte) 0);
            assertThat(check(file).findings()).as("zeros from %d", from).isNotEmpty();
        }
    }

    @Test
    void a_missing_file_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> ContainerCheck.of(folder.resolve("none.mp4")))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("there is no such file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftyp", "moov", "free", "mdat", "moov/trak", "moov/trak/mdia/hdlr", "moov/udta"})
    void a_size_of_zero_one_or_too_much_is_found(String path) {
        for (long size : new long[] {0, 1, 2, 7, 8, 0x7fffffffL, 0x80000000L, 0xffffffffL}) {
            Mp4Surgery file = new Mp4Surgery(clean);
            if (size == 8 && path.equals("free")) {
                continue;
            }
            assertThat(check(file.putU32(file.find(path), size).bytes()).findings())
                    .as("size %d of %s", size, path)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 15, 16, 1000, Long.MAX_VALUE, Long.MIN_VALUE, -1, 0xffff_ffff_ffffL})
    void a_64_bit_size_without_need_is_found(long size) {
        Mp4Surgery file = new Mp4Surgery(clean);
        int data = file.find("mdat");
        byte[] wide = ByteBuffer.allocate(8)
                .putLong(size == 1000 ? clean.length - data + 8L : size)
                .array();
        file.insert("mdat", data + 8, wide).putU32(data, 1);
        assertThat(check(file.bytes()).findings()).isNotEmpty();
    }

    @Test
    void media_data_beyond_4_gigabytes_is_followed_to_its_end() throws IOException {
        long payload = 5L << 30;
        Mp4Surgery file = new Mp4Surgery(clean);
        int data = file.find("mdat");
        byte[] head = Arrays.copyOf(clean, data + 16);
        ByteBuffer.wrap(head).putInt(data, 1).putLong(data + 8, payload + 16);
        Path path = Files.write(folder.resolve("large.mp4"), head);
        // A file of holes: nothing is really written.
        try (RandomAccessFile longer = new RandomAccessFile(path.toFile(), "rw")) {
            longer.setLength(data + 16 + payload);
        }
        assertThat(ContainerCheck.of(path).findings())
                .extracting(Finding::words)
                .noneMatch(w -> w.contains("64-bit") || w.contains("impossible size of a box"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "stts, 12",
        "stts, 16",
        "stss, 12",
        "ctts, 12",
        "ctts, 16",
        "stsc, 12",
        "stsc, 16",
        "stsc, 20",
        "stsz, 12",
        "stsz, 16",
        "stsz, 20",
        "stco, 12",
        "stco, 16",
        "stsd, 12"
    })
    void absurd_counts_and_offsets_are_found(String table, int field) {
        for (long value : new long[] {0x7fffffffL, 0x80000000L, 0xffffffffL, 0x20000000L}) {
            Mp4Surgery file = new Mp4Surgery(clean);
            assertThat(check(file.putU32(file.find(TABLES + table) + field, value)
                                    .bytes())
                            .findings())
                    .as("%s at %d is %x", table, field, value)
                    .isNotEmpty();
        }
    }

    @Test
    void two_thousand_million_frames_of_one_size_end_with_the_data() {
        for (int size : new int[] {1, 4, 5, 600}) {
            Mp4Surgery file = new Mp4Surgery(clean);
            int stsz = file.find(TABLES + "stsz");
            file.putU32(stsz + 12, size).putU32(stsz + 16, 0x7fffffffL);
            file.putU32(file.find(TABLES + "stsc") + 20, 0x7fffffffL);
            assertThat(check(file.bytes()).findings()).isNotEmpty();
        }
    }

    @Test
    void boxes_in_boxes_in_boxes_are_not_followed() {
        byte[] nest = new byte[0];
        for (int i = 0; i < 2000; i++) {
            nest = Mp4Surgery.box(i % 2 == 0 ? "trak" : "moov", nest);
        }
        Mp4Surgery file = new Mp4Surgery(clean);
        assertThat(check(file.into("moov/trak/mdia", nest).bytes()).findings()).hasSize(1);
    }

    @Test
    void a_million_tiny_boxes_end_in_a_short_list() {
        byte[] boxes = new byte[8_000_000];
        for (int i = 0; i < boxes.length; i += 8) {
            boxes[i + 3] = 8;
            boxes[i + 4] = 'x';
        }
        assertThat(check(boxes).findings()).hasSize(ContainerVerdict.Unclean.MOST);
    }

    @Test
    void box_names_from_the_file_are_never_repeated_raw() {
        byte[] box = Mp4Surgery.box("<\n\1>", new byte[4]);
        assertThat(check(new Mp4Surgery(clean).append(box).bytes()).findings())
                .extracting(Finding::words)
                .containsExactly("Box ???? must not be in the file");
    }

    @Test
    void random_changes_never_lead_to_anything_but_a_verdict() {
        long seed = 20_26_11_23;
        Random random = new Random(seed);
        int heads = new Mp4Surgery(clean).find("mdat") + 40;
        for (int i = 0; i < 1500; i++) {
            byte[] file = clean.clone();
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                file[random.nextInt(i % 4 == 0 ? file.length : heads)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(check(file)).isNotNull();
            } catch (RuntimeException e) {
                throw new AssertionError("Seed " + seed + ", round " + i, e);
            }
        }
    }

    @Test
    void random_bytes_never_lead_to_anything_but_findings() {
        long seed = 77;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            byte[] file = new byte[random.nextInt(4000)];
            random.nextBytes(file);
            assertThat(check(file).findings()).as("seed %d, round %d", seed, i).isNotEmpty();
        }
    }

    /** Only numbers that differ from clip to clip may change unseen: frame times and the encoder's parameters. */
    @Test
    void every_single_bit_before_the_pictures_is_watched_but_for_times_and_parameters() throws IOException {
        Mp4Surgery boxes = new Mp4Surgery(clean);
        List<String> free =
                List.of("moov/trak/mdia/mdhd", TABLES + "ctts", TABLES + "stsd/avc1/avcC", TABLES + "stsd/avc1/btrt");
        Path path = Files.write(folder.resolve("clip.mp4"), clean);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (int bit = 0; bit < 8 * (boxes.find("mdat") + 8); bit++) {
                put(file, bit / 8, clean[bit / 8] ^ 0x80 >> bit % 8);
                if (ContainerCheck.of(file) instanceof ContainerVerdict.Clean) {
                    assertThat(free).as("byte %d", bit / 8).anyMatch(isAround(bit / 8, boxes));
                }
                put(file, bit / 8, clean[bit / 8]);
            }
        }
    }

    private static void put(FileChannel file, int place, int value) throws IOException {
        file.write(ByteBuffer.wrap(new byte[] {(byte) value}), place);
    }

    private static Predicate<String> isAround(int place, Mp4Surgery boxes) {
        return path -> place >= boxes.find(path) + 8 && place < boxes.find(path) + boxes.u32(boxes.find(path));
    }
}
