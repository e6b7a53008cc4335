package obscura.plugin.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.seal.Signer;
import obscura.plugin.video.Reel;

/** Puts a receipt and its page into files. */
final class Written {
    private Written() {}

    static void receipt(Receipt receipt, Optional<Signer> signer, Path file) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            signer.ifPresentOrElse(
                    known -> ReceiptFile.write(receipt, known, out), () -> ReceiptFile.write(receipt, out));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    static void page(Receipt receipt, Optional<Signer> signer, Path file) {
        try {
            Files.writeString(file, ReceiptPage.of(receipt, signer.map(Signer::fingerprint)));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Of all its files together. */
    static long size(Reel reel) {
        return reel.files().stream().mapToLong(Written::size).sum();
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.FAILED, "The size of " + OutputRules.name(file) + " cannot be read.", e);
        }
    }

    private static ObscuraException failed(IOException e) {
        return new ObscuraException(
                ObscuraException.Kind.FAILED, "The receipt could not be written: check the free space.", e);
    }
}
