package obscura.web.work;

import java.util.Locale;
import obscura.plugin.ObscuraException;
import obscura.plugin.export.Progress;
import obscura.plugin.export.RedactRequest;
import obscura.plugin.export.RequestLine;
import obscura.plugin.work.Report;

/** How the work of an export is ordered, and told while it goes on. */
final class RequestOrder {
    private RequestOrder() {}

    static RedactRequest of(Report report) {
        String order = report.order();
        if (order == null) {
            throw new ObscuraException(ObscuraException.Kind.INTERRUPTED, "Nobody ordered anything.");
        }
        try {
            return RequestLine.read(order);
        } catch (IllegalArgumentException e) {
            throw new ObscuraException(ObscuraException.Kind.USAGE, "The order for this export is damaged.", e);
        }
    }

    static Progress progress(Report report) {
        return (phase, frames, expected) -> report.progress(phase.name().toLowerCase(Locale.ROOT), frames, expected);
    }
}
