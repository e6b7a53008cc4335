package obscura.web.masks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Polygon;
import obscura.plugin.mask.ProofOfMask;
import obscura.plugin.masking.Drift;
import obscura.plugin.masking.MaskResult;
import obscura.plugin.masking.WantedMask;
import obscura.plugin.masking.WantedMasks;
import obscura.plugin.masking.WatchNotes;
import obscura.web.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasksPageTest {
    private static final Polygon WINDOW = Polygon.of(new Box(0.1, 0.1, 0.4, 0.4));
    private static final String DRAWN =
            "[{\"name\":\"<b>window\",\"polygon\":[[0.1,0.1],[0.4,0.1],[0.4,0.4]],\"style\":\"solid\"}]";

    private MaskSite site;
    private RunningSite running;
    private RunningSite.Visitor admin;
    private String page;

    @BeforeEach
    void an_app_with_a_camera(@TempDir Path home) {
        site = new MaskSite(home, 0);
        running = site.running();
        admin = running.admin();
        page = "/cameras/" + site.hall.id() + "/masks";
    }

    @AfterEach
    void close() {
        running.close();
    }

    private HttpResponse<String> apply(String masks, long version) {
        return admin.post(page, Map.of("masks", masks, "version", Long.toString(version)));
    }

    /** After whatever is under way. */
    private String settled() {
        while (admin.get(page).body().contains("hx-trigger=\"every 1s\"")) {
            Thread.onSpinWait();
        }
        return admin.get(page).body();
    }

    @Test
    void what_was_applied_and_proven_is_told_in_words_for_every_view() {
        assertThat(apply(DRAWN, 0).statusCode()).isEqualTo(303);
        assertThat(settled())
                .contains("SHOWN", "Stream main &lt;b&gt;stream&lt;/b&gt;", "Snapshot of main", "word good\">APPLIED")
                .doesNotContain("<b>window", "<b>stream");
    }

    @Test
    void a_snapshot_that_anybody_gets_without_a_login_is_told_with_what_to_do() {
        site.work.opens("snapshot:main");
        apply(DRAWN, 0);
        assertThat(settled()).contains("notice bad\">Snapshot of main", "without a login. Switch that off");
        assertThat(admin.get("/api/v1" + page).body())
                .containsOnlyOnce("\"withoutLogin\":true")
                .contains("\"withoutLogin\":false");
        site.work.opens();
        apply(DRAWN, 1);
        assertThat(settled()).doesNotContain("without a login");
    }

    @Test
    void what_is_not_covered_is_a_number_and_never_green() {
        site.work.comesTo(MaskResult.Outcome.ADAPTED, 0.0312, ProofOfMask.Result.SHOWN);
        apply(DRAWN, 0);
        assertThat(settled()).contains("3.12 % of the drawn place is NOT covered", "word bad\">ADAPTED");
        site.work.comesTo(MaskResult.Outcome.APPLIED, 0.0000001, ProofOfMask.Result.SHOWN);
        apply(DRAWN, 1);
        assertThat(settled()).contains("less than 0.01 %").doesNotContain("word good\">APPLIED");
    }

    @Test
    void while_something_is_under_way_a_reload_says_so_and_nothing_else_is_started() {
        CountDownLatch over = site.work.waits();
        apply(DRAWN, 0);
        assertThat(admin.get(page).body()).contains("hx-trigger=\"every 1s\"").doesNotContain("id=\"editor\"");
        assertThat(admin.get(page + "/run", "HX-Request", "true").body()).contains("<progress");
        assertThat(admin.post(page + "/look", Map.of()).statusCode()).isEqualTo(303);
        assertThat(admin.get(page).body()).contains("already");
        over.countDown();
        settled();
        assertThat(admin.get(page + "/run", "HX-Request", "true").headers().firstValue("HX-Redirect"))
                .hasValue(page);
    }

    @Test
    void a_second_person_s_save_is_refused_and_both_versions_are_shown() {
        site.masks.save(site.hall.id(), new WantedMasks(0, List.of(WantedMask.solid("theirs", WINDOW))));
        HttpResponse<String> answer = apply(DRAWN, 0);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("theirs", "0.4,0.1 0.4,0.4", "0.1,0.4", "&lt;b>window");
        assertThat(site.masks.wanted(site.hall.id()).masks())
                .extracting(WantedMask::name)
                .containsExactly("theirs");
        assertThat(apply(DRAWN, 1).statusCode()).isEqualTo(303);
    }

    @Test
    void nonsense_is_refused_with_a_sentence_and_changes_nothing() {
        for (String bad : List.of(
                "",
                "null!",
                "{}",
                "[null]",
                "[{\"name\":\"a\",\"polygon\":[[0,0],[1,1]]}]",
                "[{\"name\":\"a\",\"polygon\":[[0,0],[1,1],[1,0],[0,1]]}]",
                "[{\"name\":\"a\",\"polygon\":[[0,0],[1,1],[\"NaN\",0]]}]",
                "[{\"name\":\"a\",\"polygon\":[[0,0],[1,1],[7,0]]}]",
                "[{\"name\":\"\",\"polygon\":[[0,0],[1,1],[1,0]]}]",
                "[{\"name\":\"a\",\"polygon\":[[0,0],[1,1],[1,0]],\"style\":\"glass\"}]",
                "[{\"name\":\"a\",\"polygon\":" + "[[0.1,0.1]," + "[0,0],".repeat(10_000) + "[1,1]]}]")) {
            HttpResponse<String> answer = apply(bad, 0);
            assertThat(answer.statusCode())
                    .as(bad.substring(0, Math.min(80, bad.length())))
                    .isEqualTo(422);
            assertThat(answer.body()).contains("Not taken");
        }
        assertThat(site.masks.wanted(site.hall.id()).version()).isZero();
    }

    @Test
    void a_preview_says_how_many_rectangles_a_polygon_needs() {
        HttpResponse<String> said = admin.send("POST", page + "/preview", DRAWN);
        assertThat(said.body()).contains("of 8 masks", "rectangles", "\"exact\":false");
    }

    @Test
    void a_silent_camera_gets_a_sentence_and_what_was_known_stays() {
        apply(DRAWN, 0);
        settled();
        site.camera.isSilent(true);
        assertThat(admin.get(page).body()).contains("Nothing answers at this camera's address", "SHOWN");
        HttpResponse<String> picture = admin.get(page + "/picture");
        assertThat(picture.statusCode()).isEqualTo(502);
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
    }

    @Test
    void a_picture_is_fresh_kept_by_nobody_and_in_the_journal() {
        HttpResponse<String> picture = admin.get(page + "/picture?view=snapshot:main");
        assertThat(picture.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(admin.get(page + "/picture?view=nosuch").statusCode()).isEqualTo(404);
        assertThat(admin.get("/journal").body()).contains("Looked at a fresh picture of a camera");
    }

    @Test
    void drift_is_told_with_its_time_and_can_be_applied_again() {
        apply(DRAWN, 0);
        settled();
        Drift gone = new Drift(Drift.Kind.MASK_GONE, "<i>window", Instant.parse("2026-03-01T08:00:00Z"));
        site.masks.note(
                site.hall.id(), new WatchNotes(Optional.empty(), Optional.empty(), Optional.empty(), List.of(gone)));
        assertThat(admin.get(page).body())
                .contains("no longer keeps the mask \"&lt;i&gt;window", "1 Mar 2026", "Apply again", "Look again now");
        assertThat(admin.post(page + "/again", Map.of()).statusCode()).isEqualTo(303);
        assertThat(settled()).doesNotContain("no longer keeps");
        admin.post(page + "/reapply", Map.of("reapply", "yes"));
        assertThat(site.links.find(site.hall.id()).orElseThrow().reapply()).isTrue();
    }

    @Test
    void somebody_else_s_mask_is_shown_as_not_ours_and_can_be_taken_over() {
        site.camera.somebodyElseMade("m7", WINDOW);
        assertThat(admin.get(page).body()).contains("Masks that are not ours", "m7");
        admin.post(page + "/take-over", Map.of("token", "m7"));
        assertThat(site.masks.wanted(site.hall.id()).masks()).hasSize(1);
        assertThat(admin.get(page).body()).doesNotContain("Masks that are not ours");
    }

    @Test
    void a_failure_is_told_after_a_reload_too() {
        site.work.breaksWith(new IllegalStateException("secret of the machine"));
        apply(DRAWN, 0);
        assertThat(settled()).contains("Something broke in Obscura").doesNotContain("secret of the machine");
    }

    @Test
    void who_may_not_see_the_camera_gets_what_a_missing_one_gives_and_a_viewer_may_not_draw() {
        RunningSite.Visitor other = running.invited(
                admin, "other", "installer", List.of(site.yard.id().number()));
        assertThat(other.get(page).statusCode()).isEqualTo(404);
        assertThat(other.get(page + "/picture").statusCode()).isEqualTo(404);
        RunningSite.Visitor viewer = running.invited(admin, "viewer", "viewer");
        assertThat(viewer.get(page + "/picture").statusCode()).isEqualTo(403);
        RunningSite.Visitor installer = running.invited(admin, "installer", "installer");
        assertThat(installer.get(page).body()).contains("fresh, unmasked picture");
    }

    @Test
    void a_program_puts_masks_and_is_told_what_became_of_each() {
        String path = "/api/v1/cameras/" + site.hall.id() + "/masks";
        HttpResponse<String> put = admin.send("PUT", path, DRAWN);
        assertThat(put.body())
                .contains("\"outcome\":\"applied\"", "\"uncovered\":0.0", "\"result\":\"shown\"", "\"kept\":[[");
        assertThat(put.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(admin.send("PUT", path, DRAWN, "If-Match", "\"0\"").statusCode())
                .isEqualTo(409);
        assertThat(admin.send("PUT", path, "[{}]").statusCode()).isEqualTo(400);
        assertThat(admin.get(path).body()).contains("\"outcome\":\"applied\"");
    }
}
