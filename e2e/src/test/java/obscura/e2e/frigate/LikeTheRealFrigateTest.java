package obscura.e2e.frigate;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import obscura.e2e.frigate.state.Event;
import obscura.e2e.frigate.state.FrigateLeak;
import obscura.e2e.frigate.state.FrigateVersion;
import obscura.e2e.frigate.wire.Json;
import obscura.plugin.time.SettableClock;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Asked the same in the same order, it answers as the real ones were seen to: status, type, and shape of the JSON. */
class LikeTheRealFrigateTest {
    private static final Instant START = Instant.ofEpochSecond(1795403710);

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock(Instant.ofEpochSecond(1795404345));
    private final Map<String, String> names = new HashMap<>();

    @Test
    void answers_of_0_18() {
        sameAnswers(FrigateVersion.V0_18, Recorded.of("0.18"));
    }

    @Test
    void answers_of_0_17() {
        sameAnswers(FrigateVersion.V0_17, Recorded.of("0.17"));
    }

    private void sameAnswers(FrigateVersion version, List<Recorded> recorded) {
        FrigateSettings settings = FrigateSettings.in(folder).version(version).clock(clock);
        try (SimulatedFrigate frigate = new SimulatedFrigate(settings)) {
            seed(frigate);
            Asker asker = Asker.at(frigate.openDoor());
            if (version == FrigateVersion.V0_17) {
                asker.send("POST", "/api/export/front/start/1795403715/end/1795403735", "{}");
                asker.get("/api/exports");
                clock.forward(Duration.ofSeconds(6));
                remember(asker.json("/api/exports"));
                clock.forward(Duration.ofSeconds(6));
            }
            SoftAssertions all = new SoftAssertions();
            for (Recorded one : recorded) {
                same(all, asker, one.with(names));
                clock.forward(Duration.ofSeconds(6));
            }
            all.assertAll();
        }
    }

    private void seed(SimulatedFrigate frigate) {
        frigate.leak("front", FrigateLeak.GO2RTC_STREAM);
        for (String camera : List.of("front", "back")) {
            frigate.record(camera, START, 30);
            Event event = frigate.event(camera, "person", START.plusMillis(100_123), START.plusMillis(115_500));
            frigate.preview(camera, START, START.plusSeconds(300));
            names.put("EVENT_" + camera.toUpperCase(java.util.Locale.ROOT), event.id());
            names.put(
                    "REVIEW_" + camera.toUpperCase(java.util.Locale.ROOT),
                    frigate.review(event).id());
        }
    }

    private void same(SoftAssertions all, Asker asker, Recorded real) {
        HttpResponse<byte[]> answer = asker.send(real.method(), real.target(), real.body());
        String request = real.method() + " " + real.target();
        all.assertThat(answer.statusCode()).as(request).isEqualTo(real.status());
        all.assertThat(answer.headers().firstValue("Content-Type").orElse("-"))
                .as(request)
                .isEqualTo(real.type());
        if (real.type().equals("application/json")) {
            all.assertThat(Shape.of(Asker.text(answer))).as(request).isEqualTo(Shape.of(real.answer()));
            Json.read(answer.body()).ifPresent(this::remember);
        } else if (!real.answer().equals("-")) {
            all.assertThat(Asker.text(answer)).as(request).isEqualTo(real.answer());
        }
    }

    /** Names that the following requests need. */
    private void remember(JsonNode answer) {
        String export =
                answer.path("export_id").asString(answer.path(0).path("id").asString(""));
        if (export.startsWith("front_")) {
            names.put("EXPORT", export);
        }
        if (answer.path("job").path("status").asString("").equals("queued")) {
            names.put("JOB", answer.path("job").path("id").asString());
        }
    }
}
