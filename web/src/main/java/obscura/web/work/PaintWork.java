package obscura.web.work;

import java.nio.file.Path;
import java.util.function.Supplier;
import obscura.plugin.ObscuraException;
import obscura.plugin.export.DecisionsFile;
import obscura.plugin.export.LookedFolder;
import obscura.plugin.export.RedactFootage;
import obscura.plugin.export.RedactRequest;
import obscura.plugin.export.ReviewedExport;
import obscura.plugin.export.order.ExportFolders;
import obscura.plugin.export.order.ResultText;
import obscura.plugin.work.Report;

/** The second half of an export with a review: what was found and decided lies in the folder of the plan. */
public final class PaintWork implements Work.Task {
    private final Supplier<RedactFootage> job;

    public PaintWork(Supplier<RedactFootage> job) {
        this.job = job;
    }

    @Override
    public void carryOut(Report report, Runnable orphaned) {
        RedactRequest request = RequestOrder.of(report);
        Path folder = request.plan()
                .map(Path::getParent)
                .orElseThrow(() -> new ObscuraException(
                        ObscuraException.Kind.USAGE, "The order for this export does not say what was decided."));
        report.whenAlone(orphaned);
        ReviewedExport done = job.get()
                .redact(
                        request,
                        LookedFolder.read(folder),
                        DecisionsFile.read(folder.resolve(ExportFolders.DECISIONS)),
                        RequestOrder.progress(report));
        report.result(ResultText.of(done.redacted()));
    }
}
