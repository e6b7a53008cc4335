package obscura.plugin.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import obscura.plugin.ObscuraException;
import obscura.plugin.export.order.ResultText;
import obscura.plugin.video.libav.LibavFiles;
import obscura.plugin.work.Report;

/** A worker process for exports of the drawn yard, without any model: {@code work export}. */
public final class ExportChild {
    private ExportChild() {}

    public static void main(String[] arguments) {
        try (Report report = new Report(System.in, System.out)) {
            carryOut(report);
        }
    }

    private static void carryOut(Report report) {
        RedactRequest request = RequestLine.read(report.order());
        report.whenAlone(() -> Runtime.getRuntime().halt(5));
        FixedDetectors walker = new FixedDetectors((look, time) -> look == 0 ? List.of(Yard.walker(time)) : List.of());
        Path temp = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            Redaction done = Yard.job(new LibavFiles(), walker, temp)
                    .redact(
                            request,
                            (phase, frames, expected) ->
                                    report.progress(phase.name().toLowerCase(Locale.ROOT), frames, expected));
            report.result(ResultText.of(done));
        } catch (ObscuraException e) {
            report.refused(e);
        }
    }
}
