package obscura.e2e.recorders;

import static obscura.e2e.recorders.Connecting.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import obscura.e2e.frigate.FrigateSettings;
import obscura.e2e.frigate.SimulatedFrigate;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.FrigateVersion;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Frigate is tried before it is kept, and everything that can be wrong is said. */
class ConnectFrigateTest {
    private static final String PAGE = "/settings/recordings/frigate";

    @TempDir
    Path temp;

    @AutoClose
    private Connecting site;

    @AutoClose
    private SimulatedFrigate frigate;

    @BeforeEach
    void an_app() throws IOException {
        site = new Connecting(temp.resolve("home"));
    }

    private void frigate(FrigateSettings settings) {
        frigate = new SimulatedFrigate(settings);
        frigate.record("front", Instant.now().minus(20, ChronoUnit.MINUTES), 3);
    }

    private FrigateSettings usual() {
        return FrigateSettings.in(temp.resolve("frigate"));
    }

    private Map<String, String> open() {
        return form("address", frigate.openDoor().toString());
    }

    private Map<String, String> login(String user, String password) {
        return form("address", frigate.loginDoor().toString(), "user", user, "secret", password);
    }

    private String certificate() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(frigate.certificate().getEncoded());
        return HexFormat.of().formatHex(hash);
    }

    @Test
    void it_is_tried_shown_kept_and_read() {
        frigate(usual());
        HttpResponse<String> found = site.frigate(open());
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(found.body()).contains("0.18", "front", "back", "2 cameras", "/picture?camera=front");
        assertThat(site.admin.get("/api/v1/nvrs").body()).doesNotContain("frigate");
        String page = site.keep(PAGE, found);
        assertThat(site.read(page))
                .contains("0.18", "front", "3 clips", frigate.openDoor().toString());
        assertThat(site.admin.get("/").body()).contains("front");
        assertThat(site.admin.get("/journal").body()).contains("Added recordings", "Frigate, http://127.0.0.1");
    }

    @Test
    void what_a_version_cannot_do_is_said_before_it_is_kept() {
        frigate(usual().version(FrigateVersion.V0_17));
        assertThat(site.frigate(open()).body()).contains("What can't be done there", "0.17");
        frigate.close();
        frigate(FrigateSettings.in(temp.resolve("newer")).version(FrigateVersion.V0_21));
        assertThat(site.frigate(open()).body()).contains("Obscura does not know this version yet");
    }

    @Test
    void added_twice_it_is_refused_by_address_and_by_folder() {
        frigate(usual());
        String media = frigate.media().toString();
        Map<String, String> form = open();
        form.put("media", media);
        site.keep(PAGE, site.frigate(form));
        assertThat(site.frigate(open()).body()).contains("is read already: it is");
        HttpResponse<String> folder = site.attempt(
                "/settings/recordings/new",
                form("folder", media + "/recordings", "layout", "FRIGATE", "zone", "UTC", "do", "add"));
        assertThat(folder.statusCode()).isEqualTo(422);
        assertThat(folder.body()).contains("is read already");
    }

    @Test
    void known_by_its_address_and_as_a_folder_it_is_said_to_be_perhaps_the_same() {
        frigate(usual());
        String address = site.keep(PAGE, site.frigate(open()));
        assertThat(site.read(address)).doesNotContain("may be the same footage");
        String folder = site.attempt(
                        "/settings/recordings/new",
                        form(
                                "folder",
                                frigate.media() + "/recordings",
                                "layout",
                                "FRIGATE",
                                "zone",
                                "UTC",
                                "do",
                                "add"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(site.read(folder)).contains("3 clips");
        assertThat(site.readNow(folder)).contains("may be the same footage");
        assertThat(site.readNow(address)).contains("may be the same footage");
    }

    @Test
    void two_with_cameras_of_the_same_names_stand_beside_each_other() {
        frigate(usual());
        String one = site.keep(PAGE, site.frigate(open()));
        try (SimulatedFrigate other = new SimulatedFrigate(FrigateSettings.in(temp.resolve("other")))) {
            other.record("front", Instant.now().minus(1, ChronoUnit.HOURS), 2);
            String two = site.keep(
                    PAGE, site.frigate(form("address", other.openDoor().toString())));
            assertThat(site.read(one)).contains("3 clips");
            assertThat(site.read(two)).contains("2 clips");
        }
    }

    @Test
    void a_wrong_login_and_none_are_refused_at_their_field() {
        frigate(usual().withLogin());
        assertThat(site.frigate(login("admin", "wrong")).body()).contains("It refuses this login");
        assertThat(site.frigate(form("address", frigate.loginDoor().toString())).body())
                .contains("It wants a login");
        assertThat(site.admin.get("/api/v1/nvrs").body()).doesNotContain("frigate");
    }

    @Test
    void a_login_without_admin_may_look_and_that_is_said() {
        frigate(usual().withLogin());
        HttpResponse<String> found = site.frigate(login("viewer", "viewerpassword12"));
        assertThat(found.body()).contains("This account may only look").doesNotContain("What can't be done there");
        assertThat(site.read(site.keep(PAGE, found))).contains("3 clips");
        assertThat(frigate.received())
                .allMatch(
                        asked -> asked.method().equals("GET") || asked.target().equals("/api/login"));
    }

    @Test
    void the_first_certificate_is_shown_pinned_and_a_changed_one_compared() throws Exception {
        frigate(usual().withLogin());
        HttpResponse<String> found = site.frigate(login("admin", "adminpassword12"));
        String first = certificate();
        assertThat(found.body())
                .contains(first.replaceAll("(.{4})(?!$)", "$1 "))
                .doesNotContain("adminpassword12");
        String page = site.keep(PAGE, found);
        assertThat(site.read(page)).contains("front");
        frigate.swapCertificate();
        frigate.forgetReceived();
        site.readNow(page);
        HttpResponse<String> changed = site.attempt(
                page + "/connection", form("address", frigate.loginDoor().toString(), "user", "admin"));
        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(changed.body())
                .contains("shows another certificate", certificate().substring(0, 4));
        assertThat(frigate.received()).noneMatch(received -> received.toString().contains("adminpassword12"));
        HttpResponse<String> confirmed = site.attempt(
                page + "/connection",
                form("address", frigate.loginDoor().toString(), "user", "admin", "certificate", certificate()));
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        site.keep(page + "/connection", confirmed);
        assertThat(site.readNow(page)).doesNotContain("notice bad");
        assertThat(site.admin.get("/journal").body()).contains("another certificate");
    }

    @Test
    void a_kept_password_is_never_sent_to_another_address() {
        frigate(usual().withLogin());
        String page = site.keep(PAGE, site.frigate(login("admin", "adminpassword12")));
        try (SimulatedFrigate other =
                new SimulatedFrigate(FrigateSettings.in(temp.resolve("other")).withLogin())) {
            HttpResponse<String> moved = site.attempt(
                    page + "/connection", form("address", other.loginDoor().toString(), "user", "admin"));
            assertThat(moved.body()).contains("type the password or key again");
            assertThat(other.received()).isEmpty();
        }
    }

    @Test
    void one_that_restarts_in_the_middle_is_told_and_its_footage_stays_listed() {
        frigate(usual());
        String page = site.keep(PAGE, site.frigate(open()));
        assertThat(site.read(page)).contains("3 clips");
        frigate.restart();
        assertThat(site.frigate(open()).statusCode()).isEqualTo(422);
        String body = site.readNow(page);
        assertThat(body).contains("Frigate is starting", "3 clips");
        for (int look = 0; look < 20 && body.contains("notice bad"); look++) {
            body = site.readNow(page);
        }
        assertThat(body).contains("3 clips").doesNotContain("notice bad");
    }

    @Test
    void a_camera_that_was_removed_or_renamed_there_loses_nothing_here() {
        frigate(usual());
        String page = site.keep(PAGE, site.frigate(open()));
        assertThat(site.read(page)).contains("front", "3 clips");
        frigate.removeCamera("front");
        assertThat(site.readNow(page)).contains("front", "3 clips").doesNotContain("notice bad");
    }

    @Test
    void a_version_nobody_checked_is_only_read_from() {
        frigate(usual().version(FrigateVersion.V0_21));
        String page = site.keep(PAGE, site.frigate(open()));
        assertThat(site.read(page)).contains("3 clips", "Obscura does not know this version yet");
        assertThat(frigate.received()).allMatch(asked -> asked.method().equals("GET"));
    }

    @Test
    void the_hour_that_comes_twice_is_two_hours_and_a_clock_ahead_loses_nothing() {
        frigate(usual());
        Instant change = Instant.parse("2026-10-25T00:59:50Z");
        frigate.record("front", change, 1);
        frigate.record("front", change.plus(1, ChronoUnit.HOURS), 1);
        String page = site.keep(PAGE, site.frigate(open()));
        assertThat(site.read(page)).contains("5 clips");
        frigate.turnOn(FrigateTrap.CLOCK_AHEAD);
        frigate.record("front", Instant.now().plus(59, ChronoUnit.MINUTES), 1);
        assertThat(site.readNow(page)).contains("6 clips").doesNotContain("notice bad");
    }

    @Test
    void something_else_at_the_address_or_nothing_is_told_apart() {
        frigate(usual());
        frigate.turnOn(FrigateTrap.LOGIN_PAGE_FOR_JSON);
        assertThat(site.frigate(open()).body()).contains("Something else answers at this address");
        frigate.turnOff(FrigateTrap.LOGIN_PAGE_FOR_JSON);
        frigate.turnOn(FrigateTrap.TRUNCATED_JSON);
        assertThat(site.frigate(open()).body()).contains("can't be understood");
        String address = frigate.openDoor().toString();
        frigate.close();
        assertThat(site.frigate(form("address", address)).body()).contains("Nothing answers at this address");
        assertThat(site.frigate(form("address", "http://a:b@x/")).body()).contains("no address of a recorder");
    }
}
