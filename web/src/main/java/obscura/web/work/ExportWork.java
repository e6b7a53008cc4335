package obscura.web.work;

import java.util.Locale;
import java.util.function.Supplier;
import obscura.plugin.ObscuraException;
import obscura.plugin.export.RedactFootage;
import obscura.plugin.export.RedactRequest;
import obscura.plugin.export.Redaction;
import obscura.plugin.export.RequestLine;
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
        RedactRequest request = request(report.order());
        report.whenAlone(orphaned);
        Redaction done = job.get()
                .redact(
                        request,
                        (phase, frames, expected) ->
                                report.progress(phase.name().toLowerCase(Locale.ROOT), frames, expected));
        report.result(ResultText.of(done));
    }

    private static RedactRequest request(String order) {
        if (order == null) {
            throw new ObscuraException(ObscuraException.Kind.INTERRUPTED, "Nobody ordered anything.");
        }
        try {
            return RequestLine.read(order);
        } catch (IllegalArgumentException e) {
            throw new ObscuraException(ObscuraException.Kind.USAGE, "The order for this export is damaged.", e);
        }
    }
}
