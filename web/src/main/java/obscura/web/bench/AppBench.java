package obscura.web.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import obscura.web.guest.Guest;

/**
 * {@code obscura bench --app}: what the admin app costs, started as people start it. Every start but the first is measured: the
 * first prepares what later ones use.
 */
public final class AppBench {
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final int PAGES = 25;

    private final String launcher;
    private final Supplier<List<String>> self;
    private final Function<Path, SiteRows> open;
    private final PrintStream out;

    /**
     * What it needs of the program around it.
     *
     * @param launcher the command that people start
     * @param self the command that starts this program, without its arguments
     * @param open opens what is kept in a home, making it where there is none
     */
    public AppBench(String launcher, Supplier<List<String>> self, Function<Path, SiteRows> open, PrintStream out) {
        this.launcher = launcher;
        this.self = self;
        this.open = open;
        this.out = out;
    }

    RetentionBench retention() {
        return new RetentionBench(self.get(), open, out);
    }

    void run(Path folder, int starts) throws IOException, InterruptedException {
        out.println(Machine.describe());
        Path empty = folder.resolve("empty");
        StartedApp.start(launcher, empty).close();
        measureStarts(empty, starts);
        BigSite site = new BigSite(folder.resolve("big"));
        try (SiteRows rows = open.apply(site.home())) {
            site.fill(rows);
        }
        measureBig(site);
    }

    private void measureStarts(Path home, int starts) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            try (StartedApp app = StartedApp.start(launcher, home)) {
                millis.add(app.firstPageMillis());
                processor.add(app.processorMillis());
            }
        }
        say("first page on a second start", Median.of(millis), "ms");
        say("processor time until then", Median.of(processor), "ms");
        try (StartedApp app = StartedApp.start(launcher, home)) {
            app.rest(IDLE);
            say("resident after 30 s idle", app.residentMegabytes(), "MB");
        }
    }

    private void measureBig(BigSite site) throws IOException, InterruptedException {
        try (StartedApp app = StartedApp.start(launcher, site.home())) {
            Guest guest = new Guest(app.address());
            site.signIn(guest);
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < PAGES; i++) {
                long start = System.nanoTime();
                guest.get("/");
                millis.add((System.nanoTime() - start) / 1e6);
            }
            say("overview, 12 cameras, 8640 clips each, first", millis.get(0), "ms");
            say("overview, 12 cameras, 8640 clips each", Median.of(millis), "ms");
            app.rest(IDLE);
            say("resident with 103680 clips, after sign-in", app.residentMegabytes(), "MB");
        }
    }

    private void say(String what, double figure, String unit) {
        out.printf(Locale.ROOT, "%-46s %7.0f %s%n", what, figure, unit);
    }
}
