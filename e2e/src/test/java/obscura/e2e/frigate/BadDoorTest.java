package obscura.e2e.frigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.FrigateVersion;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.NvrSecret;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.NvrAbout;
import obscura.plugin.nvr.control.NvrCamera.Recording;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.Look.Standing;
import obscura.plugin.nvr.kept.Said;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands at the address and however it answers: a clear sentence, and nothing half done. */
class BadDoorTest {
    private static final Instant START = Instant.parse("2026-11-23T03:15:10Z");

    @TempDir
    private Path folder;

    @AutoClose
    private SimulatedFrigate frigate;

    private OpenedDoor opened;

    private void frigate() {
        frigate = new SimulatedFrigate(FrigateSettings.in(folder).withLogin());
        frigate.record("front", START, 2);
        opened = OpenedDoor.of(frigate);
    }

    @Test
    void what_it_is_and_can_follows_from_its_version() {
        frigate();

        NvrAbout about = opened.control().about().found().orElseThrow();

        assertThat(about.version()).isEqualTo(FrigateVersion.V0_18.text());
        assertThat(about.checked()).isTrue();
        assertThat(about.can(NvrAbout.Ability.DELETE_RECORDINGS)).isTrue();
    }

    @Test
    void by_the_door_with_login_all_is_the_same() {
        frigate();
        opened = OpenedDoor.at(frigate.loginDoor(), OpenedDoor.ADMIN);

        assertThat(opened.control().about().found().orElseThrow().abilities()).isNotEmpty();
        assertThat(opened.control().record("front", false).found()).contains(Recording.OFF);
        assertThat(recordings()).hasSize(2);
        assertThat(opened.pins).hasSize(1);
        assertThat(logins()).isEqualTo(1);
    }

    @Test
    void a_login_that_ran_out_is_renewed_once() {
        frigate();
        opened = OpenedDoor.at(frigate.loginDoor(), OpenedDoor.ADMIN);
        assertThat(opened.control().cameras().found()).isPresent();
        frigate.endSessions();

        assertThat(opened.control().record("front", false).found()).contains(Recording.OFF);

        assertThat(logins()).isEqualTo(2);
    }

    @Test
    void a_wrong_login_is_said_and_not_tried_again_and_again() {
        frigate();
        NvrLogin wrong = new NvrLogin("admin", new NvrSecret("wrongpassword99"), Optional.empty());
        opened = OpenedDoor.at(frigate.loginDoor(), wrong);

        assertThat(kind(opened.control().about())).isEqualTo(Trouble.Kind.LOGIN_REFUSED);
        assertThat(kind(opened.control().cameras())).isEqualTo(Trouble.Kind.LOGIN_REFUSED);

        assertThat(logins()).isEqualTo(1);
        assertThat(sentence(opened.control().about())).doesNotContain("wrongpassword99");
    }

    @Test
    void no_login_where_one_is_wanted_is_said() {
        frigate();
        opened = OpenedDoor.at(frigate.loginDoor(), NvrLogin.NONE);

        assertThat(kind(opened.control().about())).isEqualTo(Trouble.Kind.LOGIN_NEEDED);
    }

    @Test
    void who_may_only_look_changes_nothing() {
        frigate();
        opened = OpenedDoor.at(frigate.loginDoor(), OpenedDoor.VIEWER);

        assertThat(opened.control().about().found().orElseThrow().abilities()).isEmpty();
        assertThat(kind(opened.control().record("front", false))).isEqualTo(Trouble.Kind.NO_RIGHT);
        assertThat(opened.store().delete(recordings())).extracting(Said::word).containsOnly(Said.Word.REFUSED);
        assertThat(recordings()).hasSize(2);
    }

    @Test
    void another_certificate_than_before_gets_nothing() {
        frigate();
        opened = OpenedDoor.at(frigate.loginDoor(), OpenedDoor.ADMIN);
        assertThat(opened.control().cameras().found()).isPresent();
        frigate.swapCertificate();
        frigate.forgetReceived();

        assertThat(kind(opened.control().cameras())).isEqualTo(Trouble.Kind.CERTIFICATE_CHANGED);
        NvrLogin pinned = OpenedDoor.ADMIN.withCertificate(Optional.of(opened.pins.get(0)));
        assertThat(kind(OpenedDoor.at(frigate.loginDoor(), pinned).control().about()))
                .isEqualTo(Trouble.Kind.CERTIFICATE_CHANGED);

        assertThat(frigate.received()).isEmpty();
    }

    @Test
    void nobody_at_the_address_or_somebody_else_is_said() {
        frigate();
        assertThat(kind(OpenedDoor.at(URI.create("http://169.254.169.254:5000"), NvrLogin.NONE)
                        .control()
                        .about()))
                .isEqualTo(Trouble.Kind.ADDRESS_REFUSED);
        URI plain = URI.create(frigate.loginDoor().toString().replace("https:", "http:"));
        assertThat(OpenedDoor.at(plain, OpenedDoor.ADMIN).control().about().found())
                .isEmpty();
        frigate.close();
        assertThat(kind(opened.control().about())).isEqualTo(Trouble.Kind.UNREACHABLE);
    }

    @Test
    void a_login_page_where_data_was_expected_is_not_taken_for_an_empty_list() {
        frigate();
        List<KeptItem> items = recordings();
        frigate.turnOn(FrigateTrap.LOGIN_PAGE_FOR_JSON);

        assertThat(kind(opened.control().cameras())).isEqualTo(Trouble.Kind.NOT_THIS_NVR);
        OpenedDoor.Kept kept = opened.kept("front", START, START.plusSeconds(60));
        assertThat(kept.unread()).contains(KeptKind.RECORDING, KeptKind.EVENT, KeptKind.REVIEW, KeptKind.EXPORT);
        assertThat(opened.store().delete(items)).extracting(Said::word).doesNotContain(Said.Word.DONE);
    }

    @Test
    void broken_off_data_is_not_taken_for_a_short_list() {
        frigate();
        frigate.turnOn(FrigateTrap.TRUNCATED_JSON);

        assertThat(opened.control().cameras().found()).isEmpty();
        OpenedDoor.Kept kept = opened.kept("front", START, START.plusSeconds(60));
        assertThat(kept.items()).isEmpty();
        assertThat(kept.unread()).contains(KeptKind.RECORDING, KeptKind.EVENT, KeptKind.REVIEW, KeptKind.EXPORT);
    }

    @Test
    void an_endless_answer_is_not_taken_in() {
        frigate();
        frigate.turnOn(FrigateTrap.HUGE);

        assertThat(opened.control().cameras().found()).isEmpty();
    }

    @Test
    void a_frigate_that_restarts_in_the_middle_is_waited_for_and_looked_at() {
        frigate();
        frigate.turnOn(FrigateTrap.RESTARTS_IN_THE_MIDDLE);
        assertThat(opened.control().record("front", false).found()).contains(Recording.OFF);
        assertThat(frigate.captures("front")).isEmpty();

        frigate.turnOn(FrigateTrap.RESTARTS_IN_THE_MIDDLE);
        assertThat(opened.control()
                        .feed("back", "http://127.0.0.1:8099/back.ts")
                        .found())
                .isPresent();
        assertThat(frigate.captures("back")).contains("http://127.0.0.1:8099/back.ts");

        frigate.turnOn(FrigateTrap.RESTARTS_IN_THE_MIDDLE);
        List<KeptItem> items = recordings().subList(0, 1);
        assertThat(opened.store().delete(items)).extracting(Said::word).containsExactly(Said.Word.SILENT);
        assertThat(opened.standings(items)).containsExactly(Standing.GONE);
    }

    @Test
    void a_version_that_is_not_known_yet_is_only_read() {
        frigate = new SimulatedFrigate(FrigateSettings.in(folder).version(FrigateVersion.V0_21));
        frigate.record("front", START, 2);
        opened = OpenedDoor.of(frigate);

        NvrAbout about = opened.control().about().found().orElseThrow();

        assertThat(about.checked()).isFalse();
        assertThat(about.abilities()).isEmpty();
        assertThat(opened.store().delete(recordings())).extracting(Said::word).containsOnly(Said.Word.REFUSED);
        assertThat(opened.store()
                        .canDelete()
                        .found()
                        .orElseThrow()
                        .get(KeptKind.RECORDING)
                        .sentence())
                .contains("0.21", "Update Obscura");
        assertThat(recordings()).hasSize(2);
        assertThat(frigate.received()).allMatch(asked -> asked.method().equals("GET"));
    }

    @Test
    void no_request_names_a_page_it_comes_from() {
        frigate();
        opened.control().record("front", false);

        assertThat(frigate.received()).allMatch(asked -> asked.header("Origin").isEmpty());
        assertThat(frigate.received())
                .filteredOn(asked -> !asked.method().equals("GET"))
                .isNotEmpty()
                .allMatch(asked -> asked.header("X-CSRF-TOKEN").isPresent());
    }

    private List<KeptItem> recordings() {
        return opened.kept("front", START, START.plusSeconds(60)).of(KeptKind.RECORDING);
    }

    private long logins() {
        return frigate.received().stream()
                .filter(asked -> asked.target().startsWith("/api/login"))
                .count();
    }

    private static Trouble.Kind kind(Answer<?> answer) {
        return answer.why().map(Trouble::kind).orElseThrow(() -> new AssertionError("It was answered"));
    }

    private static String sentence(Answer<?> answer) {
        return answer.why().map(Trouble::sentence).orElseThrow();
    }
}
