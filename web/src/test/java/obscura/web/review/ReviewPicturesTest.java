package obscura.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import obscura.plugin.export.order.ExportState;
import obscura.web.RunningSite;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unmasked pictures: for whom, how long, and what is written down. */
class ReviewPicturesTest {
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
    void pictures_are_shown_kept_nowhere_and_written_down_once() throws IOException {
        HttpResponse<String> big = review.boss.get(review.base + "/picture?at=1000000&width=320");
        HttpResponse<String> small = review.boss.get(review.base + "/strip/people1/0");

        for (HttpResponse<String> picture : List.of(big, small)) {
            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/jpeg");
            assertThat(picture.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
        assertThat(Street.found(review.boss.get("/journal").body(), "(review-export)\\b"))
                .isNotEmpty();
        assertThat(reviewsIn(review.boss.get("/journal/download.csv").body())).isEqualTo(1);
        try (var files = Files.walk(review.street.home)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".jpg") || name.endsWith(".jpeg"));
        }
    }

    private static long reviewsIn(String csv) {
        return csv.lines().filter(line -> line.contains("review-export")).count();
    }

    @Test
    void after_painting_was_ordered_there_are_none() {
        Map<String, String> fields = Street.fields(review.boss.get(review.base).body());
        review.boss.post(review.base + "/cover-rest", fields);
        Map<String, String> paint = Street.fields(review.boss.get(review.base).body());
        paint.put("sure", "yes");
        review.boss.post(review.base + "/paint", paint);

        assertThat(review.boss.get(review.base + "/picture?at=0&width=320").statusCode())
                .isEqualTo(404);
        assertThat(review.boss.get(review.base + "/strip/people1/0").statusCode())
                .isEqualTo(404);
        assertThat(review.boss.get(review.base).statusCode()).isEqualTo(303);
        review.street.until(review.id, ExportState.DONE);
        assertThat(review.boss.get(review.base + "/picture?at=0&width=320").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_picture_that_cannot_be_made_is_a_drawing_with_words() throws IOException {
        Files.delete(review.street.recording());
        HttpResponse<String> none = review.boss.get(review.base + "/picture?at=1000000&width=320");
        assertThat(none.statusCode()).isEqualTo(200);
        assertThat(none.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(none.body()).contains("This picture can").doesNotContain("recordings");
    }

    @Test
    void whoever_may_not_review_or_not_see_the_camera_gets_nothing() {
        RunningSite.Visitor viewer = review.site.invited(review.boss, "vera", "viewer");
        RunningSite.Visitor elsewhere =
                review.site.invited(review.boss, "elsa", "privacy-officer", List.of(review.street.camera.number() + 1));
        String missing = review.boss.get("/exports/999/review").body();
        for (String path : List.of("", "/picture?at=0&width=320", "/strip/people1/0")) {
            assertThat(viewer.get(review.base + path).statusCode()).as(path).isEqualTo(403);
            assertThat(elsewhere.get(review.base + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(elsewhere
                        .post(review.base + "/cover-rest", Map.of("seen", "none"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(viewer.post(review.base + "/cover-rest", Map.of("seen", "none"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Street.found(elsewhere.get(review.base).body(), "<h1>([^<]+)"))
                .isEqualTo(Street.found(missing, "<h1>([^<]+)"));
        assertThat(review.boss.get(review.base).body()).contains("Nobody stays visible");
    }

    @Test
    void an_address_that_is_none_names_nothing() {
        for (String path : List.of(
                "/picture",
                "/picture?at=x",
                "/picture?at=99999999999",
                "/picture?at=0&width=5000",
                "/strip/people9/0",
                "/strip/people1/6",
                "/strip/..%2f..%2fkeys/0",
                "/strip/people1/-1")) {
            assertThat(review.boss.get(review.base + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }
}
