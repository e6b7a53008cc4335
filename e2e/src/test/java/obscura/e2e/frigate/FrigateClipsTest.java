package obscura.e2e.frigate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.plugin.time.SettableClock;
import obscura.plugin.video.FrameSource;
import obscura.plugin.video.libav.LibavFiles;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clips, pictures and exports are cut out of the real footage, and end as they end with a real Frigate. */
class FrigateClipsTest {
    private static final Instant START = Instant.ofEpochSecond(1795403710);
    private static final String EXPORT = "/api/export/front/start/1795403715/end/1795403735";

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock(Instant.ofEpochSecond(1795404345));

    @AutoClose
    private SimulatedFrigate frigate;

    private Asker asker;

    @BeforeEach
    void a_frigate_with_footage() {
        frigate = new SimulatedFrigate(FrigateSettings.in(folder).clock(clock));
        frigate.record("front", START, 3);
        asker = Asker.at(frigate.openDoor()).with("X-Cache-Bypass", "1");
    }

    private static int frames(Path file) {
        int frames = 0;
        try (FrameSource source = new LibavFiles().open(file, OptionalInt.empty())) {
            while (source.next() != null) {
                frames++;
            }
        }
        return frames;
    }

    @Test
    void a_clip_goes_over_segments() throws IOException {
        HttpResponse<byte[]> clip = asker.get("/api/front/start/1795403715/end/1795403735/clip.mp4");

        Path file = Files.write(folder.resolve("clip.mp4"), clip.body());
        assertThat(frames(file)).isBetween(99, 101);
    }

    @Test
    void pictures_are_pictures() throws IOException {
        for (String path : new String[] {"/api/front/latest.jpg", "/api/front/recordings/1795403722.0/snapshot.jpg"}) {
            assertThat(ImageIO.read(new ByteArrayInputStream(asker.get(path).body()))
                            .getWidth())
                    .as(path)
                    .isEqualTo(320);
        }
        assertThat(asker.get("/api/front/recordings/100/snapshot.jpg").statusCode())
                .isEqualTo(404);
        frigate.turnOn(FrigateTrap.CAMERA_OFFLINE);
        assertThat(asker.get("/api/front/latest.jpg").headers().firstValue("X-Frigate-Offline"))
                .contains("true");
    }

    @Test
    void an_export_is_queued_then_runs_then_is_a_film_with_a_thumbnail() {
        assertThat(asker.send("POST", EXPORT, "{\"name\":\"Evidence 1\"}").statusCode())
                .isEqualTo(202);
        assertThat(asker.each("/api/jobs/export", "status")).containsExactly("running");
        assertThat(asker.each("/api/jobs/export", "status")).isEmpty();

        var export = asker.json("/api/exports").get(0);
        assertThat(export.path("in_progress").asBoolean()).isFalse();
        String video = export.path("video_path").asString().replace("/media/frigate/", "");
        assertThat(video).startsWith("exports/front_20261123_031515-20261123_031535_");
        assertThat(frames(folder.resolve(video))).isBetween(99, 101);
        byte[] thumb = asker.get(export.path("thumb_path").asString().replace("/media/frigate", ""))
                .body();
        assertThat(new String(thumb, 8, 4, StandardCharsets.US_ASCII)).isEqualTo("WEBP");
    }

    @Test
    void exports_may_never_end_or_be_refused() {
        frigate.turnOn(FrigateTrap.EXPORT_NEVER_ENDS);
        asker.send("POST", EXPORT, "{}");
        for (int i = 0; i < 5; i++) {
            assertThat(asker.each("/api/jobs/export", "status")).containsExactly("running");
        }
        frigate.turnOn(FrigateTrap.EXPORT_QUEUE_FULL);
        assertThat(asker.send("POST", EXPORT, "{}").statusCode()).isEqualTo(503);
    }

    @Test
    void a_file_may_end_before_its_end() {
        frigate.turnOn(FrigateTrap.TRUNCATED_FILES);

        assertThatThrownBy(() -> asker.get("/recordings/2026-11-23/03/front/15.10.mp4"))
                .hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void its_clock_may_be_an_hour_ahead() {
        frigate.turnOn(FrigateTrap.CLOCK_AHEAD);

        assertThat(asker.json("/api/stats").at("/service/last_updated").asLong())
                .isEqualTo(clock.instant().getEpochSecond() + 3600);
        assertThat(frigate.record("front", START, 1).get(0).path())
                .isEqualTo("recordings/2026-11-23/04/front/15.10.mp4");
    }

    @Test
    void requests_are_kept_with_what_was_sent_along() {
        asker.get("/api/version");

        assertThat(frigate.received()).singleElement().satisfies(one -> {
            assertThat(one.door()).isEqualTo("5000");
            assertThat(one.target()).isEqualTo("/api/version");
            assertThat(one.bypassedCache()).isTrue();
            assertThat(one.status()).isEqualTo(200);
        });
        frigate.forgetReceived();
        assertThat(frigate.received()).isEmpty();
    }
}
