package obscura.plugin.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import obscura.plugin.ObscuraException;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.mask.Polygon;
import obscura.plugin.time.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFileTest {
    private static final String CORNERS = "[[0.1,0.2],[0.3,0.2],[0.3,0.8],[0.1,0.8]]";

    @TempDir
    Path folder;

    @Test
    void the_example_of_the_manual_is_read() throws IOException {
        Plan plan =
                read("{\"version\":1,\"paint\":\"solid\",\"regions\":[{\"id\":\"p1\",\"kind\":\"people\",\"from\":0.0,"
                        + "\"to\":2.4,\"polygon\":" + CORNERS + "}]}");
        assertThat(plan)
                .isEqualTo(new Plan(
                        Paint.SOLID,
                        List.of(new Region(
                                "p1", Hide.PEOPLE, Span.ofSeconds(0, 2.4), Polygon.of(new Box(0.1, 0.2, 0.3, 0.8))))));
    }

    @Test
    void what_is_written_is_read_back_the_same() {
        for (long seed = 0; seed < 20; seed++) {
            Plan plan = plan(new SplittableRandom(seed));
            Path file = folder.resolve("plan" + seed + ".json");
            PlanFile.write(plan, file);
            assertThat(PlanFile.read(file)).as("seed %d", seed).isEqualTo(plan);
        }
    }

    @Test
    void every_kind_of_nonsense_is_refused_with_the_region_that_is_wrong() {
        refused(
                region("\"id\":\"a\",\"from\":0,\"to\":1,\"polygon\":[[0,0],[1,1],[1,0],[0,1]]"),
                "region 1: A polygon must");
        refused(region("\"id\":\"a\",\"from\":0,\"to\":1,\"polygon\":[[0,0],[1,1]]"), "region 1: A polygon needs 3");
        refused(
                region("\"id\":\"a\",\"from\":0,\"to\":1,\"polygon\":[[0,0],[1.2,1],[1,0]]"),
                "region 1: A corner must lie");
        refused(
                region("\"id\":\"a\",\"from\":0,\"to\":1,\"polygon\":[[0,0],[1e999,1],[1,0]]"),
                "region 1: A corner must lie");
        refused(region("\"id\":\"a\",\"from\":2,\"to\":1,\"polygon\":" + CORNERS), "region 1: A span must");
        refused(region("\"id\":\"a\",\"from\":-1,\"to\":1,\"polygon\":" + CORNERS), "region 1: A span must");
        refused(region("\"id\":\"a\",\"polygon\":" + CORNERS), "region 1: A span must");
        refused(region("\"id\":\"a b\",\"from\":0,\"to\":1,\"polygon\":" + CORNERS), "region 1: A region's id");
        refused(
                region("\"id\":\"a\",\"kind\":\"cats\",\"from\":0,\"to\":1,\"polygon\":" + CORNERS),
                "region 1: its kind");
        refused(region("\"id\":\"a\",\"blur\":1,\"from\":0,\"to\":1,\"polygon\":" + CORNERS), "unknown field \"blur\"");
        refused("{\"version\":1,\"paint\":\"blur\",\"regions\":[]}", "paint is neither");
        refused("{\"version\":2,\"regions\":[]}", "version is not 1");
        refused("{\"version\":1,\"regions\":[]} {}", "something follows");
        refused("{\"version\":1}", "it needs");
        refused("[]", "a plan is a JSON object");
        refused("", "a plan is a JSON object");
        refused("{\"version\":1,\"regions\":[", "not JSON as expected");
        refused("{\"version\":1,\"regions\":" + "[".repeat(5000), "not");
    }

    private static String region(String fields) {
        return "{\"version\":1,\"regions\":[{" + fields + "}]}";
    }

    private void refused(String json, String why) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("plan.json")
                .hasMessageContaining(why);
    }

    private Plan read(String json) throws IOException {
        return PlanFile.read(Files.writeString(folder.resolve("plan.json"), json));
    }

    private static Plan plan(SplittableRandom random) {
        List<Region> regions = new ArrayList<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            double left = random.nextDouble(0.9);
            Box box = new Box(left, 0.1, random.nextDouble(left + 0.01, 1), random.nextDouble(0.2, 1));
            long from = random.nextLong(1_000_000_000_000L);
            Hide kind = random.nextInt(5) == 0 ? null : Hide.values()[random.nextInt(4)];
            Span span = new Span(from, from + random.nextLong(1, 1_000_000_000));
            regions.add(new Region("r" + i, kind, span, Polygon.of(box)));
        }
        return new Plan(Paint.values()[random.nextInt(2)], regions);
    }
}
