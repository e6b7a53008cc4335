package obscura.plugin.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import obscura.plugin.ObscuraException;
import obscura.plugin.paint.SolidCover;
import obscura.plugin.plan.Paint;
import obscura.plugin.plan.Plan;
import obscura.plugin.seal.Fingerprint;
import obscura.plugin.time.Costs;
import obscura.plugin.video.Footage;
import obscura.plugin.video.FrameSource;
import obscura.plugin.video.VideoFiles;
import obscura.plugin.video.mp4.ContainerCheck;
import obscura.plugin.video.mp4.ContainerVerdict;

/**
 * A stranger's check of an export: no source, no plan, only the file and its receipt. What can't be checked without the
 * source (whether the right places are painted) is not claimed.
 */
public final class VerifyExport {
    private final VideoFiles files;

    public VerifyExport(VideoFiles files) {
        this.files = files;
    }

    /**
     * What was found.
     *
     * @param held sentences of what was checked and held
     * @param open sentences of what can't be known
     * @param broken sentences of what does not hold; empty when the export is what its receipt says
     */
    public record Verdict(List<String> held, List<String> open, List<String> broken) {
        public Verdict {
            held = List.copyOf(held);
            open = List.copyOf(open);
            broken = List.copyOf(broken);
        }
    }

    public Verdict verify(Path export, Path receiptFile, Progress progress) {
        return verify(export, receiptFile, Optional.empty(), progress);
    }

    /** @param signedBy the site that must have signed the receipt; anybody or nobody may have when it is empty */
    public Verdict verify(Path export, Path receiptFile, Optional<Fingerprint> signedBy, Progress progress) {
        if (!Files.isRegularFile(export)) {
            throw ObscuraException.refused(
                    "There is no file " + OutputRules.name(export) + ": check its name and folder.");
        }
        try {
            SignedReceipt receipt = ReceiptFile.readSigned(receiptFile);
            return new Findings(export, receipt, signedBy, progress).verdict();
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new ObscuraException(
                        ObscuraException.Kind.INTERRUPTED, "Stopped before the end; nothing is known.", e);
            }
            throw e;
        }
    }

    private final class Findings {
        private final Path export;
        private final Receipt receipt;
        private final SignedReceipt.Signing signing;
        private final Optional<Fingerprint> signedBy;
        private final Progress progress;
        private final List<String> held = new ArrayList<>();
        private final List<String> open = new ArrayList<>();
        private final List<String> broken = new ArrayList<>();

        Findings(Path export, SignedReceipt read, Optional<Fingerprint> signedBy, Progress progress) {
            this.export = export;
            this.receipt = read.receipt();
            this.signing = read.signing();
            this.signedBy = signedBy;
            this.progress = progress;
        }

        Verdict verdict() {
            signature();
            note(
                    Digest.of(export).equals(receipt.export().sha256()),
                    "The file is the one the receipt was made for, bit for bit.",
                    "The file is not the one the receipt was made for: it was changed, or the receipt belongs to another.");
            if (!receipt.holds()) {
                broken.add("The receipt itself says that a check did not hold.");
            }
            receipt.decided().words().forEach(words -> held.add("The receipt says: " + words));
            container();
            try {
                pictures();
            } catch (ObscuraException e) {
                if (e.kind() == ObscuraException.Kind.INTERRUPTED) {
                    throw e;
                }
                broken.add("The pictures can't be decoded: " + e.getMessage());
            }
            return new Verdict(held, open, broken);
        }

        private void signature() {
            if (signing instanceof SignedReceipt.Signing.By by) {
                signedBy(by.site());
            } else if (signing instanceof SignedReceipt.Signing.Broken) {
                broken.add("The signature of the receipt does not fit: the receipt was changed after it was signed.");
            } else if (signedBy.isPresent()) {
                broken.add("The receipt is not signed, so it does not come from the site you named.");
            } else {
                open.add("The receipt is not signed: who made it, and whether it was changed, can't be told.");
            }
        }

        private void signedBy(Fingerprint site) {
            if (signedBy.isPresent()) {
                note(
                        signedBy.get().equals(site),
                        "The receipt is signed by the site you named, and not a byte of it was changed.",
                        "The receipt is signed by another site, with fingerprint " + site.groups() + ".");
            } else {
                held.add("Signed by the site with fingerprint " + site.groups()
                        + ": compare it with the one on the site's About page.");
            }
        }

        private void container() {
            ContainerVerdict verdict = ContainerCheck.of(export);
            if (verdict instanceof ContainerVerdict.Unclean unclean) {
                unclean.findings().forEach(f -> broken.add("In the container: " + f.words() + "."));
            } else {
                held.add("The container holds one video stream and nothing else: no sound, no tags, no hidden bytes.");
            }
        }

        private void pictures() {
            try (FrameSource source = files.open(export, OptionalInt.empty())) {
                Footage footage = source.footage();
                if (footage.width() != receipt.picture().width()
                        || footage.height() != receipt.picture().height()) {
                    broken.add("The picture has another size than the receipt says.");
                    return;
                }
            }
            CheckExport.Checked checked = check(receipt.plan());
            note(
                    checked.frames() == receipt.picture().frames(),
                    "All " + receipt.picture().frames() + " frames are there.",
                    "The file has " + checked.frames() + " frames, the receipt says "
                            + receipt.picture().frames() + ".");
            if (receipt.paint() == Paint.SOLID) {
                note(
                        checked.notCovered().isEmpty(),
                        "Every painted region is one colour in every frame.",
                        "Something is to be seen in a painted region at " + OutputRules.seconds(checked.notCovered())
                                + ".");
            }
        }

        private CheckExport.Checked check(Plan plan) {
            FrameCounter counter = new FrameCounter(
                    progress, Progress.Phase.CHECK, receipt.picture().frames());
            try (FrameSource source = files.open(export, OptionalInt.empty())) {
                Footage footage = source.footage();
                CoverHolds covers = new CoverHolds(
                        new SolidCover(footage.format()),
                        footage.width(),
                        footage.format(),
                        CoverHolds.Tolerance.SOLID);
                return new CheckExport(files, new Costs()).check(export, plan, 0, covers, null, counter);
            }
        }

        private void note(boolean holds, String good, String bad) {
            if (holds) {
                held.add(good);
            } else {
                broken.add(bad);
            }
        }
    }
}
