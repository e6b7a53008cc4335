package obscura.web.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import obscura.plugin.nvr.line.FakeRecorder;
import obscura.web.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where alerts go is set on a page that never shows a secret again. */
class AlertScreenTest {
    private static final String PAGE = "/settings/alerts";

    @TempDir
    Path home;

    private final FakeRecorder hook = new FakeRecorder();
    private RunningSite site;
    private RunningSite.Visitor admin;

    @BeforeEach
    void start() {
        site = new RunningSite(home);
        admin = site.admin();
    }

    @AfterEach
    void stop() {
        site.close();
        hook.close();
    }

    private void loopback(boolean allowed) {
        String wish = "{\"allowLoopback\":" + allowed + "}";
        assertThat(admin.send("PUT", "/api/v1/settings", wish).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> save(String url, String header, String secret) {
        return admin.post(PAGE + "/webhook", Map.of("url", url, "header", header, "secret", secret));
    }

    private String url() {
        return hook.url() + "/in";
    }

    private HttpResponse<String> test() {
        return admin.post(PAGE + "/test", Map.of("way", "webhook"));
    }

    @Test
    void a_webhook_that_was_saved_hears_a_test_with_its_secret_and_no_page_shows_that() {
        loopback(true);
        assertThat(save(url(), "X-Token", "hush-hush").statusCode()).isEqualTo(303);
        assertThat(test().statusCode()).isEqualTo(303);
        assertThat(hook.heard()).singleElement().asString().contains("X-Token: hush-hush", "\"kind\":\"test\"");
        assertThat(admin.get(PAGE).body()).contains(url(), "X-Token").doesNotContain("hush-hush");
        assertThat(admin.get("/journal").body())
                .contains("alerts: webhook at " + hook.url().place())
                .doesNotContain("hush-hush");
    }

    @Test
    void left_empty_the_secret_goes_on_only_to_the_same_place_in_the_same_header() {
        loopback(true);
        save(url(), "X-Token", "hush-hush");
        save(url(), "X-Token", "");
        test();
        save(url(), "X-Other", "");
        test();
        save(hook.url() + "/other", "X-Token", "");
        test();
        assertThat(hook.heard()).hasSize(3);
        assertThat(hook.heard().get(0)).contains("hush-hush");
        assertThat(hook.heard().subList(1, 3)).noneMatch(said -> said.contains("hush-hush"));
    }

    @Test
    void this_machine_is_reached_only_where_the_site_allows_it() {
        save(url(), "X-Token", "hush-hush");
        HttpResponse<String> refused = test();
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("this machine").doesNotContain("hush-hush");
        assertThat(hook.heard()).isEmpty();
    }

    @Test
    void what_is_typed_wrong_is_asked_again_without_showing_the_secret() {
        for (List<String> typed : List.of(
                List.of("", "X-Token"),
                List.of("ftp://host/x", "X-Token"),
                List.of("http://boss:word@host/x", "X-Token"),
                List.of("http://host/x?key=1", "X-Token"),
                List.of(url(), "Host"),
                List.of(url(), "X Y"))) {
            HttpResponse<String> again = save(typed.get(0), typed.get(1), "hush-hush");
            assertThat(again.statusCode()).as(typed.toString()).isEqualTo(422);
            assertThat(again.body()).as(typed.toString()).doesNotContain("hush-hush");
        }
        assertThat(test().body()).contains("That way is not set.");
    }

    @Test
    void only_who_may_change_settings_sees_or_changes_where_alerts_go() {
        loopback(true);
        save(url(), "X-Token", "hush-hush");
        for (String role : List.of("privacy-officer", "operator", "viewer")) {
            RunningSite.Visitor other = site.invited(admin, role, role);
            assertThat(other.get(PAGE).statusCode()).as(role).isEqualTo(403);
            for (String act : List.of("webhook", "broker", "remove", "test")) {
                assertThat(other.post(PAGE + "/" + act, Map.of("way", "webhook", "url", "http://host/x"))
                                .statusCode())
                        .as(role + " " + act)
                        .isEqualTo(403);
            }
        }
        assertThat(admin.get(PAGE).body()).contains(url());
        assertThat(hook.heard()).isEmpty();
    }

    @Test
    void a_way_that_was_removed_hears_nothing_more() {
        loopback(true);
        save(url(), "X-Token", "hush-hush");
        admin.post(PAGE + "/remove", Map.of("way", "webhook"));
        assertThat(test().body()).contains("That way is not set.");
        assertThat(admin.get(PAGE).body()).doesNotContain(url());
        assertThat(admin.post(PAGE + "/remove", Map.of("way", "pigeon")).statusCode())
                .isEqualTo(404);
        assertThat(hook.heard()).isEmpty();
    }
}
