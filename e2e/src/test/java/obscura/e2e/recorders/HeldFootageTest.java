package obscura.e2e.recorders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import obscura.e2e.frigate.FrigateSettings;
import obscura.e2e.frigate.SimulatedFrigate;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.Segment;
import obscura.plugin.camera.Camera;
import obscura.plugin.nvr.Clip;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Frigate whose disk is full deletes what is held; what is held outlives that, and goes with its hold. */
class HeldFootageTest {
    private static final Pattern INPUT = Pattern.compile("<input[^>]*? name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final Instant OLD = Instant.now().minus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    private static final int CLIPS = 4;

    @TempDir
    Path temp;

    @AutoClose
    private Connecting site;

    @AutoClose
    private SimulatedFrigate frigate;

    private List<Segment> old;
    private Camera front;
    private String recorder;

    @BeforeEach
    void an_app_and_a_frigate() throws IOException {
        site = new Connecting(temp.resolve("home"));
        frigate = new SimulatedFrigate(FrigateSettings.in(temp.resolve("frigate")));
        old = frigate.record("front", OLD, CLIPS);
        String page = "/settings/recordings/frigate";
        recorder = site.keep(
                page, site.frigate(Connecting.form("address", frigate.openDoor().toString())));
        site.read(recorder);
        front = site.app.camera("front");
    }

    @Test
    void what_a_full_recorder_deletes_is_still_shown_and_exported_until_its_hold_is_released() throws Exception {
        String sha256 = sha256(old.get(1));
        String hold = hold();
        until(() -> holds().contains("\"copied\":2,"));
        assertThat(site.admin.get(hold).body()).contains("all copied", "2 of 2 recordings");
        frigate.turnOn(FrigateTrap.NO_ROOM_DELETES_OLDEST);
        frigate.record("back", Instant.now().minus(10, ChronoUnit.MINUTES), CLIPS);
        assertThat(old).noneMatch(segment -> Files.exists(frigate.media().resolve(segment.path())));
        site.readNow(recorder);
        assertThat(site.app.clips(front)).extracting(Clip::path).containsExactlyElementsOf(paths(1, 3));
        assertThat(site.admin.get(hold).body()).contains("2 of 2 recordings");
        assertThat(picture()).isEqualTo(200);
        exported();
        site.admin.post(hold + "/release", Map.of("why", "it is settled"));
        String certificate = certificate();
        assertThat(certificate)
                .contains("\"safekeeping\"", sha256, "\"key-destroyed\"", "\"copy-on-disk\"")
                .doesNotContain("still-there");
        assertThat(inVault()).isEmpty();
        site.readNow(recorder);
        assertThat(site.app.clips(front)).isEmpty();
    }

    @Test
    void a_recording_that_comes_cut_short_is_no_copy_and_that_is_said() {
        frigate.turnOn(FrigateTrap.TRUNCATED_FILES);
        String hold = hold();
        until(() -> holds().contains("\"failed\":2,"));
        assertThat(holds()).contains("\"copied\":0,", "could not be fetched");
        assertThat(site.admin.get(hold).body()).contains("not all could be copied", "they are tried again");
        assertThat(site.admin.get("/").body()).contains("What is held of front is not safe");
    }

    private List<String> paths(int from, int to) {
        return old.subList(from, to).stream().map(Segment::path).toList();
    }

    private String sha256(Segment segment) throws Exception {
        byte[] film = Files.readAllBytes(frigate.media().resolve(segment.path()));
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(film));
    }

    /** On the second and the third recording; its page. */
    private String hold() {
        Map<String, String> form = form("/holds/new", OLD.plusSeconds(11), OLD.plusSeconds(29));
        form.put("reason", "Case 17");
        return site.admin.post("/holds", form).headers().firstValue("Location").orElseThrow();
    }

    private Map<String, String> form(String page, Instant from, Instant to) {
        String body = site.admin
                .get(page + "?camera=" + front.id() + "&from=" + from + "&to=" + to)
                .body();
        Map<String, String> form = new HashMap<>();
        Matcher input = INPUT.matcher(body);
        while (input.find()) {
            form.put(input.group(1), input.group(2));
        }
        form.put("camera", front.id().toString());
        return form;
    }

    private String holds() {
        return site.admin.get("/api/v1/holds").body();
    }

    private int picture() {
        return site.admin
                .get("/cameras/" + front.id() + "/picture?at=" + OLD.plusSeconds(15))
                .statusCode();
    }

    private void exported() {
        Map<String, String> form = form("/exports/new", OLD.plusSeconds(12), OLD.plusSeconds(15));
        form.put("hide", "motion");
        form.put("reason", "Case 17");
        form.remove("prove");
        form.remove("review");
        String page = site.admin
                .post("/exports", form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        until(() -> site.admin.get("/api/v1" + page).body().matches(".*\"state\":\"(done|failed)\".*"));
        assertThat(site.admin.get("/api/v1" + page).body()).contains("\"state\":\"done\"");
    }

    /** Deletes now; there is no rule about recordings, and none is needed. */
    private String certificate() {
        String page = site.admin
                .post("/retention/run", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        until(() -> site.admin.get("/api/v1" + page).body().contains("\"state\":\"done\""));
        return site.admin.get("/api/v1" + page + "/certificate").body();
    }

    private List<String> inVault() throws IOException {
        try (Stream<Path> all = Files.list(site.app.home().resolve("vault").resolve("holds"))) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("safe-keeping"))
                    .toList();
        }
    }

    private static void until(BooleanSupplier holds) {
        Instant late = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as("It took too long").isBefore(late);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }
}
