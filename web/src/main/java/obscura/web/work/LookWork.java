package obscura.web.work;

import java.nio.file.Path;
import java.util.function.Supplier;
import obscura.plugin.ObscuraException;
import obscura.plugin.export.LookedFolder;
import obscura.plugin.export.RedactFootage;
import obscura.plugin.export.RedactRequest;
import obscura.plugin.export.review.Looked;
import obscura.plugin.work.Report;

/** The first half of an export with a review: what was found goes into the folder of the plan. */
public final class LookWork implements Work.Task {
    private final Supplier<RedactFootage> job;

    public LookWork(Supplier<RedactFootage> job) {
        this.job = job;
    }

    @Override
    public void carryOut(Report report, Runnable orphaned) {
        RedactRequest request = RequestOrder.of(report);
        Path folder = request.planOut()
                .map(Path::getParent)
                .orElseThrow(() -> new ObscuraException(
                        ObscuraException.Kind.USAGE, "The order for this look names no place for what is found."));
        report.whenAlone(orphaned);
        Looked looked = job.get().look(request, RequestOrder.progress(report));
        LookedFolder.write(looked, folder);
        report.result(looked.tracks().size() + " followed");
    }
}
