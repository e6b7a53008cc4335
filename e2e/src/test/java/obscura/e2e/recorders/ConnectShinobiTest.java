package obscura.e2e.recorders;

import static obscura.e2e.recorders.Connecting.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import obscura.e2e.shinobi.ShinobiTrap;
import obscura.e2e.shinobi.SimulatedShinobi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Shinobi is tried before it is kept, and everything that can be wrong is said, never with its key. */
class ConnectShinobiTest {
    private static final String PAGE = "/settings/recordings/shinobi";
    private static final String KEY = "TheKeyOfThisShinobi1";
    private static final Instant LATELY =
            Instant.now().minus(40, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    Path temp;

    @AutoClose
    private Connecting site;

    @AutoClose
    private SimulatedShinobi shinobi;

    @BeforeEach
    void an_app_and_a_shinobi() throws IOException {
        site = new Connecting(temp.resolve("home"));
        shinobi = new SimulatedShinobi(temp.resolve("shinobi"), ZoneId.of("Europe/Berlin"), "grp1", KEY);
        shinobi.addMonitor("cam1", "Gate", "rtsp://user:pass@10.0.0.9/live");
        shinobi.record("cam1", LATELY, 3);
    }

    private Map<String, String> right() {
        return form("address", shinobi.address().toString(), "group", "grp1", "secret", KEY);
    }

    private Map<String, String> but(String field, String value) {
        Map<String, String> form = right();
        form.put(field, value);
        return form;
    }

    private String refused(Map<String, String> form) {
        HttpResponse<String> answer = site.shinobi(form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain(KEY, "pass@");
        assertThat(site.admin.get("/api/v1/nvrs").body()).doesNotContain("shinobi");
        return answer.body();
    }

    private String kept() {
        return site.keep(PAGE, site.shinobi(right()));
    }

    @Test
    void it_is_tried_shown_kept_and_read_with_times_of_its_own_zone() {
        HttpResponse<String> found = site.shinobi(right());
        assertThat(found.body())
                .contains("cam1", "1 camera", "What can't be done there")
                .doesNotContain(KEY, "pass@");
        String page = site.keep(PAGE, found);
        assertThat(site.read(page)).contains("cam1", "3 clips").doesNotContain(KEY);
        assertThat(site.admin.get("/journal").body())
                .contains("Shinobi, http://127.0.0.1")
                .doesNotContain(KEY);
    }

    @Test
    void a_wrong_key_a_wrong_group_and_a_wrong_address_are_told_apart() {
        assertThat(refused(but("secret", "AnotherKey"))).contains("It refuses this login");
        assertThat(refused(but("group", "grp9"))).contains("Check the group key");
        assertThat(refused(but("group", "../x"))).contains("A group key has");
        assertThat(refused(but("address", "http://127.0.0.1:1"))).contains("Nothing answers at this address");
        assertThat(refused(but("address", "ftp://x"))).contains("no address of a recorder");
        assertThat(refused(but("secret", ""))).contains("Type the API key");
    }

    @Test
    void a_login_page_and_data_that_breaks_off_are_told() {
        shinobi.turnOn(ShinobiTrap.LOGIN_PAGE);
        assertThat(refused(right())).contains("Something else answers at this address");
        shinobi.turnOff(ShinobiTrap.LOGIN_PAGE);
        shinobi.turnOn(ShinobiTrap.TRUNCATED);
        assertThat(refused(right())).contains("be understood");
    }

    @Test
    void added_twice_it_is_refused() {
        kept();
        assertThat(site.shinobi(right()).body()).contains("is read already: it is");
    }

    @Test
    void a_key_that_may_not_see_the_monitors_is_refused_at_its_field() {
        shinobi.addKey("OnlyVideos", Set.of("watch_videos"));
        assertThat(refused(but("secret", "OnlyVideos"))).containsAnyOf("It refuses this login", "too few rights");
    }

    @Test
    void one_that_dies_in_the_middle_is_told_and_its_footage_stays_listed() {
        String page = kept();
        assertThat(site.read(page)).contains("3 clips");
        shinobi.turnOn(ShinobiTrap.TRUNCATED);
        assertThat(site.readNow(page)).contains("3 clips", "notice bad");
        shinobi.turnOff(ShinobiTrap.TRUNCATED);
        shinobi.restart();
        assertThat(site.readNow(page)).contains("3 clips").doesNotContain("notice bad");
    }

    @Test
    void a_renamed_and_a_removed_monitor_lose_nothing() {
        String page = kept();
        assertThat(site.read(page)).contains("cam1", "3 clips");
        shinobi.removeMonitor("cam1");
        shinobi.addMonitor("cam2", "Gate", "rtsp://10.0.0.9/live");
        shinobi.record("cam2", LATELY.plus(Duration.ofMinutes(10)), 2);
        assertThat(site.readNow(page)).contains("cam1", "3 clips", "cam2", "2 clips");
    }
}
