package obscura.plugin.look;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import obscura.plugin.detect.onnx.FolderDetectors;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Coverage;
import obscura.plugin.plan.Paint;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.PlanCursor;
import obscura.plugin.time.Costs;
import obscura.plugin.video.Frame;
import obscura.plugin.video.FrameSource;
import obscura.plugin.video.libav.LibavFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Walkers in front of a real camera, with default settings and the models of the build: is everybody covered? The truth
 * was drawn by hand, for everyone in every 17th frame, and for three of them densely enough to fill in all frames.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecallOnRealFootageTest {
    private static final int WIDTH = 768;
    private static final int HEIGHT = 576;
    private static final long FRAME = 100_000;
    private static final long LAST = 400 * FRAME;
    /** Boxes of one walker that are this many frames apart are close enough to fill in what lies between. */
    private static final int DENSE = 9;

    private final List<Long> times = new ArrayList<>();
    private List<Walker> walkers;
    private Plan plan;

    private record Walker(int frame, int who, double left, double top, double right, double bottom) {
        long time() {
            return frame * FRAME;
        }

        /** Without the rim: a box drawn by hand is never exact. */
        Box core() {
            double dx = 0.05 * (right - left);
            double dy = 0.05 * (bottom - top);
            return new Box((left + dx) / WIDTH, (top + dy) / HEIGHT, (right - dx) / WIDTH, (bottom - dy) / HEIGHT);
        }

        Walker towards(Walker next, int at) {
            double part = (at - frame) / (double) (next.frame - frame);
            return new Walker(
                    at,
                    who,
                    left + part * (next.left - left),
                    top + part * (next.top - top),
                    right + part * (next.right - right),
                    bottom + part * (next.bottom - bottom));
        }
    }

    @BeforeAll
    void lookAtTheFootage(@TempDir Path temp) {
        String footage = System.getProperty("obscura.vtest");
        if (footage == null || !Files.isReadable(Path.of(footage))) {
            System.err.println("SKIP: recall on real footage is not measured: no vtest.avi (-Dobscura.vtest=FILE)");
            return;
        }
        walkers = read();
        plan = new Plan(Paint.SOLID, look(Path.of(footage), temp).regions());
    }

    @Test
    void every_walker_is_covered_in_every_checked_frame() {
        if (plan != null) {
            assertThat(walkers).hasSizeGreaterThan(150);
            assertThat(uncovered(walkers)).isEmpty();
        }
    }

    @Test
    void three_walkers_are_covered_in_every_single_frame_of_three_seconds() {
        if (plan != null) {
            List<Walker> dense = filledIn();
            assertThat(dense).hasSizeGreaterThanOrEqualTo(3 * 30);
            assertThat(uncovered(dense)).isEmpty();
        }
    }

    @Test
    void more_than_half_of_the_picture_is_still_to_be_seen() {
        if (plan != null) {
            Coverage coverage = new Coverage(WIDTH, HEIGHT);
            PlanCursor cursor = new PlanCursor(plan);
            double sum = 0;
            for (long time : times) {
                coverage.clear();
                cursor.cover(time, coverage);
                sum += coverage.share();
            }
            assertThat(sum / times.size()).isBetween(0.1, 0.45);
        }
    }

    private Seen look(Path footage, Path temp) {
        LookSettings settings = new LookSettings(Set.of(Hide.values()), OptionalInt.empty(), false);
        FolderDetectors models = new FolderDetectors(List.of(Path.of(System.getProperty("obscura.models"))));
        try (FrameSource source = new LibavFiles(1).open(footage, OptionalInt.empty());
                Look look = new Look(source.footage(), settings, models, temp, new Costs())) {
            for (Frame frame = source.next(); frame != null && frame.time() < LAST; frame = source.next()) {
                look.frame(frame, null);
                times.add(frame.time());
            }
            return look.finish();
        }
    }

    private List<String> uncovered(List<Walker> all) {
        List<String> uncovered = new ArrayList<>();
        for (Walker walker : all) {
            Coverage coverage = new Coverage(WIDTH, HEIGHT);
            new PlanCursor(plan).cover(walker.time(), coverage);
            double share = coverage.share(walker.core());
            if (share < 0.99) {
                uncovered.add(walker + " only " + share);
            }
        }
        return uncovered;
    }

    private List<Walker> filledIn() {
        List<Walker> dense = new ArrayList<>();
        for (Walker a : walkers) {
            for (Walker b : walkers) {
                if (a.who == b.who && a.frame < b.frame && b.frame - a.frame <= DENSE) {
                    for (int at = a.frame; at < b.frame; at++) {
                        dense.add(a.towards(b, at));
                    }
                }
            }
        }
        return dense;
    }

    private static List<Walker> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RecallOnRealFootageTest.class.getResourceAsStream("walkers.csv")), UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(RecallOnRealFootageTest::walker)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("walkers.csv cannot be read", e);
        }
    }

    private static Walker walker(String line) {
        String[] n = line.split(",");
        return new Walker(
                Integer.parseInt(n[0]),
                Integer.parseInt(n[1]),
                Double.parseDouble(n[2]),
                Double.parseDouble(n[3]),
                Double.parseDouble(n[4]),
                Double.parseDouble(n[5]));
    }
}
