package obscura.plugin.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.camera.MaskRoom;
import obscura.plugin.camera.MaskStyle;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.OnvifFrame;
import obscura.plugin.mask.Polygon;
import obscura.plugin.mask.ReadBack;
import org.junit.jupiter.api.Test;

class MaskPlanTest {
    private static final String PICTURE = "VSC_1";

    @Test
    void no_place_that_stays_wanted_is_ever_open_and_no_camera_ever_holds_more_than_it_can() {
        for (long seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            int most = 1 + random.nextInt(5);
            Map<String, Polygon> camera = new HashMap<>();
            List<OurMask> ours = new ArrayList<>();
            List<KeptMask> there = new ArrayList<>();
            for (int i = 0; i < random.nextInt(most + 1); i++) {
                String token = "t" + i;
                Polygon polygon = polygon(random);
                camera.put(token, polygon);
                there.add(new KeptMask(token, PICTURE, OnvifFrame.toOnvif(polygon), MaskStyle.SOLID, "", true));
                if (random.nextInt(4) > 0) {
                    ours.add(new OurMask(token, new Shape(PICTURE, "old" + i, polygon, MaskStyle.SOLID)));
                }
            }
            List<WantedMask> wanted = new ArrayList<>();
            for (int i = 0; i < random.nextInt(4); i++) {
                wanted.add(WantedMask.solid((random.nextBoolean() ? "old" : "new") + i, polygon(random)));
            }
            MaskRoom room = new MaskRoom(
                    true,
                    OptionalInt.of(most),
                    OptionalInt.of(4),
                    random.nextBoolean(),
                    false,
                    Set.of(MaskStyle.SOLID));
            MaskPlan plan = MaskPlan.of(PICTURE, wanted, room, there, ours);
            carryOut(plan, camera, wanted, most, ours, "seed " + seed);
        }
    }

    private static void carryOut(
            MaskPlan plan,
            Map<String, Polygon> camera,
            List<WantedMask> wanted,
            int most,
            List<OurMask> ours,
            String seed) {
        Set<String> own = Set.copyOf(ours.stream().map(OurMask::token).toList());
        List<WantedMask> possible = wanted.stream()
                .filter(mask -> !plan.refused().containsKey(mask.name()))
                .toList();
        double[] open =
                possible.stream().mapToDouble(mask -> open(mask, camera)).toArray();
        int made = 0;
        for (Step step : plan.steps()) {
            if (step instanceof Step.Create create) {
                camera.put("n" + made++, create.shape().polygon());
            } else if (step instanceof Step.Change change) {
                assertThat(own).as(seed).contains(change.token());
                camera.put(change.token(), change.to());
            } else {
                String token = ((Step.Delete) step).token();
                assertThat(own).as(seed).contains(token);
                camera.remove(token);
            }
            assertThat(camera.size()).as(seed).isLessThanOrEqualTo(most);
            for (int i = 0; i < open.length; i++) {
                double now = open(possible.get(i), camera);
                assertThat(now).as(seed).isLessThanOrEqualTo(open[i] + 1e-9);
                open[i] = now;
            }
        }
        assertThat(java.util.Arrays.stream(open).boxed()).as(seed).allMatch(share -> share < 1e-9);
    }

    private static double open(WantedMask mask, Map<String, Polygon> camera) {
        return ReadBack.of(mask.polygon(), List.copyOf(camera.values()), 0).uncovered();
    }

    private static Polygon polygon(Random random) {
        double left = random.nextDouble() * 0.7;
        double top = random.nextDouble() * 0.7;
        return Polygon.of(
                new Box(left, top, left + 0.05 + random.nextDouble() * 0.25, top + 0.05 + random.nextDouble() * 0.25));
    }

    @Test
    void what_is_there_already_is_not_touched() {
        Polygon door = Polygon.of(new Box(0.1, 0.1, 0.3, 0.3));
        MaskRoom room = new MaskRoom(true, OptionalInt.of(2), OptionalInt.of(4), false, false, Set.of(MaskStyle.SOLID));
        List<WantedMask> wanted = List.of(WantedMask.solid("door", door));
        MaskPlan first = MaskPlan.of(PICTURE, wanted, room, List.of(), List.of());
        Shape shape = first.shapes().get(0);
        KeptMask kept = new KeptMask("t", PICTURE, OnvifFrame.toOnvif(shape.polygon()), MaskStyle.SOLID, "", true);
        MaskPlan again = MaskPlan.of(PICTURE, wanted, room, List.of(kept), List.of(new OurMask("t", shape)));
        assertThat(first.steps()).containsExactly(new Step.Create(shape));
        assertThat(again.steps()).isEmpty();
    }
}
