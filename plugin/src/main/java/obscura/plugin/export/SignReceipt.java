package obscura.plugin.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import obscura.plugin.ObscuraException;
import obscura.plugin.seal.Signer;

/**
 * Signs a receipt that was written without a signature. So the key can stay out of the process that decodes a stranger's
 * footage: that one writes the receipt, and whoever started it signs.
 */
public final class SignReceipt {
    private final Signer signer;

    public SignReceipt(Signer signer) {
        this.signer = signer;
    }

    /**
     * Replaces the receipt, and the page beside it if there is one, both or neither.
     *
     * @throws ObscuraException REFUSED when it is no receipt or is signed already, FAILED when it can't be replaced
     */
    public void sign(Path receipt) {
        SignedReceipt read = ReceiptFile.readSigned(receipt);
        if (!(read.signing() instanceof SignedReceipt.Signing.None)) {
            throw ObscuraException.refused("The receipt is signed already; sign the one that was made.");
        }
        Path page = ReceiptMaker.pageBeside(receipt);
        try (Workbench bench = new Workbench()) {
            List<Workbench.Draft> finished = new ArrayList<>();
            if (Files.exists(page)) {
                finished.add(written(bench, page, file -> Written.page(read.receipt(), Optional.of(signer), file)));
            }
            finished.add(written(bench, receipt, file -> Written.receipt(read.receipt(), Optional.of(signer), file)));
            bench.publish(finished);
        }
    }

    private static Workbench.Draft written(Workbench bench, Path target, Consumer<Path> writer) {
        Path draft = bench.draft(target);
        writer.accept(draft);
        return new Workbench.Draft(draft, target);
    }
}
