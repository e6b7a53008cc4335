package obscura.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import obscura.plugin.export.Crossing;
import obscura.plugin.export.Receipt;
import obscura.plugin.export.ReceiptFile;
import obscura.plugin.export.order.ExportState;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the order to the painted export, over the pages that a person uses. */
class ReviewTest {
    @TempDir
    Path folder;

    @AutoClose
    private WaitingReview review;

    @BeforeEach
    void an_export_waits_for_its_review() {
        review = new WaitingReview(folder);
        review.waits();
    }

    @Test
    void who_asked_stays_visible_and_the_other_is_covered_in_every_picture() {
        List<byte[]> source = Crossing.luma(review.street.recording());
        String page = review.boss.get(review.base).body();
        assertThat(Street.found(page, "id=\"keep-(people\\d)\"")).containsExactly("people1", "people2");
        String asker = Street.found(page, "id=\"keep-(people\\d)\"").stream()
                .filter(track -> isTheAsker(page, track))
                .findFirst()
                .orElseThrow();

        decide("keep", Map.of("track", asker, "keep", "yes"));
        assertThat(review.boss.get(review.base).body())
                .contains("1 person is shown on purpose")
                .contains("comes close to somebody else");
        checkEverything();
        HttpResponse<String> painting = decide("paint", Map.of("sure", "yes", "reason", "the walker asked"));
        assertThat(painting.statusCode()).isEqualTo(303);
        assertThat(painting.headers().firstValue("Location").orElseThrow()).endsWith("/exports/" + review.id);
        review.street.until(review.id, ExportState.DONE);

        assertPainted(source);
        Receipt receipt = ReceiptFile.read(review.street.home.resolve("exports/" + review.id + "/receipt.json"));
        assertThat(receipt.decided().kept()).isEqualTo(1);
        assertThat(receipt.decided().reviewed()).isTrue();
        assertThat(review.street.files(review.id)).containsExactly("export.mp4", "receipt.html", "receipt.json");
        assertThat(journal())
                .contains("decide-export")
                .contains("1 kept visible, 0 drawn")
                .contains("the walker asked");
    }

    private void assertPainted(List<byte[]> source) {
        List<byte[]> out = Crossing.luma(review.street.home.resolve("exports/" + review.id + "/export.mp4"));
        int clear = 0;
        for (int f = 0; f < Crossing.FRAMES; f++) {
            byte[] shown = out.get(f);
            byte[] real = source.get(f);
            assertThat(Crossing.share(Crossing.OTHER, f, (x, y) -> isLike(shown, real, x, y)))
                    .as("the other in picture " + f)
                    .isLessThan(0.02);
            clear += Crossing.share(Crossing.ASKER, f, (x, y) -> isLike(shown, real, x, y)) > 0.98 ? 1 : 0;
        }
        assertThat(clear).isGreaterThan(15);
    }

    /** Looks at where the first picture of the track is taken: the asker comes from the left. */
    private boolean isTheAsker(String page, String track) {
        String row = page.substring(page.indexOf("id=\"track-" + track + "\""));
        String link = Street.found(row, "href=\"([^\"]+)\"").get(0).replace("&amp;", "&");
        String stage = review.boss.get(link).body();
        String points = Street.found(stage, "points=\"([^\"]+)\" data-track=\"" + track + "\"")
                .get(0);
        return Integer.parseInt(points.split(",")[0]) < Crossing.WIDTH / 2;
    }

    @Test
    void while_a_moment_is_open_nothing_is_painted() {
        decide("keep", Map.of("track", "people1", "keep", "yes"));
        assertThat(review.boss.get(review.base).body())
                .contains("still to be checked")
                .doesNotContain("id=\"paint-now\"");
        HttpResponse<String> answer = decide("paint", Map.of("sure", "yes"));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("told=open");
        assertThat(review.street.export(review.id).state()).isEqualTo(ExportState.REVIEW);
        checkEverything();
        assertThat(decide("paint", Map.of()).statusCode()).as("not sure").isEqualTo(422);
        assertThat(review.street.export(review.id).state()).isEqualTo(ExportState.REVIEW);
        assertThat(review.boss.get(review.base).body()).contains("id=\"paint-now\"");
    }

    @Test
    void of_two_tabs_the_second_overwrites_nothing() {
        String old = review.boss.get(review.base).body();
        decide("keep", Map.of("track", "people1", "keep", "yes"));

        HttpResponse<String> late = send(old, "keep", Map.of("track", "people2", "keep", "yes"));

        String location = late.headers().firstValue("Location").orElseThrow();
        assertThat(location).contains("told=outdated");
        assertThat(review.boss
                        .get(location.substring(location.indexOf("/exports")))
                        .body())
                .contains("Something was decided meanwhile")
                .contains("Hide: Person 1")
                .contains("Keep visible: Person 2");
    }

    @Test
    void whoever_is_switched_is_asked_about_anew() {
        checkEverything();
        assertThat(review.boss.get(review.base).body()).contains("id=\"paint-now\"");
        decide("keep", Map.of("track", "people1", "keep", "yes"));
        assertThat(review.boss.get(review.base).body())
                .doesNotContain("id=\"paint-now\"")
                .contains("comes close to somebody else");
        decide("undo", Map.of());
        assertThat(review.boss.get(review.base).body()).contains("id=\"paint-now\"");
    }

    @Test
    void a_region_is_drawn_moved_and_erased() {
        decide("draw", Map.of("left", "10", "top", "20", "width", "30", "height", "40", "from", "0.5", "to", "2"));
        assertThat(review.boss.get(review.base + "?at=1000000&d=d1").body())
                .contains("Region 1 is being changed")
                .contains("painted drawn");
        assertThat(review.boss.get(review.base + "?at=100000").body()).doesNotContain("painted drawn");

        Map<String, String> moved = new HashMap<>(Map.of("corners", "50,50 90,50 90,90"));
        moved.put("d", "d1");
        moved.put("at", "2000000");
        assertThat(decide("key", moved).statusCode()).isEqualTo(303);
        assertThat(review.boss.get(review.base + "?at=2000000&d=d1").body()).contains("Set at 0:02.0");

        HttpResponse<String> crossing =
                decide("draw", Map.of("corners", "10,10 90,90 90,10 10,90", "from", "0", "to", "1"));
        assertThat(crossing.statusCode()).isEqualTo(422);
        assertThat(crossing.body()).contains("must not cross itself");
        decide("erase", Map.of("region", "d1"));
        assertThat(review.boss.get(review.base + "?at=1000000").body()).doesNotContain("painted drawn");
    }

    @Test
    void what_is_decided_outlives_the_app() {
        decide("keep", Map.of("track", "people2", "keep", "yes"));
        decide("cover-rest", Map.of());
        String before = review.boss.get(review.base).body();
        review.restart();

        String after = review.boss.get(review.base).body();

        assertThat(Street.fields(after).get("seen"))
                .isEqualTo(Street.fields(before).get("seen"));
        assertThat(after).contains("Hide: Person 2").contains("id=\"paint-now\"");
    }

    @Test
    void a_review_that_is_cancelled_leaves_nothing() {
        decide("keep", Map.of("track", "people1", "keep", "yes"));
        assertThat(review.street.files(review.id)).contains("tracks.json", "plan.json", "given.json", "decisions.json");
        review.boss.post("/exports/" + review.id + "/cancel", Map.of());
        assertThat(review.street.files(review.id)).isEmpty();
    }

    private void checkEverything() {
        String page = review.boss.get(review.base).body();
        for (String open : Street.found(page, "name=\"moment\" value=\"([^\"]+)\"")) {
            decide("check", Map.of("moment", open, "do", "fine"));
        }
        assertThat(review.boss.get(review.base).body()).contains("Everything is checked.");
    }

    private HttpResponse<String> decide(String what, Map<String, String> decision) {
        return send(review.boss.get(review.base).body(), what, decision);
    }

    private HttpResponse<String> send(String page, String what, Map<String, String> decision) {
        Map<String, String> form = new HashMap<>(Street.fields(page));
        form.putAll(decision);
        return review.boss.post(review.base + "/" + what, form);
    }

    private String journal() {
        return review.boss.get("/journal").body();
    }

    private static boolean isLike(byte[] shown, byte[] real, int x, int y) {
        int i = y * Crossing.WIDTH + x;
        return Math.abs((shown[i] & 255) - (real[i] & 255)) <= 24;
    }
}
