package obscura.e2e.nvr.shinobi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import obscura.e2e.shinobi.ReceivedRequest;
import obscura.e2e.shinobi.ShinobiTrap;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.InputBefore;
import obscura.plugin.nvr.control.NvrAbout;
import obscura.plugin.nvr.control.NvrCamera;
import obscura.plugin.nvr.control.NvrCamera.Recording;
import obscura.plugin.nvr.control.NvrControl;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.nvr.control.Sighting;
import obscura.plugin.nvr.control.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Shinobi does with its monitors, changed from here and read back. */
class ShinobiControlTest {
    private static final String MASKED = "http://127.0.0.1:9099/live/1/masked.ts";

    @TempDir
    Path folder;

    private Beside beside;
    private NvrControl control;

    @BeforeEach
    void open() {
        beside = new Beside(folder);
        control = beside.unmounted().control().orElseThrow();
    }

    @AfterEach
    void close() {
        beside.close();
    }

    private static Trouble.Kind why(Answer<?> answer) {
        return answer.why().orElseThrow().kind();
    }

    @Test
    void cameras_are_told_without_their_passwords() {
        assertThat(control.about().found().orElseThrow().can(NvrAbout.Ability.SET_INPUT))
                .isTrue();
        List<NvrCamera> cameras = control.cameras().found().orElseThrow();
        assertThat(cameras).extracting(NvrCamera::name).containsExactly("cam1", "cam2");
        assertThat(cameras.get(0).recording()).isEqualTo(Recording.ON);
        assertThat(cameras.get(0).inputs().get(0).address()).isEqualTo("rtsp://127.0.0.1:554/main?…");
    }

    @Test
    void a_camera_is_fed_from_a_masked_stream_and_put_back_password_and_all() {
        InputBefore before = control.feed("cam1", MASKED).found().orElseThrow();
        assertThat(beside.shinobi.source("cam1")).contains(MASKED);
        assertThat(control.feedAgain("cam1", before).found().orElseThrow().name())
                .isEqualTo("cam1");
        assertThat(beside.shinobi.source("cam1")).contains(Beside.SOURCE);
        beside.shinobi.restart();
        assertThat(beside.shinobi.source("cam1")).contains(Beside.SOURCE);
        assertThat(beside.shinobi.mode("cam1")).contains("record");
    }

    @Test
    void a_masked_stream_is_the_only_way_in() {
        beside.shinobi.setting("cam1", "input_maps", "[{\"fulladdress\":\"rtsp://127.0.0.1/second\"}]");
        beside.shinobi.setting("cam1", "mpass", Beside.PASSWORD);
        assertThat(scan()).extracting(Sighting::sight).contains(Sight.SECOND_STREAM);
        InputBefore before = control.feed("cam1", MASKED).found().orElseThrow();
        assertThat(beside.shinobi.settingOf("cam1", "mpass")).isEmpty();
        assertThat(beside.shinobi.settingOf("cam1", "input_maps")).isEqualTo("[]");
        assertThat(beside.shinobi.settingOf("cam1", "input_map_choices")).isEqualTo("{}");
        control.feedAgain("cam1", before);
        assertThat(beside.shinobi.settingOf("cam1", "input_maps")).contains("rtsp://127.0.0.1/second");
    }

    @Test
    void numbers_go_back_as_the_texts_they_were_and_fps_is_never_sent() {
        control.feed("cam1", MASKED);
        assertThat(beside.shinobi.settingOf("cam1", "max_keep_days")).isEqualTo("2");
        assertThat(beside.shinobi.received())
                .extracting(ReceivedRequest::body)
                .filteredOn(body -> !body.isEmpty())
                .isNotEmpty()
                .allMatch(body -> body.contains("\"max_keep_days\":\"2\"") && !body.contains("\"fps\""));
    }

    @Test
    void an_ok_for_a_change_that_was_not_stored_is_not_taken_for_done() {
        beside.shinobi.turnOn(ShinobiTrap.UPDATE_FAILS);
        Answer<InputBefore> fed = control.feed("cam1", MASKED);
        assertThat(why(fed)).isEqualTo(Trouble.Kind.NOT_DONE);
        assertThat(beside.shinobi.source("cam1"))
                .as("what runs is what is stored")
                .contains(Beside.SOURCE);
        beside.shinobi.restart();
        assertThat(beside.shinobi.source("cam1")).contains(Beside.SOURCE);
    }

    @Test
    void putting_back_is_read_back_too_and_takes_no_other_cameras_input() {
        InputBefore before = control.feed("cam1", MASKED).found().orElseThrow();
        assertThat(why(control.feedAgain("cam2", before))).isEqualTo(Trouble.Kind.REFUSED);
        assertThat(why(control.feedAgain("cam1", new InputBefore("{")))).isEqualTo(Trouble.Kind.REFUSED);
        beside.shinobi.turnOn(ShinobiTrap.UPDATE_FAILS);
        assertThat(why(control.feedAgain("cam1", before))).isEqualTo(Trouble.Kind.NOT_DONE);
    }

    @Test
    void what_a_camera_was_fed_from_is_not_lost_by_feeding_it_twice() {
        control.feed("cam1", MASKED);
        assertThat(why(control.feed("cam1", MASKED))).isEqualTo(Trouble.Kind.REFUSED);
    }

    @Test
    void a_picture_of_a_monitor_whose_process_died_is_an_old_one() {
        beside.shinobi.kill("cam1");
        assertThat(control.picture("cam1").found().orElseThrow().live()).isFalse();
        assertThat(control.feed("cam1", MASKED).found()).isPresent();
        assertThat(control.picture("cam1").found().orElseThrow().live()).isTrue();
    }

    @Test
    void only_http_and_rtsp_are_fed() {
        for (String address : List.of("file:///etc/passwd", "javascript:1", "", "http://", "not an address")) {
            assertThat(why(control.feed("cam1", address))).isEqualTo(Trouble.Kind.REFUSED);
        }
        assertThat(beside.shinobi.source("cam1")).contains(Beside.SOURCE);
    }

    @Test
    void recording_is_switched_and_read_back() {
        assertThat(control.record("cam1", false).found()).contains(Recording.OFF);
        assertThat(beside.shinobi.mode("cam1")).contains("start");
        assertThat(control.record("cam1", false).found()).contains(Recording.OFF);
        assertThat(control.record("cam1", true).found()).contains(Recording.ON);
        assertThat(beside.shinobi.mode("cam1")).contains("record");
        assertThat(why(control.record("nocam", true))).isEqualTo(Trouble.Kind.REFUSED);
    }

    @Test
    void an_ok_for_a_mode_that_was_not_stored_is_not_taken_for_done() {
        beside.shinobi.turnOn(ShinobiTrap.UPDATE_FAILS);
        assertThat(why(control.record("cam1", false))).isEqualTo(Trouble.Kind.NOT_DONE);
        beside.shinobi.restart();
        assertThat(beside.shinobi.mode("cam1")).contains("record");
    }

    @Test
    void a_stopped_monitor_is_not_started_to_switch_its_recording_off() {
        beside.shinobi.stop("cam1");
        assertThat(control.record("cam1", false).found()).contains(Recording.OFF);
        assertThat(beside.shinobi.mode("cam1")).contains("stop");
    }

    @Test
    void a_picture_of_a_stopped_monitor_is_an_old_one() {
        assertThat(control.picture("cam1").found().orElseThrow().live()).isTrue();
        beside.shinobi.stop("cam1");
        assertThat(control.picture("cam1").found().orElseThrow().live()).isFalse();
    }

    @Test
    void a_monitor_that_is_not_there_has_no_picture_whatever_shinobi_hands_out() {
        assertThat(why(control.picture("nocam"))).isEqualTo(Trouble.Kind.REFUSED);
    }

    @Test
    void a_key_that_may_only_look_changes_nothing() {
        beside.shinobi.addKey("small", Set.of("get_monitors", "watch_videos"));
        NvrControl small =
                beside.door("grp1", "small", Optional.empty(), true).control().orElseThrow();
        assertThat(why(small.record("cam1", false))).isEqualTo(Trouble.Kind.LOGIN_REFUSED);
        assertThat(why(small.feed("cam1", MASKED))).isEqualTo(Trouble.Kind.LOGIN_REFUSED);
        assertThat(beside.shinobi.source("cam1")).contains(Beside.SOURCE);
    }

    @Test
    void a_scan_finds_what_is_kept_and_what_leaves() {
        beside.shinobi.record("cam1", Beside.START, 1);
        beside.shinobi.slice("cam1", Beside.START);
        beside.shinobi.setting("cam1", "acodec", "aac");
        beside.shinobi.stop("cam2");
        List<Sighting> seen = scan();
        assertThat(seen.stream()
                        .filter(one -> one.camera().equals(Optional.of("cam1")))
                        .map(Sighting::sight))
                .contains(Sight.RECORDS, Sight.TIMELAPSE, Sight.EXPORTS, Sight.SNAPSHOTS, Sight.AUDIO)
                .doesNotContain(Sight.ORPHANS, Sight.LIVE_REMAINS);
        assertThat(seen.stream()
                        .filter(one -> one.camera().equals(Optional.of("cam2")))
                        .map(Sighting::sight))
                .contains(Sight.LIVE_REMAINS)
                .doesNotContain(Sight.RECORDS);
    }

    @Test
    void a_scan_finds_files_that_shinobi_has_forgotten() {
        beside.shinobi.record("cam1", Beside.START.minusSeconds(36_000), 1);
        beside.shinobi.turnOn(ShinobiTrap.FILE_LEFT_AFTER_OK);
        beside.unmounted()
                .store()
                .delete(Beside.list(beside.unmounted(), "cam1", Beside.seconds(-36_000, 0))
                        .items());
        assertThat(scan()).extracting(Sighting::sight).contains(Sight.ORPHANS);
    }

    private List<Sighting> scan() {
        return beside.mounted().scan().orElseThrow().scan().found().orElseThrow();
    }
}
