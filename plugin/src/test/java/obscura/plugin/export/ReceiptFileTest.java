package obscura.plugin.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import obscura.plugin.ObscuraException;
import obscura.plugin.mask.Hide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptFileTest {
    @TempDir
    Path folder;

    @Test
    void a_receipt_comes_back_bit_for_bit() {
        Receipt receipt = SampleReceipt.typical();
        assertThat(read(text(receipt))).isEqualTo(receipt);
        assertThat(text(read(text(receipt)))).isEqualTo(text(receipt));
    }

    @Test
    void any_coordinates_come_back_bit_for_bit() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Receipt receipt =
                    SampleReceipt.with(Hiding.of(Set.of()), List.of(), SampleReceipt.walkers(1 + random.nextInt(400)));
            assertThat(read(text(receipt)).regions()).as("seed %d", seed).isEqualTo(receipt.regions());
        }
    }

    @Test
    void a_hundred_thousand_regions_are_written_and_read() {
        Receipt receipt =
                SampleReceipt.with(Hiding.of(Set.of()), SampleReceipt.checks(), SampleReceipt.walkers(100_000));
        assertThat(read(text(receipt))).isEqualTo(receipt);
    }

    @Test
    void the_plan_of_a_receipt_has_its_regions_in_the_order_of_a_plan() {
        Receipt receipt = SampleReceipt.typical();
        assertThat(receipt.plan().regions()).hasSameSizeAs(receipt.regions());
        assertThat(receipt.plan()).isEqualTo(read(text(receipt)).plan());
    }

    @Test
    void a_region_is_one_short_line() {
        assertThat(text(SampleReceipt.typical()).lines().filter(line -> line.startsWith("    [")))
                .hasSize(1 + 40)
                .allMatch(line -> line.matches(" {4}\\[[0-9,.E\\-\\[]+\\]+,?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\" : 2 | \"version\" : 1",
                "\"version\" : 2 | \"version\" : 2, \"source\" : \"kitchen.mp4\"",
                "\"version\" : 2 | \"version\" : 2, \"version\" : 2",
                "\"bytes\" : 18734112 | \"bytes\" : 0",
                "\"bytes\" : 18734112 | \"bytes\" : -1",
                "\"bytes\" : 18734112 | \"bytes\" : 1e99",
                "\"bytes\" : 18734112 | \"bytes\" : 99999999999999999999",
                "\"bytes\" : 18734112 | \"bytes\" : \"18734112\"",
                "\"frames\" : 3000 | \"frames\" : 2000",
                "\"width\" : 1920 | \"width\" : 4294967297",
                "\"seconds\" : 120.0 | \"seconds\" : 1e999",
                "\"seconds\" : 120.0 | \"seconds\" : NaN",
                "\"seconds\" : 120.0 | \"seconds\" : null",
                "\"sha256\" : \"3 | \"sha256\" : \"G",
                "\"solid\" | \"blur\"",
                "\"passed\" | \"PASSED\"",
                "\"crf\" : 21 | \"crf\" : 99",
                "\"threads\" : 2 | \"threads\" : 0",
                "\"framesWhole\" : 6 | \"framesWhole\" : 9999",
                "\"threshold\" : 0.4 | \"threshold\" : 1.4",
                "\"rounds\" : 2 | \"rounds\" : 4",
                "71000000 | 99000000",
                "Decoded again | Decoded\\u001bagain",
                "Decoded again | Decoded\\u202eagain",
                "No word of the source | Nothing else in the file"
            })
    void a_changed_receipt_that_makes_no_sense_is_refused(String from, String to) {
        String text = text(SampleReceipt.typical());
        assertThat(text).contains(from);
        assertRefused(text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[0,0,1]",
                "[0,0,1,[]]",
                "[0,0,1,[0,0,1,0]]",
                "[0,0,1,[0,0,1,0,1]]",
                "[0,0,1,[0,0,1,0,1,1.01]]",
                "[0,0,1,[0,0,1,0,1,-0.01]]",
                "[0,0,1,[0,0,1,1,1,0,0,1]]",
                "[4,0,1,[0,0,1,0,1,1]]",
                "[-2,0,1,[0,0,1,0,1,1]]",
                "[0,1,1,[0,0,1,0,1,1]]",
                "[0,-1,1,[0,0,1,0,1,1]]",
                "[0,0,9223372036854775807,[0,0,1,0,1,1]]",
                "[0,0,1,[0,0,1,0,1,1],1]",
                "[0,0.5,1,[0,0,1,0,1,1]]",
                "[0,0,1,[[[[[[0,0,1,0,1,1]]]]]]]",
                "{}"
            })
    void a_region_that_is_none_is_refused(String region) {
        assertThat(read(withRegion("[0,0,1,[0,0,1,0,1,1]]")).regions()).hasSize(1);
        assertRefused(withRegion(region));
    }

    private static String withRegion(String region) {
        String text = text(SampleReceipt.with(Hiding.of(Set.of()), List.of(), List.of()));
        int list = text.lastIndexOf('[');
        return text.substring(0, list + 1) + region + text.substring(list + 1);
    }

    @Test
    void a_receipt_cut_anywhere_or_with_something_behind_it_is_refused() {
        String text = text(SampleReceipt.typical());
        for (int length = 0; length < text.length() - 1; length += 61) {
            assertRefused(text.substring(0, length));
        }
        assertRefused(text + "{}");
        assertRefused(text + text);
        assertThat(read(text + "\n")).isNotNull();
    }

    @Test
    void random_damage_never_leads_to_anything_but_a_refusal() {
        byte[] good = text(SampleReceipt.typical()).getBytes(StandardCharsets.UTF_8);
        for (long seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            byte[] damaged = good.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            try {
                read(damaged);
            } catch (ObscuraException e) {
                assertThat(e.kind()).as("seed %d", seed).isEqualTo(ObscuraException.Kind.REFUSED);
            }
        }
    }

    @Test
    void a_file_larger_than_any_receipt_is_refused_unread() throws IOException {
        Path file = folder.resolve("large.json");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(ReceiptFile.MOST_BYTES + 1);
        }
        assertThatThrownBy(() -> ReceiptFile.read(file)).isInstanceOf(ObscuraException.class);
        assertThatThrownBy(() -> ReceiptFile.read(folder.resolve("none.json")))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("can't be opened");
    }

    @Test
    void a_receipt_too_large_to_be_read_again_is_not_written() {
        List<Receipt.PaintedRegion> many = SampleReceipt.walkers(1000);
        Receipt receipt = SampleReceipt.with(
                Hiding.of(Set.of()),
                List.of(),
                Stream.generate(() -> many).limit(800).flatMap(List::stream).toList());
        assertThatThrownBy(() -> ReceiptFile.write(receipt, OutputStream.nullOutputStream()))
                .isInstanceOf(ObscuraException.class);
    }

    @Test
    void nothing_in_a_receipt_says_when_it_was_made_or_from_what() {
        assertThat(text(SampleReceipt.typical()))
                .doesNotContainPattern("\"(source|path|file|date|time|made)[A-Za-z]*\" :")
                .doesNotContainPattern("\\d{4}-\\d\\d-\\d\\d");
    }

    @Test
    void a_receipt_holds_only_when_something_passed_and_nothing_failed() {
        assertThat(SampleReceipt.typical().holds()).isTrue();
        Check failed = Check.failed("One colour", "Second 12 shows a face.");
        Check open = Check.notDone("One colour", "Not asked for.");
        Hiding all = Hiding.of(Set.of(Hide.values()));
        assertThat(SampleReceipt.with(all, List.of(failed), List.of()).holds()).isFalse();
        assertThat(SampleReceipt.with(all, List.of(open), List.of()).holds()).isFalse();
        assertThat(SampleReceipt.with(all, List.of(), List.of()).holds()).isFalse();
    }

    private static String text(Receipt receipt) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReceiptFile.write(receipt, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void assertRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .as(text.length() > 200 ? "a receipt" : text)
                .isInstanceOf(ObscuraException.class);
    }

    private Receipt read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Receipt read(byte[] bytes) {
        try {
            return ReceiptFile.read(Files.write(folder.resolve("receipt.json"), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
