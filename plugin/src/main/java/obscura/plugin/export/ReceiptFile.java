package obscura.plugin.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import obscura.plugin.ObscuraException;
import obscura.plugin.seal.Signer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/**
 * The receipt as a JSON file. It is ours alone, so it is read strictly: every field once, in the order it is written
 * in, nothing else, nothing behind it, numbers finite and in range. Coordinates come back bit for bit. The last field may be
 * the site's signature ({@link ReceiptSeal}).
 */
public final class ReceiptFile {
    /** Room for some 400 000 regions. */
    public static final long MOST_BYTES = 64L << 20;

    private ReceiptFile() {}

    /**
     * Writes it as UTF-8 and leaves the stream open.
     *
     * @throws ObscuraException FAILED when it can't be written or comes to more than {@link #MOST_BYTES}
     */
    public static void write(Receipt receipt, OutputStream out) {
        try {
            new ReceiptWriter(new Bounded(out)).write(receipt);
            out.flush();
        } catch (JacksonException | IOException e) {
            throw unwritten(e);
        }
    }

    /**
     * Writes it with the site's signature as its last field, and leaves the stream open.
     *
     * @throws ObscuraException FAILED when it can't be written or comes to more than {@link #MOST_BYTES}
     */
    public static void write(Receipt receipt, Signer signer, OutputStream out) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        write(receipt, plain);
        byte[] all = plain.toByteArray();
        int body = all.length - ReceiptSeal.PLAIN_END.length;
        try {
            out.write(all, 0, body);
            out.write(ReceiptSeal.field(all, body, signer));
            out.flush();
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    /**
     * Reads it, signed or not.
     *
     * @throws ObscuraException REFUSED when it is missing, too large, damaged or not a receipt of this version, CHECK_FAILED
     *     when its signature is broken
     */
    public static Receipt read(Path file) {
        SignedReceipt read = readSigned(file);
        if (read.signing() instanceof SignedReceipt.Signing.Broken) {
            throw new ObscuraException(
                    ObscuraException.Kind.CHECK_FAILED,
                    "The receipt was changed after it was signed; ask for the right one");
        }
        return read.receipt();
    }

    /** @throws ObscuraException REFUSED when it is missing, too large, damaged or not a receipt of this version */
    public static SignedReceipt readSigned(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            long most = MOST_BYTES + ReceiptSeal.BYTES;
            if (Files.size(file) > most) {
                throw ObscuraException.refused("The receipt is larger than any receipt; ask for the right file");
            }
            return read(in.readNBytes((int) most + 1));
        } catch (IOException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.REFUSED,
                    "The receipt can't be opened; check that it is there and may be read",
                    e);
        }
    }

    private static SignedReceipt read(byte[] file) throws IOException {
        Optional<Matcher> field = ReceiptSeal.at(file);
        if (field.isEmpty()) {
            return new SignedReceipt(read(new ByteArrayInputStream(file)), new SignedReceipt.Signing.None());
        }
        Receipt receipt = read(new SequenceInputStream(
                new ByteArrayInputStream(file, 0, file.length - ReceiptSeal.BYTES),
                new ByteArrayInputStream(ReceiptSeal.PLAIN_END)));
        return new SignedReceipt(
                receipt,
                ReceiptSeal.fitting(file, field.get())
                        .<SignedReceipt.Signing>map(seal -> new SignedReceipt.Signing.By(seal.fingerprint()))
                        .orElseGet(SignedReceipt.Signing.Broken::new));
    }

    private static Receipt read(InputStream in) throws IOException {
        try {
            return new ReceiptReader(new StrictJson(in)).read();
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.REFUSED,
                    "The receipt is damaged or was not made by this program; ask for it again",
                    e);
        }
    }

    private static ObscuraException unwritten(Exception e) {
        return new ObscuraException(
                ObscuraException.Kind.FAILED,
                "The receipt can't be written; check that the disk has room and try again",
                e);
    }

    /** Refuses to write what could not be read again. */
    private static final class Bounded extends FilterOutputStream {
        private long left = MOST_BYTES;

        Bounded(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            count(count);
            out.write(bytes, from, count);
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("The receipt comes to more than " + MOST_BYTES + " bytes");
            }
        }
    }
}
