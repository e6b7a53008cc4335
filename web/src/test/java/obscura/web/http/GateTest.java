package obscura.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import obscura.web.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    @TempDir
    Path home;

    private RunningSite site;
    private RunningSite.Visitor admin;

    @BeforeEach
    void start() {
        site = new RunningSite(home.resolve("home"));
        admin = site.admin();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void whoever_is_not_signed_in_gets_the_sign_in_page_instead() {
        assertThat(site.visitor().get("/journal").statusCode()).isEqualTo(401);
        assertThat(site.visitor().get("/journal").body())
                .contains("action=\"/sign-in\"")
                .doesNotContain("first account");
    }

    @Test
    void a_program_without_a_token_is_told_so_in_json() {
        var answer = site.visitor().get("/api/v1/journal");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"hint\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/journal/",
                "//journal",
                "/./journal",
                "/JOURNAL",
                "/journal;jsessionid=1",
                "/journal%2f",
                "/%6aournal",
                "/x/../journal",
                "/journal?_method=GET"
            })
    void no_spelling_of_an_address_leads_around_the_gate(String spelling) {
        var answer = site.visitor().get(spelling);
        assertThat(answer.statusCode()).isIn(400, 401, 404);
        assertThat(answer.body()).doesNotContain("Made the first account");
    }

    @Test
    void a_change_without_the_secret_of_the_session_changes_nothing() {
        List<String[]> form = List.of(new String[] {"role", "viewer"}, new String[] {"limit", "all"});
        assertThat(admin.postAs("/people/invite", form, site.address()).statusCode())
                .isEqualTo(403);
        assertThat(admin.get("/people").body()).doesNotContain("/withdraw");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1", "http://elsewhere.example", "null", "http://127.0.0.1.evil.example"})
    void a_change_from_another_origin_changes_nothing_even_with_the_secret(String origin) {
        List<String[]> form = new ArrayList<>();
        form.add(new String[] {"role", "viewer"});
        form.add(new String[] {"csrf", admin.csrf()});
        assertThat(admin.postAs("/people/invite", form, origin).statusCode()).isEqualTo(403);
    }

    @Test
    void a_change_that_names_no_origin_changes_nothing() {
        List<String[]> form = List.of(new String[] {"role", "viewer"}, new String[] {"csrf", admin.csrf()});
        assertThat(admin.postAs("/people/invite", form, null).statusCode()).isEqualTo(403);
    }

    @Test
    void the_secret_of_one_session_is_no_use_in_another() {
        RunningSite.Visitor other = site.invited(admin, "second", "admin");
        List<String[]> form = List.of(new String[] {"role", "viewer"}, new String[] {"csrf", other.csrf()});
        assertThat(admin.postAs("/people/invite", form, site.address()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_right_somebody_lacks_is_refused_and_the_try_is_in_the_journal() {
        RunningSite.Visitor viewer = site.invited(admin, "viewer", "viewer");
        assertThat(viewer.get("/people").statusCode()).isEqualTo(403);
        assertThat(viewer.post("/people/invite", Map.of("role", "admin")).statusCode())
                .isEqualTo(403);
        assertThat(admin.get("/journal").body())
                .contains("Tried something forbidden")
                .contains("manage-people");
    }

    @Test
    void somebody_who_was_removed_is_out_at_the_next_request() {
        RunningSite.Visitor viewer = site.invited(admin, "viewer", "viewer");
        assertThat(viewer.get("/").statusCode()).isEqualTo(200);
        admin.post("/people/2/remove", Map.of());
        assertThat(viewer.get("/").statusCode()).isEqualTo(401);
    }

    @Test
    void every_answer_forbids_being_kept_framed_or_scripted_from_elsewhere() {
        for (String path : List.of("/", "/sign-in", "/nothing", "/api/v1/journal")) {
            var headers = admin.get(path).headers();
            assertThat(headers.firstValue("Cache-Control")).contains("no-store");
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/layout/../layout/obscura.css",
                "/assets/layout/texts_en.properties",
                "/assets/signin/SignInRoutes.class",
                "/assets/layout/layout.jte",
                "/assets/..%2f..%2fsimplelogger/x.css",
                "/webjars/htmx.org/2.0.10/package.json"
            })
    void nothing_but_assets_is_served_as_one(String path) {
        assertThat(site.visitor().get(path).statusCode()).isIn(400, 404);
    }
}
