package obscura.plugin.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.mask.Polygon;
import obscura.plugin.plan.Paint;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.PlanFile;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Span;
import obscura.plugin.video.Reel;

/** Requests for exports, from the plainest; every method returns a new one. */
record Ask(
        Reel in,
        Path out,
        Optional<Path> receipt,
        Optional<Path> plan,
        Optional<Path> planOut,
        Set<Hide> hide,
        Span span,
        boolean prove,
        Paint paint) {

    /** Looks for people only. */
    static Ask of(Path in, Path out) {
        return of(Reel.of(in), out);
    }

    static Ask of(Reel in, Path out) {
        return new Ask(
                in,
                out,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(Hide.PEOPLE),
                Span.ALWAYS,
                false,
                Paint.SOLID);
    }

    /** Where the footage lies in one file. */
    Path source() {
        return in.files().get(0);
    }

    Ask receipt(Path file) {
        return new Ask(in, out, Optional.of(file), plan, planOut, hide, span, prove, paint);
    }

    Ask planOut(Path file) {
        return new Ask(in, out, receipt, plan, Optional.of(file), hide, span, prove, paint);
    }

    Ask span(Span part) {
        return new Ask(in, out, receipt, plan, planOut, hide, part, prove, paint);
    }

    Ask proved() {
        return new Ask(in, out, receipt, plan, planOut, hide, span, true, paint);
    }

    Ask paint(Paint style) {
        return new Ask(in, out, receipt, plan, planOut, hide, span, prove, style);
    }

    /** Paints these regions and looks for nothing. */
    Ask only(Region... regions) {
        Path file = out.resolveSibling(out.getFileName() + ".plan");
        PlanFile.write(new Plan(paint, List.of(regions)), file);
        return new Ask(in, out, receipt, Optional.of(file), planOut, Set.of(), span, prove, paint);
    }

    static Region region(Span span, Box box) {
        return new Region("drawn", null, span, Polygon.of(box));
    }

    RedactRequest request() {
        return new RedactRequest(
                in, out, receipt, plan, planOut, hide, span, OptionalInt.empty(), OptionalInt.empty(), prove, paint);
    }
}
