package obscura.plugin.export;

import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import obscura.plugin.ObscuraException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/**
 * The receipt as a JSON file. It is ours alone, so it is read strictly: every field once, in the order it is written
 * in, nothing else, nothing behind it, numbers finite and in range. Coordinates come back bit for bit.
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
            throw new ObscuraException(
                    ObscuraException.Kind.FAILED,
                    "The receipt can't be written; check that the disk has room and try again",
                    e);
        }
    }

    /** @throws ObscuraException REFUSED when it is missing, too large, damaged or not a receipt of this version */
    public static Receipt read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            if (Files.size(file) > MOST_BYTES) {
                throw ObscuraException.refused("The receipt is larger than any receipt; ask for the right file");
            }
            return read(in);
        } catch (IOException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.REFUSED,
                    "The receipt can't be opened; check that it is there and may be read",
                    e);
        }
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
