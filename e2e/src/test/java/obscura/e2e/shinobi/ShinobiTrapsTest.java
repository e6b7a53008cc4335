package obscura.e2e.shinobi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything a Shinobi does that would make a privacy product lie, as the simulated one does it. */
class ShinobiTrapsTest {
    private static final Instant START = Instant.parse("2026-11-23T03:00:00Z");
    private static final String CLIP = "videos/grp1/cam1/2026-11-23T03-00-00.mp4";

    @TempDir
    Path folder;

    private SimulatedShinobi shinobi;
    private Asking asking;

    @BeforeEach
    void open() {
        shinobi = new SimulatedShinobi(folder, ZoneOffset.UTC, "grp1", "akey");
        shinobi.addMonitor("cam1", "yard", "rtsp://127.0.0.1/main");
        asking = new Asking(shinobi);
    }

    @AfterEach
    void close() {
        shinobi.close();
    }

    private int listed(String query) {
        String answer = asking.get("videos/grp1/cam1" + query).text();
        return Tree.read(answer).get("videos").size();
    }

    @Test
    void every_trap_says_what_it_is() {
        assertThat(ShinobiTrap.values())
                .allSatisfy(trap -> assertThat(trap.sentence()).endsWith("."));
    }

    @Test
    void an_end_alone_returns_everything_and_five_hundred_at_most() {
        shinobi.record("cam1", START, 510);
        assertThat(listed("?end=2020-01-01T00:00:00Z")).isEqualTo(500);
        assertThat(listed("?end=2020-01-01T00:00:00Z&noLimit=1")).isEqualTo(510);
        assertThat(listed("?limit=7")).isEqualTo(7);
        shinobi.turnOff(ShinobiTrap.END_ALONE_RETURNS_ALL, ShinobiTrap.FIVE_HUNDRED_AT_MOST);
        assertThat(listed("?end=2020-01-01T00:00:00Z")).isZero();
        assertThat(listed("")).isEqualTo(510);
    }

    @Test
    void a_file_is_left_and_comes_back_at_the_restart() {
        shinobi.record("cam1", START, 1);
        shinobi.turnOn(ShinobiTrap.FILE_LEFT_AFTER_OK);
        assertThat(asking.get(CLIP + "/delete").text()).contains("\"ok\": true");
        assertThat(listed("")).isZero();
        assertThat(asking.get(CLIP).status()).isEqualTo(404);
        assertThat(shinobi.files("cam1")).hasSize(1);
        shinobi.restart();
        assertThat(listed("?start=2026-11-23T03:00:00Z&end=2026-11-23T03:00:10Z"))
                .isEqualTo(1);
    }

    @Test
    void a_file_goes_some_questions_later() {
        shinobi.record("cam1", START, 1);
        shinobi.turnOn(ShinobiTrap.LATE_UNLINK);
        asking.get(CLIP + "/delete");
        assertThat(shinobi.files("cam1")).hasSize(1);
        for (int i = 0; i < 5; i++) {
            assertThat(listed("")).isZero();
        }
        assertThat(shinobi.files("cam1")).isEmpty();
    }

    @Test
    void a_row_is_left_without_its_file() {
        shinobi.record("cam1", START, 1);
        shinobi.turnOn(ShinobiTrap.ROW_LEFT_AFTER_OK);
        asking.get(CLIP + "/delete");
        assertThat(listed("")).isEqualTo(1);
        assertThat(asking.get(CLIP).text()).contains("File Not Found in Filesystem");
    }

    @Test
    void pictures_and_pieces_outlive_the_clip() {
        shinobi.record("cam1", START, 1);
        shinobi.slice("cam1", START);
        asking.get(CLIP + "/delete");
        assertThat(shinobi.pictures("cam1")).hasSize(1);
        assertThat(shinobi.pieces("cam1")).hasSize(1);
    }

    @Test
    void the_last_picture_outlives_the_stop_and_the_monitor() {
        asking.get("monitor/grp1/cam1/stop");
        byte[] last = asking.get("jpeg/grp1/cam1/s.jpg").bytes();
        assertThat(last).isNotEqualTo(asking.get("jpeg/grp1/nocam/s.jpg").bytes());
        asking.get("configureMonitor/grp1/cam1/delete?deleteFiles=true");
        assertThat(asking.get("jpeg/grp1/cam1/s.jpg").bytes()).isEqualTo(last);
        assertThat(shinobi.live("cam1")).isNotEmpty();
    }

    @Test
    void a_change_that_failed_lives_until_the_restart() {
        String change =
                "{\"fps\":\"\",\"details\":{\"auto_host\":\"http://127.0.0.1/masked.ts\",\"input_map_choices\":{}}}";
        assertThat(asking.configure("cam1", change).text()).contains("\"ok\": true");
        assertThat(shinobi.source("cam1")).contains("http://127.0.0.1/masked.ts");
        assertThat(asking.get("monitor/grp1/cam1").text()).contains("rtsp://127.0.0.1/main");
        shinobi.restart();
        assertThat(shinobi.source("cam1")).contains("rtsp://127.0.0.1/main");
    }

    @Test
    void another_zone_moves_everything_and_an_hour_can_come_twice() {
        shinobi.moveTo(ZoneId.of("Europe/Berlin"));
        shinobi.record("cam1", Instant.parse("2026-10-25T00:30:00Z"), 1);
        shinobi.record("cam1", Instant.parse("2026-10-25T01:30:00Z"), 1);
        assertThat(shinobi.rows("cam1")).containsExactly("2026-10-25T02-30-00.mp4", "2026-10-25T02-30-00.mp4");
        assertThat(shinobi.files("cam1")).hasSize(1);
    }

    @Test
    void it_dies_at_a_delete_until_it_is_restarted() {
        shinobi.record("cam1", START, 2);
        shinobi.turnOn(ShinobiTrap.DIES_AT_A_DELETE);
        assertThatThrownBy(() -> asking.get(CLIP + "/delete")).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> asking.get("monitor/grp1")).isInstanceOf(UncheckedIOException.class);
        shinobi.turnOff(ShinobiTrap.DIES_AT_A_DELETE);
        shinobi.restart();
        assertThat(listed("")).isEqualTo(1);
    }

    @Test
    void answers_that_are_none() {
        shinobi.turnOn(ShinobiTrap.LOGIN_PAGE);
        assertThat(asking.get("monitor/grp1").type()).startsWith("text/html");
        shinobi.turnOff(ShinobiTrap.LOGIN_PAGE);
        shinobi.turnOn(ShinobiTrap.TRUNCATED);
        assertThat(asking.get("monitor/grp1").text()).startsWith("[").doesNotEndWith("]");
        shinobi.turnOff(ShinobiTrap.TRUNCATED);
        shinobi.turnOn(ShinobiTrap.HUGE);
        assertThat(asking.get("monitor/grp1").bytes()).hasSizeGreaterThan(100 << 20);
    }

    @Test
    void it_remembers_what_it_was_asked() {
        asking.get("videos/grp1/cam1?start=2026-11-23T03:00:00Z&end=2026-11-23T04:00:00%2B01:00");
        asking.get("videos/grp1/cam1?start=2026-11-23T03:00:00&end=2026-11-23T04:00:00");
        assertThat(shinobi.received()).extracting(ReceivedRequest::bounded).containsExactly(true, false);
        assertThat(shinobi.received().get(0).key()).isEqualTo("akey");
        assertThat(shinobi.received().get(0).path()).isEqualTo("videos/grp1/cam1");
    }

    @Test
    void a_clip_across_an_edge_is_left_out() {
        shinobi.record("cam1", START, 3, Duration.ofSeconds(60));
        assertThat(listed("?start=2026-11-23T03:00:30Z&end=2026-11-23T03:02:30Z"))
                .isEqualTo(1);
    }
}
