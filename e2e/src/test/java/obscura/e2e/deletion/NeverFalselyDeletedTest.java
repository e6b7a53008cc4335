package obscura.e2e.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.e2e.app.Account;
import obscura.e2e.app.Caller;
import obscura.e2e.app.RunningApp;
import obscura.e2e.frigate.FrigateSettings;
import obscura.e2e.frigate.SimulatedFrigate;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.Segment;
import obscura.e2e.shinobi.ShinobiTrap;
import obscura.e2e.shinobi.SimulatedShinobi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorders that say they deleted and did not: whatever the app calls deleted is off the disk. */
class NeverFalselyDeletedTest {
    private static final Pattern TRIAL = Pattern.compile("name=\"trial\" value=\"([0-9a-f]{32})\"");
    private static final Pattern ITEM = Pattern.compile("\"key\":\"([^\"]+)\"[^}]*\"result\":\"([a-z-]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Instant OLD = Instant.now().minus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    private static final int CLIPS = 4;

    @TempDir
    Path temp;

    @AutoClose
    private RunningApp app;

    private Caller admin;

    @BeforeEach
    void an_app() throws IOException {
        app = RunningApp.withFootage(temp.resolve("home"));
        admin = Caller.signedIn(app, Account.ADMIN);
    }

    @Test
    void a_frigate_that_leaves_files_behind_or_deletes_nothing_is_not_believed() {
        try (SimulatedFrigate frigate = new SimulatedFrigate(FrigateSettings.in(temp.resolve("frigate")))) {
            List<Segment> old = frigate.record("front", OLD, CLIPS);
            connect(
                    "frigate",
                    Map.of(
                            "address",
                            frigate.openDoor().toString(),
                            "media",
                            frigate.media().toString()));
            rule();
            frigate.turnOn(
                    FrigateTrap.DELETE_CHANGES_NOTHING,
                    FrigateTrap.FILE_LEFT_AFTER_SUCCESS,
                    FrigateTrap.FILE_LEFT_SILENTLY);
            Map<String, String> first = run();
            assertThat(first).hasSize(CLIPS);
            first.forEach((key, result) -> agrees(frigate, old, key, result));
            frigate.turnOff(FrigateTrap.DELETE_CHANGES_NOTHING);
            run().forEach((key, result) -> agrees(frigate, old, key, result));
        }
    }

    @Test
    void a_frigate_whose_disk_nobody_here_sees_is_not_believed_either() {
        try (SimulatedFrigate frigate = new SimulatedFrigate(FrigateSettings.in(temp.resolve("frigate")))) {
            List<Segment> old = frigate.record("front", OLD, CLIPS);
            connect("frigate", Map.of("address", frigate.openDoor().toString()));
            rule();
            frigate.turnOn(FrigateTrap.DELETE_CHANGES_NOTHING);
            Map<String, String> results = run();
            assertThat(results).hasSize(CLIPS);
            results.forEach((key, result) -> agrees(frigate, old, key, result));
            assertThat(old).allMatch(segment -> Files.exists(frigate.media().resolve(segment.path())));
            assertThat(admin.get("/retention").body()).contains("overdue");
        }
    }

    /** Deleted or gone is what has no file any more. */
    private static void agrees(SimulatedFrigate frigate, List<Segment> all, String key, String result) {
        Segment segment = all.stream()
                .filter(known -> known.path().endsWith(key))
                .findFirst()
                .orElseThrow();
        boolean there = Files.exists(frigate.media().resolve(segment.path()));
        if (there) {
            assertThat(result).as(key).isNotIn("deleted", "already-gone");
        }
    }

    @Test
    void a_shinobi_that_says_ok_and_keeps_the_file_is_not_believed() {
        Path folder = temp.resolve("shinobi");
        String key = "sDXo5kRvc56ffQo0eyd84OOdFGWhOg";
        try (SimulatedShinobi shinobi = new SimulatedShinobi(folder, ZoneOffset.UTC, "grp1", key)) {
            shinobi.addMonitor("cam1", "front door", "rtsp://127.0.0.1/1");
            shinobi.record("cam1", OLD, CLIPS);
            connect(
                    "shinobi",
                    Map.of(
                            "address",
                            shinobi.address().toString(),
                            "group",
                            "grp1",
                            "secret",
                            key,
                            "media",
                            folder.resolve("videos").toString()));
            rule();
            shinobi.turnOn(ShinobiTrap.FILE_LEFT_AFTER_OK);
            Map<String, String> results = run();
            assertThat(results).hasSize(CLIPS);
            long said = results.values().stream().filter("deleted"::equals).count();
            assertThat(shinobi.files("cam1")).hasSize(CLIPS - (int) said);
            shinobi.turnOff(ShinobiTrap.FILE_LEFT_AFTER_OK);
            shinobi.restart();
            Map<String, String> gone = run();
            assertThat(shinobi.files("cam1")).isEmpty();
            assertThat(gone).hasSize(CLIPS - (int) said).doesNotContainValue("still-there");
        }
    }

    /** Tried, kept and read. */
    private void connect(String kind, Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(typed);
        form.put("delete", "yes");
        String page = "/settings/recordings/" + kind;
        String tried = admin.post(page, form).body();
        Matcher trial = TRIAL.matcher(tried);
        assertThat(trial.find()).as(tried).isTrue();
        String recorder = admin.post(page + "/keep", Map.of("trial", trial.group(1)))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        until(() -> !admin.get(recorder).body().contains("aria-busy"));
        assertThat(admin.get(recorder).body()).contains(CLIPS + " clips");
    }

    private void rule() {
        int status = admin.post(
                        "/retention/rules",
                        Map.of(
                                "seen", "0",
                                "place", "other",
                                "kind", "recordings",
                                "camera", "",
                                "days", "5",
                                "reason", "A test",
                                "why", "A test"))
                .statusCode();
        assertThat(status).isEqualTo(303);
    }

    /** Deletes now and waits for it; what became of each thing. */
    private Map<String, String> run() {
        String page = admin.post("/retention/run", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String api = "/api/v1" + page;
        until(() -> admin.get(api).body().contains("\"state\":\"done\""));
        Map<String, String> results = new HashMap<>();
        Matcher item = ITEM.matcher(admin.get(api).body());
        while (item.find()) {
            results.put(item.group(1), item.group(2));
        }
        return results;
    }

    private interface Condition {
        boolean holds();
    }

    private static void until(Condition condition) {
        Instant late = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("It took too long").isBefore(late);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }
}
