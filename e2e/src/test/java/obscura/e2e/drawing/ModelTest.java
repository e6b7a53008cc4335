package obscura.e2e.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import obscura.web.http.Assets;
import org.junit.jupiter.api.Test;

/** What drawing means, apart from any page: the editor's model, run by node. */
class ModelTest {
    /** The very one that drives the browser. */
    private static final Path NODE = Path.of(System.getProperty("playwright.cli.dir", ""), "node");

    /** Any edits, undone and done again; a drawing is always one that the server takes. */
    private static final String RANDOM_EDITS = """
            let seed = SEED;
            const random = () => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed / 2147483648; };
            const any = (n) => Math.floor(random() * n);
            const place = () => [random() * 1.4 - .2, random() * 1.4 - .2];
            let history = M.begin({masks: []});
            let taken = 0;
            for (let i = 0; i < 3000; i++) {
                const now = history.now, one = now.masks[any(now.masks.length)];
                const corner = one && any(one.corners.length);
                const edit = !one || i % 40 === 0 ? M.add(now, [place(), place(), place(), place()].map(M.inside), M.freeName(now, 'm'))
                    : [() => M.moveCorner(now, one.id, corner, place()), () => M.moveCorner(now, one.id, corner, M.inside(place())),
                       () => M.move(now, one.id, [random() - .5, random() - .5]), () => M.insert(now, one.id, corner, null),
                       () => M.insert(now, one.id, corner, M.inside(place())), () => M.deleteCorner(now, one.id, corner),
                       () => M.rename(now, one.id, 'm ' + any(9)), () => M.restyle(now, one.id, 'blurred'),
                       () => any(6) ? M.restyle(now, one.id, 'solid') : M.remove(now, one.id)][any(9)]();
                if (edit.refused && edit.drawing !== now) { throw new Error('a refused edit changed something: ' + edit.refused); }
                if (!edit.refused) { taken++; }
                history = M.step(history, edit.drawing);
                history.now.masks.forEach((mask) => {
                    if (M.fault(mask.corners)) { throw new Error(M.fault(mask.corners) + ' ' + JSON.stringify(mask.corners)); }
                });
                if (new Set(history.now.masks.map((mask) => mask.name)).size < history.now.masks.length) { throw new Error('a name twice'); }
                if (history.past.length) {
                    const there = JSON.stringify(M.redo(M.undo(history)).now);
                    if (there !== JSON.stringify(history.now)) { throw new Error('undo and redo lead elsewhere'); }
                }
            }
            console.log(taken);
            """;

    @Test
    void any_edits_leave_a_drawing_that_can_be_taken_and_undo_leads_back() {
        for (int seed = 1; seed <= 5; seed++) {
            String said = node(RANDOM_EDITS.replace("SEED", Integer.toString(seed)));
            assertThat(Integer.parseInt(said)).as("seed " + seed).isGreaterThan(500);
        }
    }

    @Test
    void crossings_are_found_whatever_way_edges_meet() {
        assertThat(node("console.log(M.fault([[0,0],[1,1],[1,0],[0,1]]))")).isEqualTo("crossing");
        assertThat(node("console.log(M.fault([[0,0],[1,0],[.5,0],[.5,1]]))")).isEqualTo("crossing");
        assertThat(node("console.log(M.fault([[0,0],[1,0],[1,1],[.5,0],[0,1]]))"))
                .isEqualTo("crossing");
        assertThat(node("console.log(M.fault([[0,0],[0,0],[1,1],[1,0]]))")).isEqualTo("crossing");
        assertThat(node("console.log(M.fault([[0,0],[NaN,0],[1,1]]))")).isEqualTo("nonumber");
        assertThat(node("console.log(M.fault([[0,0],[1.01,0],[1,1]]))")).isEqualTo("outside");
        assertThat(node("console.log(M.fault([[0,0],[1,1]]))")).isEqualTo("fewcorners");
        assertThat(node("console.log(M.fault([[0,0],[1,0],[1,1],[0,1]]))")).isEqualTo("null");
    }

    @Test
    void a_corner_snaps_to_corners_first_then_to_edges_and_borders_and_else_stays() {
        String others = "[[[.2,.2],[.5,.2],[.5,.5]]]";
        assertThat(node("console.log(M.snap([.21,.205], " + others + ", [1000, 600], 12).join())"))
                .isEqualTo("0.2,0.2");
        assertThat(node("console.log(M.snap([.35,.21], " + others + ", [1000, 600], 12).join())"))
                .isEqualTo("0.35,0.2");
        assertThat(node("console.log(M.snap([.005,.7], " + others + ", [1000, 600], 12).join())"))
                .isEqualTo("0,0.7");
        assertThat(node("console.log(M.snap([.8,.7], " + others + ", [1000, 600], 12).join())"))
                .isEqualTo("0.8,0.7");
    }

    @Test
    void what_is_between_two_fingers_stays_there() {
        String zoom = "let z = Z.pinched(Z.FIT, [[.4,.5],[.6,.5]], [[.3,.5],[.7,.5]]);";
        assertThat(node(zoom
                        + "console.log(z.size.toFixed(6), Z.pointAt(z, [.5, .5]).map((v) => v.toFixed(6)).join())"))
                .isEqualTo("0.500000 0.500000,0.500000");
        assertThat(node("let z = Z.moved(Z.nearer(Z.FIT, 2, [0, 0]), [-9, -9]); console.log(z.x, z.y)"))
                .isEqualTo("0.5 0.5");
    }

    private static String node(String script) {
        String whole = script("model") + script("zoom") + "const M = MaskModel, Z = MaskZoom;" + script;
        try {
            Process node = new ProcessBuilder(NODE.toString(), "-")
                    .redirectErrorStream(true)
                    .start();
            node.getOutputStream().write(whole.getBytes(StandardCharsets.UTF_8));
            node.getOutputStream().close();
            String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(node.exitValue()).as(said).isZero();
            return said.strip();
        } catch (IOException e) {
            throw new AssertionError(
                    "The model is tested with the node of the browser tests. Run packaging/test --install once.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String script(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/obscura/web/masks/" + name + ".js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
