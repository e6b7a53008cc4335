package obscura.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import obscura.e2e.app.Account;
import obscura.e2e.app.RunningApp;
import obscura.e2e.browser.Chromium;
import obscura.e2e.browser.Look;
import obscura.e2e.browser.Visit;
import obscura.e2e.frigate.FrigateSettings;
import obscura.e2e.frigate.SimulatedFrigate;
import obscura.e2e.frigate.state.FrigateLeak;
import obscura.e2e.shinobi.SimulatedShinobi;
import obscura.plugin.broker.TinyBroker;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What recorders keep and send is found, mended and looked for again, from the first page to the last look. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeaksTest {
    private static final double MOST_MILLIS = 120_000;
    private static final String PERSON = "frigate/front/person/snapshot";
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    @AutoClose
    private Chromium chromium;

    @AutoClose
    private RunningApp app;

    @AutoClose
    private SimulatedFrigate frigate;

    @AutoClose
    private SimulatedShinobi shinobi;

    @AutoClose
    private final TinyBroker broker = new TinyBroker();

    @BeforeAll
    void an_app_and_two_recorders_that_leak(@TempDir Path temp) throws IOException {
        app = RunningApp.withFootage(temp.resolve("home"));
        app.allowLoopback();
        frigate = new SimulatedFrigate(FrigateSettings.in(temp.resolve("frigate")));
        frigate.leak("front", FrigateLeak.SNAPSHOTS, FrigateLeak.MQTT_SNAPSHOTS, FrigateLeak.AUDIO_DETECTION);
        broker.keep(PERSON, JPEG).keep("frigate/available", "online".getBytes(StandardCharsets.US_ASCII));
        Path folder = Files.createDirectories(temp.resolve("shinobi"));
        shinobi = new SimulatedShinobi(folder, ZoneOffset.UTC, "grp1", "key-of-the-leaks");
        shinobi.addMonitor("lobby", "Lobby", "rtsp://user:secret@10.0.0.9/lobby");
        shinobi.setting("lobby", "snap", "1");
        chromium = Chromium.start();
    }

    private static Locator button(Visit visit, String name) {
        return visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    /** Tries and keeps what the form says, and goes on to what the recorder keeps and sends. */
    private static void addAndLook(Visit visit) {
        visit.press("Try it");
        button(visit, "Add this recorder").click();
        visit.page().waitForURL("**/settings/recordings/*");
        visit.follow("What it keeps and sends");
        visit.press("Look now");
        settled(visit);
    }

    private static void settled(Visit visit) {
        visit.page().waitForURL("**/leaks");
        visit.page()
                .locator("#found:not(:has([aria-busy]))")
                .waitFor(new Locator.WaitForOptions().setTimeout(MOST_MILLIS));
        visit.page()
                .getByText("Everything was last seen on")
                .waitFor(new Locator.WaitForOptions().setTimeout(MOST_MILLIS));
    }

    private static void mend(Visit visit, String what) {
        button(visit, "Mend: " + what).first().click();
        visit.page().getByText("it is gone").waitFor(new Locator.WaitForOptions().setTimeout(MOST_MILLIS));
        settled(visit);
    }

    private static Locator finding(Visit visit, String where) {
        return visit.page().locator("section.leak code").filter(new Locator.FilterOptions().setHasText(where));
    }

    private static void opened(Visit visit, String kind) {
        visit.page().onDialog(Dialog::accept);
        visit.signIn(Account.ADMIN);
        visit.open("/settings/recordings/add");
        visit.follow(kind);
    }

    @Test
    void what_a_frigate_leaks_is_shown_mended_and_looked_at_again() {
        try (Visit visit = chromium.visit(app, Look.DESKTOP)) {
            opened(visit, "Frigate");
            visit.fill("Address", frigate.openDoor().toString());
            addAndLook(visit);
            assertThat(visit.page().content())
                    .contains(
                            "A port that asks for no login", "Snapshots", "Sound", "Pictures are sent to the message");
            visit.looksRight("leaks-found");
            int before = button(visit, "^Mend: ").count();
            for (String what : new String[] {"Snapshots", "Pictures are sent to the message broker"}) {
                mend(visit, what);
            }
            assertThat(button(visit, "^Mend: ").count()).isLessThan(before);
            visit.press("Look now");
            settled(visit);
            assertThat(button(visit, "^Mend: Snapshots, .*front").count()).isZero();
            theBrokerToo(visit);
            visit.open("/");
            assertThat(visit.page().content()).contains("whoever reaches it sees and deletes everything");
            visit.looksRight("leaks-overview");
        }
    }

    private void theBrokerToo(Visit visit) {
        visit.fill("Host", "127.0.0.1");
        visit.fill("Port", Integer.toString(broker.port()));
        visit.press("Save and look");
        finding(visit, PERSON).waitFor(new Locator.WaitForOptions().setTimeout(MOST_MILLIS));
        settled(visit);
        assertThat(visit.page().content()).contains("the recorder says that it is online", "unrounded");
        mend(visit, "Pictures kept by the message broker");
        assertThat(finding(visit, PERSON).count()).isZero();
        assertThat(broker.kept()).containsExactly("frigate/available");
    }

    @Test
    void what_a_shinobi_leaks_is_shown_and_gone_once_its_owner_mended_it_there() {
        try (Visit visit = chromium.visit(app, Look.PHONE)) {
            opened(visit, "Shinobi");
            visit.fill("Address", shinobi.address().toString());
            visit.fill("Group key", "grp1");
            visit.fill("API key", "key-of-the-leaks");
            addAndLook(visit);
            finding(visit, "JPEG API").waitFor();
            assertThat(button(visit, "^Mend: ").count()).isZero();
            assertThat(visit.page().content()).doesNotContain("key-of-the-leaks", "user:secret");
            visit.looksRight("leaks-shinobi");
            shinobi.setting("lobby", "snap", "0");
            visit.press("Look now");
            settled(visit);
            assertThat(finding(visit, "JPEG API").count()).isZero();
        }
    }
}
