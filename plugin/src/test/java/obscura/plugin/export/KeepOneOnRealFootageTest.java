package obscura.plugin.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import obscura.plugin.detect.onnx.FolderDetectors;
import obscura.plugin.export.review.Checklist;
import obscura.plugin.export.review.Decisions;
import obscura.plugin.export.review.Looked;
import obscura.plugin.export.review.Review;
import obscura.plugin.look.Look;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Coverage;
import obscura.plugin.plan.Paint;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.PlanCursor;
import obscura.plugin.time.Span;
import obscura.plugin.track.Track;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.Reel;
import obscura.plugin.video.libav.LibavFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Walkers in front of a real camera: whichever of them is kept visible, everybody else stays covered. The truth was
 * drawn by hand; see the test of what a look finds.
 */
class KeepOneOnRealFootageTest {
    private static final int WIDTH = 768;
    private static final int HEIGHT = 576;
    private static final long FRAME = 100_000;
    private static final long LAST = 400 * FRAME;

    @TempDir
    Path temp;

    /** One walker in one frame. */
    private record Hand(int frame, int who, Box core) {
        long time() {
            return frame * FRAME;
        }
    }

    @Test
    void whoever_is_kept_everybody_else_stays_covered() {
        String footage = System.getProperty("obscura.vtest");
        if (footage == null || !Files.isReadable(Path.of(footage))) {
            System.err.println("SKIP: keeping one visible on real footage: no vtest.avi (-Dobscura.vtest=FILE)");
            return;
        }
        Looked looked = look(Path.of(footage));
        List<Hand> hands = read();
        double shown = 0;
        int tried = 0;
        for (Track track : looked.tracks()) {
            Optional<Integer> who = onlyOne(track, hands);
            if (track.kind() == Hide.PEOPLE && who.isPresent()) {
                Plan plan = Review.preview(looked, keeping(track), Paint.SOLID);
                assertThat(uncovered(plan, hands, who.get())).as(track.id()).isEmpty();
                shown += shown(plan, hands, who.get());
                tried++;
            }
        }
        assertThat(tried).isGreaterThanOrEqualTo(4);
        assertThat(shown).isGreaterThan(3);
        assertThat(Checklist.of(looked, Set.of()).moments()).isNotEmpty();
    }

    private Looked look(Path footage) {
        FolderDetectors models = new FolderDetectors(List.of(Path.of(System.getProperty("obscura.models"))));
        RedactRequest request = new RedactRequest(
                Reel.of(footage),
                temp.resolve("out.mp4"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(Hide.values()),
                new Span(0, LAST),
                OptionalInt.empty(),
                OptionalInt.empty(),
                false,
                Paint.SOLID);
        return new RedactFootage(new LibavFiles(1), models, EncoderSettings.EXPORT, temp)
                .look(request, Progress.SILENT);
    }

    private static Decisions keeping(Track track) {
        return new Decisions(Set.of(track.id()), List.of(), Set.of(), Set.of());
    }

    /** The walker a track follows, when all boxes drawn by hand that it matches are one walker's. */
    private static Optional<Integer> onlyOne(Track track, List<Hand> hands) {
        Map<Integer, Integer> matches = new HashMap<>();
        for (Hand hand : hands) {
            track.boxAt(hand.time())
                    .filter(box -> box.iou(hand.core) > 0.4)
                    .ifPresent(box -> matches.merge(hand.who, 1, Integer::sum));
        }
        return matches.size() == 1 && matches.values().iterator().next() >= 3
                ? matches.keySet().stream().findFirst()
                : Optional.empty();
    }

    private static List<String> uncovered(Plan plan, List<Hand> hands, int kept) {
        List<String> uncovered = new ArrayList<>();
        for (Hand hand : hands) {
            double share = share(plan, hand);
            if (hand.who != kept && share < 0.99) {
                uncovered.add(hand + " only " + share);
            }
        }
        return uncovered;
    }

    private static double shown(Plan plan, List<Hand> hands, int kept) {
        return hands.stream()
                .filter(h -> h.who == kept)
                .mapToDouble(h -> 1 - share(plan, h))
                .sum();
    }

    private static double share(Plan plan, Hand hand) {
        Coverage coverage = new Coverage(WIDTH, HEIGHT);
        new PlanCursor(plan).cover(hand.time(), coverage);
        return coverage.share(hand.core);
    }

    private static List<Hand> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(Look.class.getResourceAsStream("walkers.csv")), UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(KeepOneOnRealFootageTest::hand)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("walkers.csv cannot be read", e);
        }
    }

    /** Without the rim: a box drawn by hand is never exact. */
    private static Hand hand(String line) {
        String[] n = line.split(",");
        double left = Double.parseDouble(n[2]) / WIDTH;
        double top = Double.parseDouble(n[3]) / HEIGHT;
        double right = Double.parseDouble(n[4]) / WIDTH;
        double bottom = Double.parseDouble(n[5]) / HEIGHT;
        double dx = 0.05 * (right - left);
        double dy = 0.05 * (bottom - top);
        Box core = new Box(left + dx, top + dy, right - dx, bottom - dy);
        return new Hand(Integer.parseInt(n[0]), Integer.parseInt(n[1]), core);
    }
}
