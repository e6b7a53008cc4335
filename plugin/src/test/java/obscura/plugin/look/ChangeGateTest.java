package obscura.plugin.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import obscura.plugin.look.DrawnFrame.Body;
import obscura.plugin.mask.Box;
import obscura.plugin.plan.Coverage;
import obscura.plugin.video.Footage;
import obscura.plugin.video.SmallPicture;
import org.junit.jupiter.api.Test;

class ChangeGateTest {
    private static final Body FAR_WALKER = new Body(new Box(0.3, 0.3, 0.31, 0.34), 40);

    private Footage footage = DrawnFrame.footage(768, 432);
    private SmallPicture small = SmallSize.of(footage);
    private long time;

    @Test
    void a_picture_never_looked_at_has_changed() {
        ChangeGate gate = gate(Box.WHOLE);
        show(gate, null);

        assertThat(gate.changed()).isTrue();
    }

    @Test
    void noise_is_no_change() {
        ChangeGate gate = lookedAt(Box.WHOLE);
        for (int i = 0; i < 50; i++) {
            show(gate, null);
            assertThat(gate.changed()).as("frame %s", i).isFalse();
        }
    }

    @Test
    void a_far_walker_of_eight_by_seventeen_pixels_is_a_change() {
        ChangeGate gate = lookedAt(Box.WHOLE);
        show(gate, null, FAR_WALKER);

        assertThat(gate.changed()).isTrue();
    }

    @Test
    void who_appears_too_slowly_for_two_frames_to_differ_has_changed_the_picture_since_the_look() {
        ChangeGate gate = lookedAt(Box.WHOLE);
        for (int contrast = 1; contrast <= 40; contrast++) {
            show(gate, null, new Body(FAR_WALKER.box(), contrast));
        }
        assertThat(gate.changed()).isTrue();
    }

    @Test
    void what_happens_in_another_tile_is_no_change() {
        ChangeGate gate = lookedAt(new Box(0.4, 0.4, 1, 1));
        show(gate, null, FAR_WALKER);

        assertThat(gate.changed()).isFalse();
    }

    @Test
    void what_changes_under_the_paint_is_no_change() {
        Coverage paint = covering(FAR_WALKER.box().grown(0.05, 0.05));
        ChangeGate gate = gate(Box.WHOLE);
        show(gate, paint);
        gate.looked();
        show(gate, paint, FAR_WALKER);

        assertThat(gate.changed()).isFalse();
    }

    @Test
    void what_was_under_the_paint_at_the_last_look_and_is_open_now_has_changed() {
        ChangeGate gate = gate(Box.WHOLE);
        show(gate, covering(FAR_WALKER.box().grown(0.05, 0.05)));
        gate.looked();
        show(gate, null);

        assertThat(gate.changed()).isTrue();
    }

    @Test
    void what_was_open_once_and_comes_out_of_the_paint_unchanged_has_not_changed() {
        ChangeGate gate = lookedAt(Box.WHOLE);
        show(gate, covering(FAR_WALKER.box().grown(0.05, 0.05)), FAR_WALKER);
        gate.looked();
        show(gate, null);

        assertThat(gate.changed()).isFalse();
    }

    @Test
    void the_last_rows_and_columns_count_whatever_the_side() {
        for (int side = 300; side < 308; side++) {
            footage = DrawnFrame.footage(side, side);
            small = SmallSize.of(footage);
            double edge = 1 - 2.0 / side;
            for (Box strip : List.of(new Box(0, edge, 1, 1), new Box(edge, 0, 1, 1))) {
                ChangeGate gate = lookedAt(Box.WHOLE);
                show(gate, null, new Body(strip, 60));

                assertThat(gate.changed()).as("%s of %s", strip, side).isTrue();
            }
        }
    }

    private ChangeGate gate(Box area) {
        return new ChangeGate(area, small);
    }

    private ChangeGate lookedAt(Box area) {
        ChangeGate gate = gate(area);
        show(gate, null);
        gate.looked();
        return gate;
    }

    private void show(ChangeGate gate, Coverage covered, Body... bodies) {
        time += 40_000;
        DrawnFrame.of(time, footage, 0, List.of(bodies)).shrink(small);
        gate.show(small, covered);
    }

    private Coverage covering(Box box) {
        Coverage coverage = new Coverage(footage.width(), footage.height());
        coverage.add(box);
        return coverage;
    }
}
