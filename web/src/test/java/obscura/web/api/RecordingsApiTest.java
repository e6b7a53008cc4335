package obscura.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.web.RecordedSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingsApiTest {
    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private RecordedSite site;
    private String token;

    @BeforeEach
    void start() {
        site = new RecordedSite(folder);
        token = token("see-cameras", "see-footage", "manage-cameras", "change-settings");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String token(String... rights) {
        List<String[]> form = new ArrayList<>();
        form.add(new String[] {"name", "robot"});
        form.add(new String[] {"days", "1"});
        form.add(new String[] {"limit", "all"});
        for (String right : rights) {
            form.add(new String[] {"right", right});
        }
        String page = site.admin().post("/people/tokens", form).body();
        Matcher found = Pattern.compile("id=\"secret\">([^<]+)<").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.site().address() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    private static void isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"hint\"");
    }

    private String wish(String path, String more) {
        return "{\"kind\":\"folder\",\"path\":\"" + path + "\",\"pattern\":\"{camera}/{date}/{time}\"" + more + "}";
    }

    @Test
    void a_recorder_is_added_once_and_listed() {
        HttpResponse<String> added = send(
                "POST",
                "/api/v1/nvrs",
                wish(site.recordings().toString(), ",\"name\":\"Disk\",\"zone\":\"Europe/Berlin\",\"mayDelete\":true"));
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.body())
                .contains("\"id\":1", "\"kind\":\"folder\"", "\"name\":\"Disk\"", "\"zone\":\"Europe/Berlin\"")
                .contains("\"mayDelete\":true");
        assertThat(get("/api/v1/nvrs").body()).isEqualTo("[" + added.body() + "]");
        isProblem(send("POST", "/api/v1/nvrs", wish(site.recordings().toString(), "")), 422);
        assertThat(site.admin().get("/journal").body())
                .contains("Added recordings")
                .contains("robot");
    }

    @Test
    void a_recorder_in_the_network_is_tried_before_it_is_kept_and_its_secret_is_told_nobody() {
        String shinobi = "{\"kind\":\"shinobi\",\"url\":\"http://127.0.0.1:1\",\"group\":\"g\",\"key\":\"s3cret\"}";
        HttpResponse<String> refused = send("POST", "/api/v1/nvrs", shinobi);
        isProblem(refused, 422);
        assertThat(refused.body()).doesNotContain("s3cret");
        isProblem(send("POST", "/api/v1/nvrs", "{\"kind\":\"frigate\",\"url\":\"http://127.0.0.1:1\"}"), 422);
        isProblem(send("POST", "/api/v1/nvrs", "{\"kind\":\"frigate\",\"url\":\"http://a:b@127.0.0.1:1\"}"), 422);
        isProblem(send("POST", "/api/v1/nvrs", shinobi.replace(",\"key\":\"s3cret\"", "")), 400);
        assertThat(get("/api/v1/nvrs").body()).isEqualTo("[]");
        assertThat(site.admin().get("/journal").body()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"kind\":\"frigate\"}",
                "{\"kind\":\"folder\"}",
                "{\"kind\":{\"a\":1},\"path\":\"/x\",\"pattern\":\"y\"}",
                "{\"kind\":\"folder\",\"path\":[\"/x\"],\"pattern\":\"y\"}",
                "{\"kind\":\"folder\",\"path\":\"/x\",\"pattern\":\"y\",\"exec\":\"rm\"}"
            })
    void a_body_that_is_no_recorder_is_a_problem(String body) {
        isProblem(send("POST", "/api/v1/nvrs", body), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proc/self", "relative", "/", "/no/such/place", "-rf", "concat:/a|/b"})
    void a_path_that_may_not_be_read_is_refused(String path) {
        isProblem(send("POST", "/api/v1/nvrs", wish(path, "")), 422);
    }

    @Test
    void a_zone_or_pattern_that_is_none_is_refused() {
        String path = site.recordings().toString();
        isProblem(send("POST", "/api/v1/nvrs", wish(path, ",\"zone\":\"Mars\"")), 422);
        isProblem(send("POST", "/api/v1/nvrs", wish(path, "").replace("{camera}", "{cam}")), 422);
    }

    @Test
    void settings_are_changed_one_by_one() {
        assertThat(send("PUT", "/api/v1/settings", "{\"allowLoopback\":true}").body())
                .contains("\"allowLoopback\":true", "\"exportDays\":7");
        assertThat(send("PUT", "/api/v1/settings", "{\"zone\":\"Asia/Tokyo\",\"exportDays\":2}")
                        .body())
                .contains("\"allowLoopback\":true", "\"exportDays\":2", "\"zone\":\"Asia/Tokyo\"");
        assertThat(get("/api/v1/settings").body()).contains("Asia/Tokyo");
        isProblem(send("PUT", "/api/v1/settings", "{\"exportDays\":0}"), 422);
        isProblem(send("PUT", "/api/v1/settings", "{\"exportDays\":\"many\"}"), 400);
        isProblem(send("PUT", "/api/v1/settings", "{\"zone\":\"../etc\"}"), 422);
        assertThat(site.admin().get("/journal").body()).contains("allowLoopback: false → true");
    }

    @Test
    void a_camera_says_how_it_stands() {
        site.hour("yard", "2026-03-10T06:00:00").added();
        String camera = get("/api/v1/cameras/" + site.camera("yard")).body();
        assertThat(camera)
                .contains("\"name\":\"yard\"", "\"mode\":null", "\"label\":\"identifiable\"")
                .contains("Its recorder keeps every picture unmasked.", "\"newest\":\"2026-03-10T07:00:00Z\"");
        isProblem(get("/api/v1/cameras/99"), 404);
        isProblem(get("/api/v1/cameras/..%2f1"), 404);
    }

    @Test
    void footage_is_listed_by_time() {
        site.clip("yard", "2026-03-10T06:00:00", Duration.ofSeconds(10), "UTC")
                .clip("yard", "2026-03-10T06:00:10", Duration.ofSeconds(10), "UTC")
                .added();
        String query = "/api/v1/footage?camera=" + site.camera("yard") + "&from=2026-03-10T06:00:05Z&to=";
        assertThat(get(query + "2026-03-10T06:00:10Z").body())
                .contains(
                        "\"from\":\"2026-03-10T06:00:00Z\",\"to\":\"2026-03-10T06:00:10Z\"", "\"certainty\":\"known\"")
                .contains("\"more\":null")
                .doesNotContain("\"from\":\"2026-03-10T06:00:10Z\"");
        assertThat(get(query + "2026-03-11T00:00:00Z").body()).contains("\"from\":\"2026-03-10T06:00:10Z\"");
        isProblem(get(query + "2026-03-10T06:00:05Z"), 400);
        isProblem(get(query + "later"), 400);
        isProblem(get("/api/v1/footage?camera=1"), 400);
        isProblem(get("/api/v1/footage?from=2026-03-10T06:00:00Z&to=2026-03-11T06:00:00Z"), 400);
        isProblem(get("/api/v1/footage?camera=99&from=2026-03-10T06:00:00Z&to=2026-03-11T06:00:00Z"), 404);
    }

    @Test
    void a_token_without_the_right_is_turned_away() {
        token = token("see-cameras");
        isProblem(get("/api/v1/footage?camera=1"), 403);
        isProblem(get("/api/v1/nvrs"), 403);
        isProblem(send("PUT", "/api/v1/settings", "{}"), 403);
        assertThat(get("/api/v1/cameras").statusCode()).isEqualTo(200);
    }

    @Test
    void cameras_of_others_are_not_told_of() throws IOException {
        Files.createDirectories(site.recordings());
        site.hour("yard", "2026-03-10T06:00:00")
                .hour("porch", "2026-03-10T06:00:00")
                .added();
        var viewer = site.site().invited(site.admin(), "vera", "viewer", List.of(site.camera("yard")));
        assertThat(viewer.get("/api/v1/cameras").body()).contains("yard").doesNotContain("porch");
        String range = "&from=2026-03-10T06:00:00Z&to=2026-03-11T06:00:00Z";
        HttpResponse<String> theirs = viewer.get("/api/v1/footage?camera=" + site.camera("porch") + range);
        HttpResponse<String> nobodys = viewer.get("/api/v1/footage?camera=999" + range);
        isProblem(theirs, 404);
        assertThat(theirs.body()).isEqualTo(nobodys.body());
        isProblem(viewer.get("/api/v1/cameras/" + site.camera("porch")), 404);
    }
}
