package obscura.e2e.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.e2e.frigate.FrigateSettings;
import obscura.e2e.frigate.SimulatedFrigate;
import obscura.e2e.frigate.state.Segment;
import obscura.migrations.SqlHolds;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Who;
import obscura.plugin.time.TimeRange;
import obscura.retention.hold.HoldWish;

/** A program that serves a home, a Frigate it may delete at, a rule of five days, and much footage that is younger. */
final class FrigateSite implements AutoCloseable {
    private static final Pattern FIELD = Pattern.compile("name=\"([a-z-]+)\"[^>]*? value=\"([^\"]*)\"");
    private static final Pattern ITEM = Pattern.compile("\"key\":\"([^\"]+)\"[^}]*\"result\":\"([a-z-]+)\"");
    private static final int YOUNG = 60;
    private static final String CAMERA = "front";

    final SimulatedFrigate frigate;
    final ServedHome home;
    private final String recorder;
    private final List<Segment> kept = new ArrayList<>();
    private Instant next = Instant.now().minus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);

    FrigateSite(Path temp) throws IOException {
        frigate = new SimulatedFrigate(FrigateSettings.in(temp.resolve("frigate")));
        home = new ServedHome(temp);
        home.start();
        kept.addAll(frigate.record(CAMERA, Instant.now().minus(1, ChronoUnit.HOURS), YOUNG));
        recorder = home.connect("frigate", Map.of("address", frigate.openDoor().toString()));
        home.rule();
    }

    /** So many clips of an hour of their own that are due; they are in the index when this returns. */
    List<Segment> due(int clips) {
        List<Segment> made = frigate.record(CAMERA, next, clips);
        next = next.plus(1, ChronoUnit.HOURS);
        home.untilRead(home.admin()
                .post(recorder + "/read", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow());
        return made;
    }

    /** Holds a clip for a month. */
    void hold(Segment clip) {
        Map<String, String> form = new HashMap<>();
        Instant from = start(clip).plusSeconds(2);
        String page = home.admin()
                .get("/holds/new?camera=1&from=" + from + "&to=" + from.plusSeconds(3))
                .body();
        for (Matcher field = FIELD.matcher(page); field.find(); ) {
            form.put(field.group(1), field.group(2));
        }
        form.putAll(Map.of("camera", "1", "reason", "Case 17"));
        kept.add(clip);
        var answer = home.admin().post("/holds", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    /** Holds a clip for a year, while nobody serves the home, and tells nobody. */
    void holdUntold(Segment clip) {
        kept.add(clip);
        Instant now = Instant.now();
        Instant until = now.plus(365, ChronoUnit.DAYS);
        TimeRange range = new TimeRange(start(clip).plusSeconds(2), start(clip).plusSeconds(5));
        HoldWish wish = new HoldWish(new CameraId(1), range, "Case 18", until, Optional.of(until));
        home.inside(database -> new SqlHolds(database).add(wish, Who.OBSCURA, now));
    }

    private static Instant start(Segment clip) {
        return Instant.ofEpochMilli((long) (clip.start() * 1000));
    }

    void untilDone(String page) {
        ServedHome.until(page + " is done", () -> home.run(page).contains("\"state\":\"done\""));
    }

    /** What became of each thing, by its path. */
    Map<String, String> results(String page) {
        Map<String, String> results = new HashMap<>();
        for (Matcher item = ITEM.matcher(home.run(page)); item.find(); ) {
            results.put(item.group(1), item.group(2));
        }
        return results;
    }

    boolean isThere(Segment clip) {
        return Files.exists(frigate.media().resolve(clip.path()));
    }

    boolean isThere(String key) {
        return Files.exists(frigate.media().resolve(key));
    }

    /** What is young or held is there. */
    void nothingElseIsGone() {
        assertThat(kept).allMatch(this::isThere);
    }

    @Override
    public void close() {
        home.close();
        frigate.close();
    }
}
