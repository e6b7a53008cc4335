package obscura.plugin.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import obscura.plugin.ObscuraException;
import obscura.plugin.seal.Seal;
import obscura.plugin.seal.SiteKey;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.libav.LibavFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Not a byte of a signed receipt can change without its being found. */
class SignedReceiptTest {
    @TempDir
    Path folder;

    private SiteKey site;
    private Path receipt;

    @BeforeEach
    void key() {
        site = SiteKey.in(folder.resolve("keys"));
        receipt = folder.resolve("r.json");
    }

    @Test
    void a_signed_receipt_says_who_signed_it_and_comes_back_as_it_was() throws IOException {
        write(SampleReceipt.typical());
        SignedReceipt read = ReceiptFile.readSigned(receipt);

        assertThat(read.receipt()).isEqualTo(SampleReceipt.typical());
        assertThat(read.signing()).isEqualTo(new SignedReceipt.Signing.By(site.fingerprint()));
        assertThat(ReceiptFile.read(receipt)).isEqualTo(SampleReceipt.typical());
    }

    @Test
    void an_unsigned_receipt_is_the_same_file_as_ever_and_says_that_nobody_signed() throws IOException {
        try (OutputStream out = Files.newOutputStream(receipt)) {
            ReceiptFile.write(SampleReceipt.typical(), out);
        }
        assertThat(Files.readString(receipt)).doesNotContain("signature");
        assertThat(ReceiptFile.readSigned(receipt).signing()).isEqualTo(new SignedReceipt.Signing.None());
    }

    /** As a stranger would who has only the description. */
    @Test
    void the_signature_is_over_every_byte_before_its_comma() throws Exception {
        write(SampleReceipt.typical());
        String text = Files.readString(receipt);
        int comma = text.lastIndexOf(",\n  \"signature\" : {");
        byte[] body = text.substring(0, comma).getBytes(StandardCharsets.UTF_8);
        String[] quoted = text.substring(comma).split("\"");
        byte[] kind = "obscura receipt 1\n".getBytes(StandardCharsets.US_ASCII);
        byte[] message = Arrays.copyOf(kind, kind.length + 32);
        System.arraycopy(MessageDigest.getInstance("SHA-256").digest(body), 0, message, kind.length, 32);

        assertThat(quoted[9]).isEqualTo(site.fingerprint().hex());
        assertThat(new Seal(quoted[5], quoted[13]).fits(message)).isTrue();
    }

    @Test
    void any_changed_byte_is_found() throws IOException {
        write(SampleReceipt.typical());
        byte[] good = Files.readAllBytes(receipt);
        for (long seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            byte[] bad = good.clone();
            // Every other one in the signature itself.
            int at = seed % 2 == 0 ? random.nextInt(bad.length) : bad.length - 1 - random.nextInt(ReceiptSeal.BYTES);
            bad[at] ^= (byte) (1 << random.nextInt(8));
            assertFound(bad, "seed " + seed);
        }
    }

    @Test
    void anything_added_or_cut_is_found() throws IOException {
        write(SampleReceipt.typical());
        byte[] good = Files.readAllBytes(receipt);
        for (String added : List.of("\n", " ", "x", "{}")) {
            assertFound((new String(good, StandardCharsets.UTF_8) + added).getBytes(StandardCharsets.UTF_8), added);
            assertFound((added + new String(good, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8), added);
        }
        for (int cut = 1; cut < ReceiptSeal.BYTES; cut += 7) {
            assertFound(Arrays.copyOf(good, good.length - cut), "cut " + cut);
        }
    }

    private void assertFound(byte[] bad, String what) throws IOException {
        Files.write(receipt, bad);
        try {
            assertThat(ReceiptFile.readSigned(receipt).signing())
                    .as(what)
                    .isEqualTo(new SignedReceipt.Signing.Broken());
        } catch (ObscuraException e) {
            assertThat(e.kind()).as(what).isEqualTo(ObscuraException.Kind.REFUSED);
        }
        assertThatThrownBy(() -> ReceiptFile.read(receipt)).as(what).isInstanceOf(ObscuraException.class);
    }

    @Test
    void the_signature_of_another_receipt_or_another_site_does_not_fit() throws IOException {
        write(SampleReceipt.typical());
        String mine = Files.readString(receipt);
        write(SampleReceipt.with(SampleReceipt.typical().hiding(), SampleReceipt.checks(), SampleReceipt.walkers(3)));
        String other = Files.readString(receipt);
        int field = other.length() - ReceiptSeal.BYTES;
        assertFound(
                (mine.substring(0, mine.length() - ReceiptSeal.BYTES) + other.substring(field))
                        .getBytes(StandardCharsets.UTF_8),
                "swapped");
        String stranger = SiteKey.in(folder.resolve("stranger")).fingerprint().hex();
        assertFound(mine.replace(site.fingerprint().hex(), stranger).getBytes(StandardCharsets.UTF_8), "renamed");
    }

    @Test
    void an_export_is_signed_and_verified_and_the_page_names_the_site() throws IOException {
        Path out = export();
        String page = Files.readString(folder.resolve("r.html"));
        assertThat(page).contains(site.fingerprint().groups(), "This page itself is not signed");

        VerifyExport verify = new VerifyExport(new LibavFiles());
        VerifyExport.Verdict any = verify.verify(out, receipt, Progress.SILENT);
        assertThat(any.broken()).isEmpty();
        assertThat(any.open()).isEmpty();
        assertThat(any.held())
                .first()
                .asString()
                .startsWith("Signed by the site with fingerprint "
                        + site.fingerprint().groups());
        assertThat(verify.verify(out, receipt, Optional.of(site.fingerprint()), Progress.SILENT)
                        .broken())
                .isEmpty();
        SiteKey stranger = SiteKey.in(folder.resolve("stranger"));
        assertThat(verify.verify(out, receipt, Optional.of(stranger.fingerprint()), Progress.SILENT)
                        .broken())
                .singleElement()
                .asString()
                .contains("signed by another site");

        Files.writeString(receipt, Files.readString(receipt).replaceFirst("again: all", "again:  all"));
        assertThat(verify.verify(out, receipt, Progress.SILENT).broken())
                .singleElement()
                .asString()
                .contains("does not fit");
    }

    @Test
    void a_receipt_of_which_the_signature_was_taken_away_is_not_signed_and_no_word_of_the_named_site()
            throws IOException {
        Path out = export();
        String signed = Files.readString(receipt);
        Files.writeString(receipt, signed.substring(0, signed.length() - ReceiptSeal.BYTES) + "\n}");

        VerifyExport verify = new VerifyExport(new LibavFiles());
        VerifyExport.Verdict any = verify.verify(out, receipt, Progress.SILENT);
        assertThat(any.broken()).isEmpty();
        assertThat(any.open()).singleElement().asString().contains("not signed");
        assertThat(verify.verify(out, receipt, Optional.of(site.fingerprint()), Progress.SILENT)
                        .broken())
                .singleElement()
                .asString()
                .contains("not signed");
    }

    @Test
    void a_receipt_can_be_signed_after_the_process_that_decoded_has_ended() throws IOException {
        Yard.redact(Yard.drawn(folder).receipt(receipt));
        Receipt made = ReceiptFile.read(receipt);
        new SignReceipt(site).sign(receipt);

        assertThat(ReceiptFile.readSigned(receipt))
                .isEqualTo(new SignedReceipt(made, new SignedReceipt.Signing.By(site.fingerprint())));
        assertThat(Files.readString(folder.resolve("r.html")))
                .contains(site.fingerprint().groups());
        assertThatThrownBy(() -> new SignReceipt(site).sign(receipt)).hasMessageContaining("signed already");
    }

    private Path export() {
        Ask ask = Yard.drawn(folder).receipt(receipt);
        new RedactFootage(new LibavFiles(), FixedDetectors.none(), EncoderSettings.EXPORT, folder, Optional.of(site))
                .redact(ask.request(), Progress.SILENT);
        return ask.out();
    }

    private void write(Receipt what) throws IOException {
        try (OutputStream out = Files.newOutputStream(receipt)) {
            ReceiptFile.write(what, site, out);
        }
    }
}
