package obscura.e2e.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import obscura.e2e.app.Account;
import obscura.e2e.app.Caller;
import obscura.e2e.app.RunningApp;
import obscura.e2e.footage.DrawClips;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.Role;
import obscura.plugin.camera.Camera;
import obscura.web.http.Admission;
import obscura.web.http.Route;
import obscura.web.http.Route.Method;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every address the app has, asked by everybody who might. A new one is asked without a word here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRouteTest {
    /** Whatever is added here is open to the whole network. */
    private static final Set<String> OPEN = Set.of(
            "GET /sign-in",
            "POST /sign-in",
            "POST /language",
            "GET /first-account",
            "POST /first-account",
            "GET /join",
            "POST /join",
            "GET /about",
            "GET /health",
            "GET /api/v1/openapi.yaml");

    @AutoClose
    private RunningApp app;

    @BeforeAll
    void an_app_with_footage(@TempDir Path home) throws IOException {
        app = RunningApp.withFootage(home.resolve("home"));
    }

    @Test
    void what_is_open_to_everybody_was_meant_to_be() {
        assertThat(Addresses.of(app).open()).map(Addresses::named).isSubsetOf(OPEN);
    }

    @Test
    void without_a_sign_in_no_address_gives_anything_away() {
        Caller stranger = Caller.stranger(app);
        for (Route route : Addresses.of(app).behindTheDoor()) {
            for (String part : List.of("1", app.cameras().get(0).id().number() + "", "999999")) {
                String path = Addresses.with(route, part);
                givesNothingAway(route, stranger.ask(route.method().name(), path));
                givesNothingAway(route, stranger.ask(route.method().name(), path, "HX-Request", "true"));
                givesNothingAway(route, stranger.ask(route.method().name(), path, "Authorization", "Bearer x"));
                givesNothingAway(route, stranger.ask(route.method().name(), path, "Range", "bytes=0-99"));
            }
        }
    }

    private static void givesNothingAway(Route route, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        assertThat(answer.statusCode()).as(Addresses.named(route)).isEqualTo(401);
        assertThat(type).as(Addresses.named(route)).containsAnyOf("text/html", "application/problem+json");
        DrawClips.CAMERAS.forEach(
                camera -> assertThat(answer.body()).as(Addresses.named(route)).doesNotContain(camera.substring(0, 4)));
        assertThat(answer.headers().firstValue("Cache-Control"))
                .as(Addresses.named(route))
                .hasValue("no-store");
    }

    @Test
    void no_answer_may_be_kept_or_framed_or_read_as_something_else() {
        Caller admin = Caller.signedIn(app, Account.ADMIN);
        for (Route route : app.routes()) {
            if (route.method() == Method.GET && !route.path().contains("events")) {
                var headers = admin.get(Addresses.with(route, "1")).headers();
                assertThat(headers.firstValue("Cache-Control"))
                        .as(Addresses.named(route))
                        .hasValue("no-store");
                assertThat(headers.firstValue("X-Content-Type-Options"))
                        .as(Addresses.named(route))
                        .hasValue("nosniff");
                assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                        .as(Addresses.named(route))
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe");
            }
        }
    }

    @Test
    void each_role_may_do_what_its_rights_say_and_nothing_else() {
        for (Role role : Role.values()) {
            Caller caller = Caller.signedIn(app, app.add("A " + role.word(), role, CameraLimit.ALL));
            for (Route route : Addresses.of(app).withRights()) {
                int status = caller.change(route.method().name(), Addresses.nobodys(route))
                        .statusCode();
                boolean may = role.rights().contains(((Admission.Needs) route.admission()).right());
                String what = role.word() + ": " + Addresses.named(route) + " answers " + status;
                assertThat(status == 403).as(what).isEqualTo(!may);
                assertThat(status).as(what).isNotEqualTo(401).isLessThan(500);
            }
        }
    }

    @Test
    void nothing_changes_on_a_get_and_nothing_changes_without_the_form_s_secret() {
        Caller admin = Caller.signedIn(app, Account.ADMIN);
        for (Route route : app.routes()) {
            if (route.method() != Method.GET) {
                String path = Addresses.nobodys(route);
                assertThat(admin.ask(route.method().name(), path).statusCode())
                        .as(Addresses.named(route))
                        .isEqualTo(403);
                assertThat(admin.ask(route.method().name(), path, "Origin", "http://127.0.0.1:1")
                                .statusCode())
                        .as(Addresses.named(route))
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void a_camera_somebody_may_not_see_is_one_that_does_not_exist() {
        Camera hidden = app.camera("площадь 広場");
        CameraLimit others = CameraLimit.only(Set.of(app.camera("yard").id()));
        Account account = app.add("Sees one camera", Role.PRIVACY_OFFICER, others);
        Caller caller = Caller.signedIn(app, account);
        for (Route route : Addresses.of(app).ofOneCamera()) {
            String method = route.method().name();
            HttpResponse<String> forbidden =
                    caller.change(method, Addresses.with(route, hidden.id().number() + ""));
            HttpResponse<String> missing = caller.change(method, Addresses.nobodys(route));
            assertThat(forbidden.statusCode()).as(Addresses.named(route)).isEqualTo(missing.statusCode());
            assertThat(forbidden.body().replace(hidden.id().number() + "", "N"))
                    .as(Addresses.named(route))
                    .isEqualTo(missing.body()
                            .replace("999999", "N")
                            .replace(hidden.id().number() + "", "N"));
        }
        for (Route route : app.routes()) {
            boolean whole = route.method() == Method.GET && !route.path().contains("{");
            if (whole && !route.path().contains("events")) {
                assertThat(caller.get(route.path()).body())
                        .as(Addresses.named(route))
                        .doesNotContain(hidden.name());
            }
        }
    }
}
