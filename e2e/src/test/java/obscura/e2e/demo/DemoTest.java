package obscura.e2e.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.e2e.app.Account;
import obscura.e2e.app.Caller;
import obscura.e2e.app.ProgramRun;
import obscura.web.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code obscura demo} and {@code obscura serve}, as processes. */
class DemoTest {
    private static final String SIGN_IN = "Sign in as demo with the password ";
    private static final String ADDRESS = "Obscura is at ";

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void a_home_that_is_not_there_yet() {
        home = folder.resolve("demo home");
    }

    @Test
    void it_shows_cameras_of_today_to_whoever_signs_in_as_it_says() throws Exception {
        try (ProgramRun demo = demo()) {
            String password = demo.said(SIGN_IN);
            Caller caller = Caller.signedIn(demo.said(ADDRESS).replaceAll("/$", ""), new Account("demo", password));
            assertThat(caller.get("/").body())
                    .contains("yard", "площадь 広場", "&lt;b&gt;2")
                    .doesNotContain("<b>2");
            assertThat(demo.stop()).isZero();
        }
    }

    @Test
    void two_of_its_cameras_can_be_given_masks_and_forget_them_when_it_ends() throws Exception {
        try (ProgramRun demo = demo()) {
            assertThat(demo.said("Two cameras take masks: ")).contains("yard any polygon", "four rectangles");
            Caller caller = signedIn(demo);
            for (String camera : List.of("yard", "площадь 広場")) {
                String page = masksOf(camera, caller);
                assertThat(caller.get(page).body()).contains("id=\"editor\"");
                String drawn = "[{\"name\":\"gate\",\"polygon\":[[0.3,0.3],[0.6,0.3],[0.45,0.7]]}]";
                assertThat(caller.post(page, Map.of("version", "0", "masks", drawn))
                                .statusCode())
                        .isEqualTo(303);
                assertThat(settled(caller, page)).contains("word good\">SHOWN").doesNotContain("NOT SHOWN");
            }
            demo.stop();
        }
        try (ProgramRun demo = demo()) {
            Caller caller = signedIn(demo);
            assertThat(lookedAgain(caller, masksOf("yard", caller))).contains("word good\">SHOWN");
            assertThat(lookedAgain(caller, masksOf("площадь 広場", caller))).contains("no longer keeps the mask");
        }
    }

    @Test
    void it_reads_a_simulated_frigate_and_a_simulated_shinobi_also_at_its_next_start() throws Exception {
        for (int start = 0; start < 2; start++) {
            try (ProgramRun demo = demo()) {
                Caller caller = signedIn(demo);
                Instant late = Instant.now().plusSeconds(60);
                while (!caller.get("/").body().contains("front door")
                        || !caller.get("/").body().contains("lobby")) {
                    assertThat(Instant.now()).isBefore(late);
                }
                assertThat(caller.get("/settings").body())
                        .containsOnlyOnce(">Frigate of the demonstration<")
                        .containsOnlyOnce(">Shinobi of the demonstration<")
                        .doesNotContain("can't be read");
                demo.stop();
            }
        }
    }

    private static Caller signedIn(ProgramRun demo) throws Exception {
        String password = demo.said(SIGN_IN);
        return Caller.signedIn(demo.said(ADDRESS).replaceAll("/$", ""), new Account("demo", password));
    }

    private static String masksOf(String camera, Caller caller) {
        Matcher found = Pattern.compile("\"id\":(\\d+),\"name\":\"" + camera + "\"")
                .matcher(caller.get("/api/v1/cameras").body());
        assertThat(found.find()).as(camera).isTrue();
        return "/cameras/" + found.group(1) + "/masks";
    }

    private static String lookedAgain(Caller caller, String page) {
        caller.post(page + "/look", Map.of());
        return settled(caller, page);
    }

    private static String settled(Caller caller, String page) {
        while (caller.get(page).body().contains("hx-trigger=\"every 1s\"")) {
            Thread.onSpinWait();
        }
        return caller.get(page).body();
    }

    @Test
    void the_second_start_draws_nothing_again_and_has_another_password() throws Exception {
        String first;
        try (ProgramRun demo = demo()) {
            first = demo.said(SIGN_IN);
            demo.said(ADDRESS);
            demo.stop();
        }
        FileTime made = Files.getLastModifiedTime(home.resolve("recordings"));
        try (ProgramRun demo = demo()) {
            String password = demo.said(SIGN_IN);
            String site = demo.said(ADDRESS).replaceAll("/$", "");
            assertThat(demo.err()).isEmpty();
            assertThat(password).isNotEqualTo(first);
            assertThat(Files.getLastModifiedTime(home.resolve("recordings"))).isEqualTo(made);
            assertThat(Caller.signedIn(site, new Account("demo", password))
                            .get("/people")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_real_site_is_left_alone() throws Exception {
        try (ProgramRun app = serve()) {
            app.said(ADDRESS);
            app.stop();
        }
        try (ProgramRun demo = demo()) {
            assertThat(demo.code()).isEqualTo(3);
            assertThat(demo.err()).contains("A real site lives in", "--home").hasLineCount(1);
        }
    }

    @Test
    void what_makes_no_sense_makes_no_home() throws Exception {
        for (String[] wrong : new String[][] {{"--port"}, {"--hom", "x"}, {"x"}, {"--help"}}) {
            try (ProgramRun demo = ProgramRun.start(folder, Demo.class, wrong)) {
                assertThat(demo.code()).isEqualTo(wrong[0].equals("--help") ? 0 : 2);
                assertThat(demo.err()).startsWith("Usage: obscura demo");
            }
        }
    }

    @Test
    void an_app_that_is_told_to_stop_ends_with_0_and_a_home_serves_one_at_a_time() throws Exception {
        try (ProgramRun app = serve()) {
            String site = app.said(ADDRESS);
            assertThat(Caller.stranger(site.replaceAll("/$", ""))
                            .get("/sign-in")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(app.said("Nobody has an account yet.")).contains("one-time code");
            try (ProgramRun other = serve()) {
                assertThat(other.code()).isEqualTo(3);
                assertThat(other.err()).contains("Another Obscura serves the home folder");
            }
            assertThat(app.stop()).isZero();
        }
    }

    private ProgramRun demo() throws IOException {
        return ProgramRun.start(folder, Demo.class, "--port", "0", "--home", home.toString());
    }

    private ProgramRun serve() throws IOException {
        return ProgramRun.start(folder, Main.class, "serve", "--port", "0", "--home", home.toString());
    }
}
