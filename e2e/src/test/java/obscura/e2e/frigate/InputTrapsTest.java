package obscura.e2e.frigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import obscura.e2e.frigate.state.FrigateLeak;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.FrigateVersion;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.InputBefore;
import obscura.plugin.nvr.control.NvrAbout.Ability;
import obscura.plugin.nvr.control.NvrCamera;
import obscura.plugin.nvr.control.NvrCamera.Recording;
import obscura.plugin.nvr.control.Trouble;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a camera is fed with and whether it records: what Frigate says is read back. Each test is named by its trap. */
class InputTrapsTest {
    private static final String CAMERA = "rtsp://user:secret@10.0.0.5:554/front";
    private static final String MASKED = "http://127.0.0.1:8099/masked/front.ts";

    @TempDir
    private Path folder;

    @AutoClose
    private SimulatedFrigate frigate;

    private OpenedDoor opened;

    private void frigate(FrigateVersion version) {
        frigate = new SimulatedFrigate(FrigateSettings.in(folder).version(version));
        opened = OpenedDoor.of(frigate);
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_17", "V0_18"})
    void trap_6_config_set_500_but_written_what_runs_is_the_masked_picture_when_we_say_so(FrigateVersion version) {
        frigate(version);

        Answer<InputBefore> before = opened.control().feed("front", MASKED);

        assertThat(before.found()).isPresent();
        assertThat(frigate.captures("front")).contains(MASKED);
        assertThat(frigate.captures("back")).contains("rtsp://user:secret@10.0.0.5:554/back");
        assertThat(frigate.received()).noneMatch(asked -> asked.status() == 500);

        assertThat(opened.control()
                        .feedAgain("front", before.found().orElseThrow())
                        .found())
                .isPresent();
        assertThat(frigate.captures("front")).contains(CAMERA);
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_17", "V0_18"})
    void trap_6_a_change_that_is_not_done_is_not_said_to_be(FrigateVersion version) {
        frigate(version);
        frigate.turnOn(FrigateTrap.SET_CHANGES_NOTHING);

        Answer<InputBefore> before = opened.control().feed("front", MASKED);

        assertThat(before.why()).map(Trouble::kind).contains(Trouble.Kind.NOT_DONE);
        assertThat(frigate.captures("front")).contains(CAMERA);
    }

    @Test
    void trap_6_a_version_that_does_not_tell_its_inputs_is_not_changed() {
        frigate(FrigateVersion.V0_16);

        assertThat(opened.control().about().found().orElseThrow().can(Ability.SET_INPUT))
                .isFalse();
        assertThat(opened.control().feed("front", MASKED).why())
                .map(Trouble::kind)
                .contains(Trouble.Kind.CANT);

        assertThat(frigate.received()).allMatch(asked -> asked.method().equals("GET"));
    }

    @Test
    void trap_10_set_maybe_succeeds_what_comes_back_is_what_was_seen() {
        frigate(FrigateVersion.V0_18);

        assertThat(opened.control().record("front", false).found()).contains(Recording.OFF);
        assertThat(frigate.captures("front")).isEmpty();
        assertThat(opened.control().record("front", true).found()).contains(Recording.ON);
        assertThat(frigate.captures("front")).contains(CAMERA);
        frigate.turnOn(FrigateTrap.SET_CHANGES_NOTHING);
        Answer<Recording> said = opened.control().record("front", false);
        assertThat(said.why()).map(Trouble::kind).contains(Trouble.Kind.NOT_DONE);
        assertThat(frigate.captures("front")).contains(CAMERA);
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_16", "V0_17", "V0_18"})
    void trap_12_off_is_off_after_a_restart_too(FrigateVersion version) {
        frigate(version);

        assertThat(opened.control().record("front", false).found()).contains(Recording.OFF);
        frigate.restart();

        assertThat(frigate.captures("front")).isEmpty();
        assertThat(frigate.captures("back")).isPresent();
    }

    @Test
    void trap_12_off_at_run_time_only_is_told_as_that() {
        frigate(FrigateVersion.V0_18);
        Asker.at(frigate.openDoor()).send("PUT", "/api/camera/front/set/recordings", "{\"value\":\"OFF\"}");

        assertThat(camera("front").recording()).isEqualTo(Recording.OFF_FOR_NOW);
    }

    @Test
    void trap_18_the_masked_picture_takes_the_place_of_all_inputs_and_of_no_stream_of_go2rtc() {
        frigate(FrigateVersion.V0_18);
        frigate.leak("front", FrigateLeak.SECOND_INPUT, FrigateLeak.GO2RTC_STREAM);

        InputBefore before = opened.control().feed("front", MASKED).found().orElseThrow();

        assertThat(camera("front").inputs())
                .extracting(NvrCamera.Input::address)
                .containsExactly(MASKED);
        assertThat(frigate.received()).noneMatch(asked -> asked.target().contains("go2rtc"));
        assertThat(opened.control()
                        .feedAgain("front", before)
                        .found()
                        .orElseThrow()
                        .inputs())
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_17", "V0_18"})
    void trap_19_http_input_needs_args_and_has_them(FrigateVersion version) {
        frigate(version);

        opened.control().feed("front", MASKED);

        assertThat(frigate.captures("front")).contains(MASKED);
        assertThat(frigate.received())
                .filteredOn(asked -> asked.target().startsWith("/api/config/set"))
                .isNotEmpty()
                .allMatch(asked ->
                        asked.body().contains("input_args") || asked.body().contains("secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "exec:ls",
                "concat:a|b",
                "rtsp://x -i /etc/passwd",
                "http://x/\"y",
                "-i",
                "rtsp://",
                "http://a\nb"
            })
    void an_address_that_is_more_than_one_is_refused(String address) {
        frigate(FrigateVersion.V0_18);

        assertThat(opened.control().feed("front", address).why())
                .map(Trouble::kind)
                .contains(Trouble.Kind.ADDRESS_REFUSED);

        assertThat(frigate.received()).isEmpty();
    }

    @Test
    void cameras_are_shown_without_their_passwords_and_what_puts_them_back_is_hidden() {
        frigate(FrigateVersion.V0_18);

        assertThat(opened.control().cameras().found().orElseThrow())
                .extracting(NvrCamera::name)
                .containsExactlyInAnyOrder("front", "back");
        assertThat(camera("front").inputs())
                .extracting(NvrCamera.Input::address)
                .containsExactly("rtsp://10.0.0.5:554/front");
        InputBefore before = opened.control().feed("front", MASKED).found().orElseThrow();
        assertThat(before.text()).contains("secret");
        assertThat(before.toString()).doesNotContain("secret");
    }

    @Test
    void a_camera_that_is_not_there_any_more_is_said_by_name() {
        frigate(FrigateVersion.V0_18);

        for (Answer<?> answer : List.of(
                opened.control().record("gone", false),
                opened.control().feed("gone", MASKED),
                opened.store().keeps("gone"))) {
            assertThat(answer.why().orElseThrow().sentence()).isNotBlank();
            assertThat(answer.why().orElseThrow().kind()).isIn(Trouble.Kind.REFUSED, Trouble.Kind.BROKEN_ANSWER);
        }
        assertThat(opened.control().record("gone", false).why().orElseThrow().sentence())
                .contains("no camera called gone");
    }

    @Test
    void a_picture_is_a_small_one_and_says_when_it_is_old() {
        frigate(FrigateVersion.V0_18);
        assertThat(opened.control().picture("front").found().orElseThrow().live())
                .isTrue();

        assertThat(frigate.received())
                .filteredOn(asked -> asked.target().contains("latest.jpg"))
                .isNotEmpty()
                .allMatch(asked -> asked.target().contains("height=270"));
        frigate.turnOn(FrigateTrap.CAMERA_OFFLINE);

        assertThat(opened.control().picture("front").found().orElseThrow().live())
                .isFalse();
        assertThat(opened.control().picture("gone").found()).isEmpty();
    }

    private NvrCamera camera(String name) {
        return opened.control().cameras().found().orElseThrow().stream()
                .filter(camera -> camera.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
