package obscura.web.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import obscura.plugin.ObscuraException;
import obscura.plugin.export.Hiding;
import obscura.plugin.export.RedactFootage;
import obscura.plugin.export.RedactRequest;
import obscura.plugin.export.Redaction;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Paint;
import obscura.plugin.plan.PlanFile;
import obscura.plugin.time.Span;
import obscura.plugin.video.Reel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code obscura redact}: the export job on one file. */
@Command(
        name = "redact",
        mixinStandardHelpOptions = true,
        description = "Makes a copy of a recording in which what must not be seen is painted over for good.")
public final class Redact implements Callable<Integer> {
    private final Supplier<RedactFootage> job;
    private final PrintStream err;
    private final boolean terminal;

    @Parameters(index = "0", paramLabel = "IN", description = "The recording: MP4, MOV, MKV, TS or AVI. Only read.")
    private Path in;

    @Parameters(
            index = "1",
            paramLabel = "OUT.mp4",
            description = "The redacted copy. Appears only when every check passed.")
    private Path out;

    @Option(
            names = "--hide",
            split = ",",
            paramLabel = "WHAT",
            description = "people,faces,text,motion; default all, or none when --plan is given.")
    private List<String> hide;

    @Option(names = "--from", paramLabel = "S", description = "Start, seconds from the first frame.")
    private Double from;

    @Option(names = "--to", paramLabel = "S", description = "End, seconds from the first frame.")
    private Double to;

    @Option(names = "--plan", paramLabel = "P.json", description = "Paint these regions.")
    private Path plan;

    @Option(names = "--plan-out", paramLabel = "P.json", description = "Write the plan that was painted.")
    private Path planOut;

    @Option(names = "--every", paramLabel = "K", description = "Look at every K-th frame; default five looks a second.")
    private Integer every;

    @Option(
            names = "--receipt",
            paramLabel = "R.json",
            description = "Write the receipt, and a page to print beside it.")
    private Path receipt;

    @Option(
            names = "--prove",
            description = "Paint again with noise under every region: the file must come out the same.")
    private boolean prove;

    @Option(names = "--track", paramLabel = "N", description = "Which video track, for files with several.")
    private Integer track;

    @Option(
            names = "--paint",
            paramLabel = "STYLE",
            description = "solid, or scene: the empty scene where it is known; default as the plan says, else solid.")
    private String paint;

    public Redact(Supplier<RedactFootage> job, PrintStream err, boolean terminal) {
        this.job = job;
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RedactRequest request = request();
        givenUp(request.hide()).forEach(err::println);
        ProgressBar bar = new ProgressBar(err, terminal, System::nanoTime);
        Redaction done = job.get().redact(request, bar);
        bar.end();
        done.words().forEach(err::println);
        return 0;
    }

    /** What this export gives up, in the words of its receipt. */
    private static List<String> givenUp(Set<Hide> hide) {
        if (hide.isEmpty()) {
            return List.of("Only the regions of your plan are painted: nobody else is looked for.");
        }
        return Hiding.of(hide).givenUp().stream().map(Hiding.GivenUp::words).toList();
    }

    private RedactRequest request() {
        if (every != null && every < 1) {
            throw usage("--every takes a whole number from 1.");
        }
        try {
            return new RedactRequest(
                    Reel.of(in),
                    out,
                    Optional.ofNullable(receipt),
                    Optional.ofNullable(plan),
                    Optional.ofNullable(planOut),
                    hidden(),
                    span(),
                    track == null ? OptionalInt.empty() : OptionalInt.of(track),
                    every == null ? OptionalInt.empty() : OptionalInt.of(every),
                    prove,
                    paint());
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage() + ".");
        }
    }

    private Set<Hide> hidden() {
        if (hide == null) {
            return plan == null ? EnumSet.allOf(Hide.class) : Set.of();
        }
        List<String> words = new ArrayList<>();
        Set<Hide> chosen = EnumSet.noneOf(Hide.class);
        for (Hide kind : Hide.values()) {
            words.add(kind.word());
            if (hide.contains(kind.word())) {
                chosen.add(kind);
            }
        }
        if (!words.containsAll(hide)) {
            throw usage("--hide knows only people, faces, text and motion.");
        }
        return chosen;
    }

    private Span span() {
        double start = from == null ? 0 : from;
        double end = to == null ? Span.FOREVER / (double) Span.SECOND : to;
        if (!(start >= 0 && end > start)) {
            throw usage("--from must be 0 or more and --to must come after it.");
        }
        return Span.ofSeconds(start, end);
    }

    private Paint paint() {
        if (paint == null) {
            return plan == null ? Paint.SOLID : PlanFile.read(plan).paint();
        }
        for (Paint style : Paint.values()) {
            if (style.word().equals(paint)) {
                return style;
            }
        }
        throw usage("--paint is solid or scene; nothing that could be undone is offered.");
    }

    private static ObscuraException usage(String message) {
        return new ObscuraException(ObscuraException.Kind.USAGE, message);
    }
}
