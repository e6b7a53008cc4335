package obscura.e2e.shinobi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import obscura.e2e.shinobi.Asking.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulated Shinobi answers as the real one was recorded: status, content type, and every name in every body. */
class RecordedAnswersTest {
    private static final String KEY = "sDXo5kRvc56ffQo0eyd84OOdFGWhOg";
    private static final Instant START = Instant.parse("2026-11-23T03:06:42Z");
    private static final String CLIP = "videos/grp1/cam1/2026-11-23T03-06-42.mp4";

    @TempDir
    Path folder;

    private SimulatedShinobi shinobi;
    private Asking asking;

    @BeforeEach
    void open() {
        shinobi = new SimulatedShinobi(folder, ZoneOffset.UTC, "grp1", KEY);
        shinobi.addMonitor("cam1", "Test camera 1", "http://127.0.0.1:9001/cam1.ts");
        asking = new Asking(shinobi);
    }

    @AfterEach
    void close() {
        shinobi.close();
    }

    private static void same(Answer answer, String recorded) {
        Recorded real = Recorded.of(recorded);
        assertThat(answer.status()).isEqualTo(real.status());
        assertThat(answer.type()).isEqualTo(real.type());
        assertThat(answer.text()).isEqualTo(real.body());
    }

    private static void alike(Answer answer, String recorded) {
        Recorded real = Recorded.of(recorded);
        assertThat(answer.status()).isEqualTo(real.status());
        assertThat(answer.type()).isEqualTo(real.type());
        assertThat(Recorded.shape(answer.text())).isEqualTo(Recorded.shape(real.body()));
    }

    @Test
    void monitors() {
        String told = asking.get("monitor/grp1/cam1").text();
        assertThat(Recorded.kinds(told))
                .isEqualTo(Recorded.kinds(Recorded.of("monitor-get").body()));
        same(asking.get("monitor/grp1/nocam"), "monitors-empty");
        same(asking.get("badkey", "monitor/grp1"), "monitors-badkey");
        shinobi.addKey("small", Set.of("get_monitors", "watch_videos"));
        same(asking.get("small", "monitor/grpX"), "restricted-wronggroup");
        same(asking.get("small", CLIP + "/delete"), "restricted-delete");
        alike(asking.get("storageLocations/grp1"), "storage");
    }

    @Test
    void a_monitor_is_added_changed_switched_and_deleted() {
        same(asking.configure("cam2", "{\"mode\":\"record\",\"name\":\"two\",\"details\":{}}"), "monitor-add-cam2");
        same(asking.configure("cam2", "\"{\\\"name\\\":\\\"zwei\\\"}\""), "monitor-update-ok");
        alike(asking.get("monitor/grp1/cam1/stop"), "mode-stop");
        same(asking.get("monitor/grp1/cam1/stop"), "mode-stop-again");
        alike(asking.get("monitor/grp1/cam1/start"), "mode-start");
        alike(asking.get("monitor/grp1/cam1/record"), "mode-record");
        same(asking.get("monitor/grp1/cam1/pause"), "mode-bad");
        same(asking.get("monitor/grp1/nocam/stop"), "mode-nocam");
        asking.get("configureMonitor/grp1/cam2/delete");
        same(asking.get("configureMonitor/grp1/cam2/delete"), "monitor-delete-gone");
    }

    @Test
    void clips_are_listed() {
        shinobi.record("cam1", START, 2);
        alike(asking.get("videos/grp1/cam1"), "videos-cam1");
        alike(asking.get("videos/grp1/cam1?limit=1"), "videos-limit1");
        alike(asking.get("videos/grp1/cam1?end=2020-01-02T00:00:00"), "videos-end-only");
        same(asking.get("videos/grp1/cam1?start=2020-01-01T00:00:00&end=2020-01-02T00:00:00"), "videos-range-empty");
        String inside = "videos/grp1/cam1?start=2026-11-23T03:06:43&end=2026-11-23T03:06:55";
        same(asking.get(inside), "videos-start-inside-clip");
        same(asking.get("videos/grp1/cam2?noLimit=1"), "videos-nolimit");
        asking.get(CLIP + "/status/2");
        same(asking.get(CLIP + "/archive"), "video-archive");
        alike(asking.get("videos/grp1?archived=1"), "videos-archived");
        same(asking.get(CLIP + "/archive?unarchive=1"), "video-unarchive");
    }

    @Test
    void a_clip_is_fetched_cut_and_deleted() throws IOException {
        shinobi.record("cam1", START, 1);
        Answer whole = asking.get(CLIP);
        assertThat(whole.type()).isEqualTo(Recorded.of("video-file").type());
        assertThat(whole.bytes())
                .isEqualTo(Files.readAllBytes(shinobi.files("cam1").get(0)));
        Answer part = asking.range(CLIP, "bytes=0-1023");
        assertThat(part.status()).isEqualTo(Recorded.of("video-file-range").status());
        assertThat(part.bytes()).hasSize(1024);
        alike(asking.get(CLIP + "?json=true"), "video-file-json");
        same(asking.get(CLIP + "/status/2"), "video-status");
        same(asking.get(CLIP + "/zzz"), "video-badmode");
        same(asking.get(CLIP + "/slice?startTime=2&endTime=6"), "video-slice");
        same(asking.get("videos/grp1/cam1/2020-01-01T00-00-00.mp4"), "video-file-missing");
        Files.delete(shinobi.files("cam1").get(0));
        alike(asking.get(CLIP), "video-get-file-gone");
        same(asking.get(CLIP + "/delete"), "video-delete");
        same(asking.get(CLIP + "/delete"), "video-delete-again");
    }

    @Test
    void what_is_left_over() {
        same(asking.get("fileBin/grp1"), "filebin");
        same(asking.get("events/grp1/cam1?start=2026-11-23T00:00:00&end=2026-11-24T00:00:00"), "events");
        shinobi.record("cam1", START, 1);
        shinobi.slice("cam1", START);
        alike(asking.get("timelapse/grp1/cam1"), "timelapse");
        String frame = "timelapse/grp1/cam1/2026-11-23/2026-11-23T03-06-49.jpg";
        assertThat(asking.get(frame).type()).isEqualTo("image/jpeg");
        same(asking.get(frame + "/delete"), "timelapse-frame-delete");
        Answer bin = asking.get("fileBin/grp1");
        assertThat(bin.text()).contains("/fileBin/grp1/undefined/").contains("-sliced-");
        assertThat(Recorded.shape(bin.text()).replaceAll("sliced-[^.]+", "sliced"))
                .isEqualTo(Recorded.shape(Recorded.of("filebin-after-slice").body())
                        .replaceAll("sliced-[^.]+", "sliced"));
        String name = shinobi.pieces("cam1").get(0).getFileName().toString();
        assertThat(asking.get("fileBin/grp1/cam1/" + name).type()).isEqualTo("video/mp4");
        same(asking.get("fileBin/grp1/cam1/" + name + "/delete"), "filebin-delete");
        assertThat(shinobi.pieces("cam1")).isEmpty();
    }

    @Test
    void what_is_live() {
        Answer picture = asking.get("jpeg/grp1/cam1/s.jpg");
        assertThat(picture.status()).isEqualTo(Recorded.of("stream-jpeg").status());
        assertThat(picture.type()).isEqualTo(Recorded.of("stream-jpeg").type());
        assertThat(asking.get("hls/grp1/cam1/s.m3u8").text().stripTrailing())
                .isEqualTo(Recorded.of("stream-hls").body());
    }

    @Test
    void a_clip_is_put_back() throws IOException {
        shinobi.record("cam1", START, 1);
        byte[] video = Files.readAllBytes(shinobi.files("cam1").get(0));
        Answer answer = asking.post("videos/grp1/cam1", "multipart/form-data; boundary=xyz", form(video));
        alike(answer, "video-upload");
        assertThat(shinobi.rows("cam1")).hasSize(2);
        assertThat(Files.readAllBytes(shinobi.files("cam1").get(0))).isEqualTo(video);
    }

    private static byte[] form(byte[] video) {
        String before = "--xyz\r\nContent-Disposition: form-data; name=\"video\"; filename=\"" + START.toEpochMilli()
                + ".mp4\"\r\nContent-Type: video/mp4\r\n\r\n";
        String after = "\r\n--xyz\r\nContent-Disposition: form-data; name=\"endTime\"\r\n\r\n"
                + "2026-11-23T03-06-52\r\n--xyz--\r\n";
        String all = before + new String(video, StandardCharsets.ISO_8859_1) + after;
        return all.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_machine_in_berlin() {
        shinobi.moveTo(ZoneId.of("Europe/Berlin"));
        shinobi.record("cam1", Instant.parse("2026-11-23T03:12:15Z"), 1, Duration.ofSeconds(45));
        alike(asking.get("videos/grp1/cam1?limit=2"), "berlin-videos");
        String found = "\"time\": \"2026-11-23T04:12:15+01:00\"";
        assertThat(videos("2026-11-23T04:12:00", "2026-11-23T04:20:00")).contains(found);
        assertThat(videos("2026-11-23T03:12:00", "2026-11-23T03:20:00")).doesNotContain(found);
        assertThat(videos("2026-11-23T03:12:00Z", "2026-11-23T03:20:00Z")).contains(found);
        assertThat(videos("2026-11-23T04:12:00%2B01:00", "2026-11-23T04:20:00%2B01:00"))
                .contains(found);
    }

    private String videos(String start, String end) {
        return asking.get("videos/grp1/cam1?start=" + start + "&end=" + end).text();
    }
}
