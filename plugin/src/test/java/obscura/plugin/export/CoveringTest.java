package obscura.plugin.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import obscura.plugin.mask.Box;
import obscura.plugin.plan.Coverage;
import obscura.plugin.plan.Paint;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.PlanCursor;
import obscura.plugin.time.Span;
import obscura.plugin.video.DrawnClip;
import obscura.plugin.video.Footage;
import obscura.plugin.video.Frame;
import obscura.plugin.video.Picture;
import obscura.plugin.video.RgbPlanes;
import obscura.plugin.video.SmallPicture;
import org.junit.jupiter.api.Test;

class CoveringTest {
    private static final Footage.Ratio ONE = new Footage.Ratio(1, 1);
    private static final Footage FOOTAGE = new Footage(16, 16, DrawnClip.YUV420, ONE, ONE, ONE, 0, "drawn", List.of());
    /** Luma rows 6 and 7 from second 1 to second 2. */
    private static final Plan PLAN =
            new Plan(Paint.SOLID, List.of(Ask.region(Span.ofSeconds(1, 2), new Box(0, 6 / 16.0, 1, 8 / 16.0))));

    @Test
    void a_region_covers_what_it_touches_and_nothing_else() {
        Coverage coverage = covering(new Drawn(1_500_000, false, false));

        assertThat(coverage.share()).isEqualTo(1 / 8.0);
        assertThat(coverage.covers(0, 3)).isTrue();
    }

    @Test
    void both_fields_are_covered_alike() {
        Coverage coverage = covering(new Drawn(1_500_000, false, true));

        assertThat(coverage.share()).isEqualTo(2 / 8.0);
        assertThat(coverage.covers(0, 2)).isTrue();
    }

    @Test
    void a_frame_that_was_patched_up_is_covered_whole() {
        assertThat(covering(new Drawn(9_000_000, true, false)).share()).isEqualTo(1);
    }

    /** Frame times in an export are up to a microsecond off; the check must neither skip nor invent a frame. */
    @Test
    void what_the_check_asks_for_was_painted_whatever_the_rounding() {
        for (long time = 999_990; time < 2_000_010; time = time == 1_000_010 ? 1_999_990 : time + 1) {
            boolean painted = !covering(new Drawn(time, false, false)).isEmpty();
            for (long off = -1; off <= 1; off++) {
                boolean asked = asked(time + off);
                assertThat(painted || !asked).as("source %d, off %d", time, off).isTrue();
                assertThat(asked || time < 1_000_000 || time > 1_999_996)
                        .as("frame at %d, off %d, is checked", time, off)
                        .isTrue();
            }
        }
    }

    private static boolean asked(long time) {
        Coverage coverage = new Coverage(16, 16);
        new PlanCursor(Rounding.certain(PLAN)).cover(time, coverage);
        return !coverage.isEmpty();
    }

    private static Coverage covering(Frame frame) {
        return new Covering(PLAN, FOOTAGE).of(frame);
    }

    private record Drawn(long time, boolean concealed, boolean interlaced) implements Frame {
        @Override
        public Picture picture() {
            throw new AssertionError("Covering needs no picture");
        }

        @Override
        public void scale(Box area, RgbPlanes into) {
            throw new AssertionError("Covering needs no picture");
        }

        @Override
        public void shrink(SmallPicture into) {
            throw new AssertionError("Covering needs no picture");
        }
    }
}
