package obscura.plugin.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import obscura.plugin.detect.Detector;
import obscura.plugin.mask.Hide;
import obscura.plugin.video.Footage;
import obscura.plugin.video.SmallPicture;
import org.junit.jupiter.api.Test;

class EyesTest {
    private static final Footage LARGE = DrawnFrame.footage(1280, 720);
    private static final Footage SMALL = DrawnFrame.footage(640, 360);
    private static final long SECOND = 1_000_000;

    @Test
    void a_small_picture_is_shown_whole_and_only_faces_are_looked_for_in_its_parts() {
        assertThat(tilesInOneSecond(Hide.PEOPLE, SMALL)).isEqualTo(1);
        assertThat(tilesInOneSecond(Hide.TEXT, SMALL)).isEqualTo(1);
        assertThat(tilesInOneSecond(Hide.FACES, SMALL)).isEqualTo(5);
    }

    @Test
    void a_large_picture_is_shown_in_parts_too() {
        for (Hide kind : EnumSet.of(Hide.PEOPLE, Hide.TEXT, Hide.FACES)) {
            assertThat(tilesInOneSecond(kind, LARGE)).as("%s", kind).isEqualTo(5);
        }
    }

    @Test
    void a_first_look_takes_doubts_too_and_a_strict_one_only_what_is_sure() {
        assertThat(seen(false)).isEqualTo(1);
        assertThat(seen(true)).isZero();
    }

    private static int seen(boolean strict) {
        FixedDetector detector = new FixedDetector(
                Hide.PEOPLE, time -> FixedDetector.see(Hide.PEOPLE, Stage.box(0.5, 0.5, 0.1, 0.1), FixedDetector.WEAK));
        SmallPicture small = SmallSize.of(SMALL);
        Eye eye = Eyes.of(List.<Detector>of(detector), settings(strict), SMALL, small)
                .get(0);
        DrawnFrame frame = DrawnFrame.of(0, SMALL, 0, List.of());
        frame.shrink(small);
        return eye.look(frame, small, null, false).size();
    }

    private static long tilesInOneSecond(Hide kind, Footage footage) {
        FixedDetector detector = new FixedDetector(kind, time -> List.of());
        SmallPicture small = SmallSize.of(footage);
        Eye eye = Eyes.of(List.<Detector>of(detector), settings(false), footage, small)
                .get(0);
        for (long time = 0; time < SECOND; time += SECOND / 5) {
            DrawnFrame frame = DrawnFrame.of(time, footage, 0, List.of());
            frame.shrink(small);
            eye.look(frame, small, null, false);
        }
        return detector.asked().stream()
                .map(FixedDetector.Asked::area)
                .distinct()
                .count();
    }

    private static LookSettings settings(boolean strict) {
        return new LookSettings(Set.of(Hide.values()), OptionalInt.empty(), strict);
    }
}
