package obscura.web.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import obscura.plugin.ObscuraException;
import obscura.plugin.video.EncoderSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code obscura bench}: what redaction costs on this machine, as ratios to a plain transcode of the same clip. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures redaction against a plain transcode with the same encoder settings.")
public final class Bench implements Callable<Integer> {
    private final PrintStream out;
    private final Supplier<Tools> wiring;
    private final AppBench appBench;
    private Tools tools;

    @Option(names = "--runs", paramLabel = "N", description = "Runs of each case, in turns; default ${DEFAULT-VALUE}.")
    private int runs = 5;

    @Option(names = "--seconds", paramLabel = "S", description = "Length of the clip; default ${DEFAULT-VALUE}.")
    private int seconds = 60;

    @Option(names = "--only", split = ",", paramLabel = "CASE", description = "Only these of: paint, look, all.")
    private List<String> only = List.of("paint", "look", "all");

    @Option(names = "--app", description = "Measures the admin app instead: its start, its memory, its first page.")
    private boolean app;

    @Option(
            names = "--retention",
            description = "Measures planning the deletion of 500,000 clips, and deleting 50,000 files, instead.")
    private boolean retention;

    /**
     * What the benchmark needs of the program around it.
     *
     * @param ffmpeg the FFmpeg program of the libraries the export uses
     * @param walkers a film of real walkers, where there is one
     * @param self the command that starts this program, without its arguments
     */
    public record Tools(Path ffmpeg, Optional<Path> walkers, List<String> self) {
        public Tools {
            self = List.copyOf(self);
        }
    }

    public Bench(Supplier<Tools> wiring, AppBench appBench, PrintStream out) {
        this.wiring = wiring;
        this.appBench = appBench;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (runs < 1 || seconds < 2) {
            throw new ObscuraException(
                    ObscuraException.Kind.USAGE, "--runs takes 1 or more and --seconds takes 2 or more.");
        }
        try {
            Path folder = Files.createTempDirectory("obscura-bench");
            try {
                if (app) {
                    appBench.run(folder, runs);
                } else if (retention) {
                    appBench.retention().run(folder);
                } else {
                    tools = wiring.get();
                    measure(folder);
                }
            } finally {
                clean(folder);
            }
            return 0;
        } catch (InterruptedException e) {
            throw new ObscuraException(ObscuraException.Kind.INTERRUPTED, "The benchmark was stopped.", e);
        } catch (IOException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.FAILED, "The benchmark has no room in the temporary folder.", e);
        }
    }

    private void measure(Path folder) throws IOException {
        out.println("Making a clip of " + seconds + " s, 1920 x 1080 at 25/s, "
                + (tools.walkers().isPresent() ? "of real walkers." : "of drawn walkers (vtest.avi is not here)."));
        Path clip = BenchClip.make(folder, tools.ffmpeg(), tools.walkers(), seconds);
        Map<String, List<String>> cases = cases(folder, clip);
        Map<String, List<ProcessCost>> costs = new LinkedHashMap<>();
        for (int run = 0; run < runs; run++) {
            for (Map.Entry<String, List<String>> one : cases.entrySet()) {
                costs.computeIfAbsent(one.getKey(), name -> new ArrayList<>()).add(fresh(folder, one.getValue()));
            }
        }
        report(costs);
    }

    private Map<String, List<String>> cases(Path folder, Path clip) {
        Map<String, List<String>> cases = new LinkedHashMap<>();
        EncoderSettings s = BenchCase.BENCH;
        List<String> plain = new ArrayList<>(List.of(tools.ffmpeg().toString(), "-nostdin", "-v", "error", "-y"));
        plain.addAll(List.of("-threads", "1", "-i", clip.toString(), "-an", "-c:v", "libx264", "-preset", s.preset()));
        plain.addAll(List.of("-crf", "" + s.crf(), "-threads", "" + s.threads(), folder + "/out.mp4"));
        cases.put("transcode", plain);
        if (only.contains("paint")) {
            Path plan = DrawnPlan.write(folder.resolve("plan.json"), seconds);
            cases.put("paint", self("paint", clip, folder, plan.toString()));
        }
        if (only.contains("look")) {
            cases.put("look", self("look", clip, folder));
        }
        if (only.contains("all")) {
            cases.put("all", self("all", clip, folder));
        }
        return cases;
    }

    private List<String> self(String what, Path clip, Path folder, String... more) {
        List<String> command = new ArrayList<>(tools.self());
        command.addAll(List.of("bench-case", what, clip.toString(), folder + "/out.mp4"));
        command.addAll(List.of(more));
        return command;
    }

    private static ProcessCost fresh(Path folder, List<String> command) throws IOException {
        Files.deleteIfExists(folder.resolve("out.mp4"));
        return ProcessCost.of(command);
    }

    private void report(Map<String, List<ProcessCost>> costs) {
        double plainSeconds = Median.of(seconds(costs.get("transcode")));
        double plainPeak = Median.of(peaks(costs.get("transcode")));
        out.printf(
                Locale.ROOT,
                "%-10s %8s %7s %9s %9s   (median of %d)%n",
                "",
                "CPU s",
                "ratio",
                "peak MB",
                "more MB",
                runs);
        costs.forEach((name, all) -> out.printf(
                Locale.ROOT,
                "%-10s %8.2f %7.3f %9.0f %+9.0f%n",
                name,
                Median.of(seconds(all)),
                Median.of(seconds(all)) / plainSeconds,
                Median.of(peaks(all)) / (1 << 20),
                (Median.of(peaks(all)) - plainPeak) / (1 << 20)));
        costs.forEach((name, all) -> {
            String where = all.get(all.size() - 1).output().strip();
            if (!where.isEmpty()) {
                out.printf("%nWhere the time goes, %s:%n%s%n", name, where);
            }
        });
    }

    private static List<Double> seconds(List<ProcessCost> costs) {
        return costs.stream().map(ProcessCost::seconds).toList();
    }

    private static List<Double> peaks(List<ProcessCost> costs) {
        return costs.stream().map(cost -> (double) cost.peakBytes()).toList();
    }

    private static void clean(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
