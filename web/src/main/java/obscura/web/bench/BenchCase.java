package obscura.web.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import obscura.plugin.export.Progress;
import obscura.plugin.export.RedactFootage;
import obscura.plugin.export.RedactRequest;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Paint;
import obscura.plugin.time.Costs;
import obscura.plugin.time.Span;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.Reel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code obscura bench-case}: one measured case in a process of its own; the benchmark starts it. */
@Command(name = "bench-case", hidden = true, description = "One case of the benchmark.")
public final class BenchCase implements Callable<Integer> {
    /** One encoder thread, so that processor time can be compared. */
    static final EncoderSettings BENCH = new EncoderSettings("veryfast", 21, 1);

    private final Function<EncoderSettings, RedactFootage> job;
    private final PrintStream out;

    @Parameters(index = "0", paramLabel = "CASE")
    private String what;

    @Parameters(index = "1", paramLabel = "IN")
    private Path in;

    @Parameters(index = "2", paramLabel = "OUT")
    private Path target;

    @Parameters(index = "3", paramLabel = "PLAN", arity = "0..1")
    private Path plan;

    public BenchCase(Function<EncoderSettings, RedactFootage> job, PrintStream out) {
        this.job = job;
        this.out = out;
    }

    @Override
    public Integer call() {
        RedactFootage redact = job.apply(BENCH);
        Costs costs = redact.costs();
        switch (what) {
            case "paint" -> redact.paintOnly(request(Set.of()), Progress.SILENT);
            case "look" -> redact.paintOnly(request(EnumSet.of(Hide.PEOPLE, Hide.FACES, Hide.MOTION)), Progress.SILENT);
            default -> redact.redact(request(EnumSet.allOf(Hide.class)), Progress.SILENT);
        }
        costs.seconds().forEach((name, s) -> out.printf(Locale.ROOT, "  %-24s %7.2f s%n", name, s));
        return 0;
    }

    private RedactRequest request(Set<Hide> hide) {
        return new RedactRequest(
                Reel.of(in),
                target,
                Optional.empty(),
                Optional.ofNullable(plan),
                Optional.empty(),
                hide,
                Span.ALWAYS,
                OptionalInt.empty(),
                OptionalInt.empty(),
                false,
                Paint.SOLID);
    }
}
