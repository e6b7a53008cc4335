package obscura.plugin.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import obscura.plugin.ObscuraException;

/** Puts a receipt and its page into files. */
final class Written {
    private Written() {}

    static void receipt(Receipt receipt, Path file) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            ReceiptFile.write(receipt, out);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    static void page(Receipt receipt, Path file) {
        try {
            Files.writeString(file, ReceiptPage.of(receipt));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static ObscuraException failed(IOException e) {
        return new ObscuraException(
                ObscuraException.Kind.FAILED, "The receipt could not be written: check the free space.", e);
    }
}
