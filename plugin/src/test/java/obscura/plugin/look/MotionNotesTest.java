package obscura.plugin.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import obscura.plugin.look.DrawnFrame.Body;
import obscura.plugin.look.Stage.Scene;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.time.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MotionNotesTest {
    private static final Body WALKER = new Body(Stage.box(0.5, 0.5, 0.1, 0.3), 60);

    @TempDir
    Path temp;

    @Test
    void where_no_empty_scene_can_be_known_the_whole_picture_is_painted_and_noted() {
        Seen seen = stage(Hide.MOTION).play(0.5, time -> Scene.of());

        assertThat(seen.whole()).isNotEmpty();
        assertThat(Stage.covered(seen, 200_000, Box.WHOLE)).isEqualTo(1);
    }

    @Test
    void motion_is_noted_with_a_name_of_its_own_for_each_place() {
        Seen seen = stage(Hide.MOTION).play(8, time -> time > 4_000_000 ? Scene.of(WALKER) : Scene.of());

        assertThat(seen.regions()).extracting("kind").containsOnly(Hide.MOTION);
        assertThat(seen.regions()).extracting("id").doesNotHaveDuplicates().contains("m1");
        assertThat(seen.whole()).isEmpty();
    }

    @Test
    void a_moving_camera_is_noted_even_where_motion_is_not_hidden() {
        Seen seen = stage(Hide.PEOPLE).play(6, time -> new Scene(time / 6_000.0, 1, List.of()));

        assertThat(seen.moving()).anyMatch(span -> span.overlaps(new Span(3_000_000, 4_000_000)));
        assertThat(seen.regions()).isEmpty();
    }

    private Stage stage(Hide kind) {
        FixedDetector[] none = {};
        FixedDetector[] blind = {new FixedDetector(Hide.PEOPLE, time -> List.of())};
        return new Stage(temp, Set.of(kind), false, kind == Hide.MOTION ? none : blind);
    }
}
