package obscura.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import obscura.plugin.ObscuraException;
import obscura.plugin.camera.FrameOrder;
import obscura.plugin.camera.SnapshotFile;
import obscura.plugin.mask.RgbPixels;
import obscura.plugin.work.FrameLine;
import obscura.plugin.work.Report;
import org.junit.jupiter.api.Test;

/** What a worker that is asked for pictures says, and when. */
class FrameWorkTest {
    private static String said(int orders, Function<FrameOrder, RgbPixels> camera) {
        String lines = IntStream.rangeClosed(1, orders)
                .mapToObj(number ->
                        FrameLine.written(new FrameOrder.Still(new SnapshotFile(new byte[] {(byte) number}, false))))
                .collect(Collectors.joining("\n", "", "\n"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Report report = new Report(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8))) {
            new FrameWork(camera).carryOut(report, () -> {});
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int number(FrameOrder order) {
        return ((FrameOrder.Still) order).file().jpeg()[0];
    }

    private static RgbPixels picture(FrameOrder order) {
        return new RgbPixels(number(order), 1, new byte[3 * number(order)]);
    }

    @Test
    void two_pictures_are_waited_for_at_the_same_time_and_answered_in_their_order() {
        CyclicBarrier both = new CyclicBarrier(2);
        String said = said(4, order -> {
            meet(both);
            return picture(order);
        });
        assertThat(said).containsSubsequence("\"1 1 1\"", "\"2 1 1\"", "\"3 1 1\"", "\"4 1 1\"");
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("One after the other", e);
        }
    }

    @Test
    void a_picture_that_is_not_to_be_had_is_told_in_its_place_and_others_go_on() {
        String said = said(3, order -> {
            if (number(order) == 2) {
                throw ObscuraException.refused("No picture.");
            }
            return picture(order);
        });
        assertThat(said).containsSubsequence("\"1 1 1\"", "No picture.", "\"3 1 1\"");
    }

    @Test
    void what_nobody_expected_is_a_breakdown_and_no_picture() {
        assertThat(said(1, order -> {
                    throw new IllegalStateException("secret");
                }))
                .contains("IllegalStateException")
                .doesNotContain("secret");
    }
}
