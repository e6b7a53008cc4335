package obscura.web.work;

import java.util.function.Supplier;
import obscura.plugin.export.RedactFootage;
import obscura.plugin.export.RedactRequest;
import obscura.plugin.export.order.ResultText;
import obscura.plugin.work.Report;

/** One whole export: look, paint, check, receipt. */
public final class ExportWork implements Work.Task {
    private final Supplier<RedactFootage> job;

    public ExportWork(Supplier<RedactFootage> job) {
        this.job = job;
    }

    @Override
    public void carryOut(Report report, Runnable orphaned) {
        RedactRequest request = RequestOrder.of(report);
        report.whenAlone(orphaned);
        report.result(ResultText.of(job.get().redact(request, RequestOrder.progress(report))));
    }
}
