package obscura.plugin.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import obscura.plugin.ObscuraException;
import obscura.plugin.mask.Box;
import obscura.plugin.time.Span;
import obscura.plugin.video.Clips;
import obscura.plugin.video.libav.LibavFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger finds out who has only the export and its receipt. */
class VerifyExportTest {
    @TempDir
    Path folder;

    private Path export;
    private Path receipt;

    @BeforeEach
    void redact() {
        export = folder.resolve("out.mp4");
        receipt = folder.resolve("r.json");
        Yard.redact(Yard.drawn(folder).receipt(receipt));
    }

    @Test
    void an_export_and_its_receipt_belong_together() {
        VerifyExport.Verdict verdict = verify();

        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.held()).hasSize(5).contains("The receipt says: 1 region was drawn by hand.");
    }

    @Test
    void an_export_of_a_part_of_a_clip_is_measured_in_its_own_time() {
        Ask part = Ask.of(folder.resolve("kept-secret-yard.mp4"), folder.resolve("part.mp4"))
                .span(new Span(7 * Yard.FRAME + 1, 23 * Yard.FRAME))
                .receipt(receipt)
                .only(Ask.region(new Span(10 * Yard.FRAME, 20 * Yard.FRAME), Yard.HIDDEN));
        Redaction done = Yard.redact(part);

        assertThat(done.receipt().picture().frames()).isEqualTo(15);
        assertThat(done.receipt().counts().framesPainted()).isEqualTo(10);
        export = part.out();
        assertThat(verify().broken()).isEmpty();
    }

    @Test
    void one_flipped_bit_anywhere_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(export);
        for (long seed = 0; seed < 25; seed++) {
            Random random = new Random(seed);
            byte[] flipped = whole.clone();
            flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(export, flipped);

            assertThat(verify().broken()).as("seed " + seed).isNotEmpty();
        }
    }

    @Test
    void one_more_byte_is_refused_even_if_the_receipt_was_made_to_fit() throws IOException {
        Files.write(export, new byte[1], StandardOpenOption.APPEND);
        assertThat(verify().broken()).hasSizeGreaterThan(1);

        forgeReceipt();
        assertThat(verify().broken()).singleElement().asString().contains("In the container");
    }

    @Test
    void one_more_tag_is_refused_even_if_the_receipt_was_made_to_fit() throws IOException {
        Path tagged = folder.resolve("tagged.mp4");
        Clips.ffmpeg("-i", "file:" + export, "-c", "copy", "-metadata", "title=somebody", "file:" + tagged);
        export = tagged;
        forgeReceipt();

        assertThat(verify().broken()).isNotEmpty().allMatch(words -> words.startsWith("In the container"));
    }

    @Test
    void one_uncovered_frame_is_refused_even_if_the_receipt_was_made_to_fit() throws IOException {
        TamperingFiles forgetful = TamperingFiles.leaking((file, frame, source, painted) -> {
            for (int plane = 0; plane < 3 && frame == 21; plane++) {
                TamperingFiles.uncoverAll(source, painted, plane);
            }
        });
        export = folder.resolve("forged.mp4");
        Ask ask = Ask.of(folder.resolve("kept-secret-yard.mp4"), export).only(Ask.region(Span.ALWAYS, Yard.HIDDEN));
        Yard.job(forgetful, FixedDetectors.none(), folder).paintOnly(ask.request(), Progress.SILENT);
        forgeReceipt();

        assertThat(verify().broken()).singleElement().asString().contains("to be seen in a painted region at 0:00");
    }

    @Test
    void one_missing_frame_is_refused_even_if_the_receipt_was_made_to_fit() throws IOException {
        export = folder.resolve("forged.mp4");
        Ask ask = Ask.of(folder.resolve("kept-secret-yard.mp4"), export).only(Ask.region(Span.ALWAYS, Yard.HIDDEN));
        Yard.job(TamperingFiles.losing(3), FixedDetectors.none(), folder).paintOnly(ask.request(), Progress.SILENT);
        forgeReceipt();

        assertThat(verify().broken()).singleElement().asString().contains("29 frames, the receipt says 30");
    }

    @Test
    void the_receipt_of_another_clip_is_refused() {
        Path other = folder.resolve("other.json");
        Yard.redact(Ask.of(folder.resolve("kept-secret-yard.mp4"), folder.resolve("other.mp4"))
                .receipt(other)
                .only(Ask.region(Span.ALWAYS, new Box(0.1, 0.1, 0.9, 0.9))));
        receipt = other;

        assertThat(verify().broken()).first().asString().contains("belongs to another");
    }

    @Test
    void a_receipt_that_admits_a_failed_check_is_refused() throws IOException {
        String admitting = Files.readString(receipt).replaceFirst("\"passed\"", "\"failed\"");
        Files.writeString(receipt, admitting);

        assertThat(verify().broken()).singleElement().asString().contains("did not hold");
    }

    @Test
    void a_damaged_or_missing_receipt_is_refused_in_one_sentence() throws IOException {
        String whole = Files.readString(receipt);
        for (String damaged : List.of("", "{", whole.substring(0, whole.length() / 2), whole + "x")) {
            Files.writeString(receipt, damaged);
            assertRefused();
        }
        Files.delete(receipt);
        assertRefused();
    }

    @Test
    void a_missing_export_is_refused_in_one_sentence() throws IOException {
        Files.delete(export);
        assertRefused();
    }

    @Test
    void stopping_is_not_a_finding() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(this::verify)
                .isInstanceOfSatisfying(
                        ObscuraException.class, e -> assertThat(e.kind()).isEqualTo(ObscuraException.Kind.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
    }

    private void assertRefused() {
        assertThatThrownBy(this::verify)
                .isInstanceOfSatisfying(
                        ObscuraException.class, e -> assertThat(e.kind()).isEqualTo(ObscuraException.Kind.REFUSED));
    }

    private VerifyExport.Verdict verify() {
        return new VerifyExport(new LibavFiles()).verify(export, receipt, Progress.SILENT);
    }

    /** The honest receipt, but for the changed file. */
    private void forgeReceipt() throws IOException {
        Receipt r = ReceiptFile.read(receipt);
        Receipt forged = new Receipt(
                r.program(),
                new Receipt.ExportedFile(Digest.of(export), Files.size(export)),
                r.picture(),
                r.paint(),
                r.hiding(),
                r.detectors(),
                r.counts(),
                r.encoder(),
                r.checks(),
                r.rounds(),
                r.movingCamera(),
                r.decided(),
                r.limits(),
                r.regions());
        Written.receipt(forged, Optional.empty(), receipt);
    }
}
