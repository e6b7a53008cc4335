package obscura.e2e.frigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import obscura.e2e.frigate.state.Event;
import obscura.e2e.frigate.state.FrigateLeak;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.FrigateVersion;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.nvr.control.Sighting;
import obscura.plugin.nvr.control.Trouble;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a Frigate keeps or sends is found, with where it was seen; what is mended is looked at again. */
class ScanTrapsTest {
    private static final Instant START = Instant.parse("2026-11-23T03:15:10Z");

    @TempDir
    private Path folder;

    @AutoClose
    private SimulatedFrigate frigate;

    private OpenedDoor opened;

    private void frigate(FrigateVersion version) {
        frigate = new SimulatedFrigate(FrigateSettings.in(folder).version(version));
        opened = OpenedDoor.of(frigate);
    }

    @Test
    void trap_8_sync_aborted_but_success_means_unknown() {
        frigate(FrigateVersion.V0_18);
        Event event = frigate.event("front", "person", START, START.plusSeconds(5));
        frigate.book().events().remove(event);

        assertThat(seen(Sight.ORPHANS))
                .extracting(Sighting::where)
                .anyMatch(where -> where.contains("gave up") && where.contains("event_thumbnails"));
    }

    @Test
    void trap_8_pictures_of_exports_that_are_gone_are_seen_though_the_sync_never_looks() throws IOException {
        frigate(FrigateVersion.V0_18);
        Path lost = frigate.media().resolve("clips/export/front_abc123.webp");
        Files.createDirectories(lost.getParent());
        Files.writeString(lost, "a picture");

        assertThat(seen(Sight.ORPHANS))
                .extracting(Sighting::where)
                .anyMatch(where -> where.startsWith("clips/export: 1"));
        assertThat(opened.kept("front", Instant.EPOCH, Instant.now().plusSeconds(60))
                        .items())
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void trap_11_previews_that_are_written_all_the_same_are_seen() {
        frigate(FrigateVersion.V0_18);
        assertThat(opened.control().record("front", false).found()).isPresent();
        frigate.preview("front", START, START.plusSeconds(60));

        assertThat(seen(Sight.PREVIEWS))
                .extracting(s -> s.camera().orElseThrow())
                .containsExactly("front");
        assertThat(seen(Sight.RECORDS))
                .extracting(s -> s.camera().orElseThrow())
                .containsExactly("back");
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_16", "V0_17", "V0_18"})
    void trap_21_pictures_for_the_broker_are_seen_and_switched_off(FrigateVersion version) {
        frigate(version);
        frigate.leak("front", FrigateLeak.MQTT_SNAPSHOTS);
        Sighting sighting = seen(Sight.BROKER_PICTURES).stream()
                .filter(s -> s.camera().orElseThrow().equals("front"))
                .findFirst()
                .orElseThrow();

        assertThat(sighting.mendable()).isTrue();
        assertThat(opened.scan().mend(sighting).found()).contains(List.of());

        assertThat(seen(Sight.BROKER_PICTURES))
                .noneMatch(s -> s.camera().orElseThrow().equals("front"));
        assertThat(frigate.received()).noneMatch(asked -> asked.status() == 500);
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_17", "V0_18"})
    void every_leak_is_seen_with_its_place_and_what_can_be_mended_is_gone_afterwards(FrigateVersion version) {
        frigate(version);
        frigate.leak("front", FrigateLeak.values());

        List<Sighting> all = opened.scan().scan().found().orElseThrow();

        assertThat(all)
                .extracting(Sighting::sight)
                .contains(
                        Sight.RECORDS,
                        Sight.RESTREAM,
                        Sight.SNAPSHOTS,
                        Sight.BROKER_PICTURES,
                        Sight.FACE_RECOGNITION,
                        Sight.PLATE_RECOGNITION,
                        Sight.THUMBNAILS,
                        Sight.AUDIO,
                        Sight.SECOND_STREAM,
                        Sight.OPEN_PORT);
        assertThat(all).extracting(Sighting::where).allMatch(where -> !where.isBlank() && !where.contains("secret"));
        for (Sighting sighting : all) {
            boolean front = sighting.camera().filter("front"::equals).isPresent();
            if (sighting.mendable() && front) {
                boolean left = opened.scan().mend(sighting).found().orElseThrow().stream()
                        .anyMatch(Sighting::mendable);
                assertThat(left).as(sighting.where()).isFalse();
            }
        }
    }

    @Test
    void a_change_that_is_not_done_leaves_its_sighting() {
        frigate(FrigateVersion.V0_18);
        frigate.leak("front", FrigateLeak.SNAPSHOTS);
        Sighting sighting = seen(Sight.SNAPSHOTS).get(0);
        frigate.turnOn(FrigateTrap.SET_CHANGES_NOTHING);

        assertThat(opened.scan().mend(sighting).found().orElseThrow()).hasSize(1);
    }

    @Test
    void off_for_now_is_seen_and_made_to_last() {
        frigate(FrigateVersion.V0_18);
        Asker.at(frigate.openDoor()).send("PUT", "/api/camera/front/set/recordings", "{\"value\":\"OFF\"}");
        Sighting sighting = seen(Sight.OFF_FOR_NOW).get(0);

        assertThat(opened.scan().mend(sighting).found()).contains(List.of());

        frigate.restart();
        assertThat(frigate.captures("front")).isEmpty();
    }

    @Test
    void a_closed_port_is_not_called_open() {
        frigate = new SimulatedFrigate(FrigateSettings.in(folder).onlyLogin());
        opened = OpenedDoor.at(frigate.loginDoor(), OpenedDoor.ADMIN);

        assertThat(seen(Sight.OPEN_PORT)).isEmpty();
    }

    @Test
    void an_unknown_version_is_said_and_nothing_is_changed_there() {
        frigate(FrigateVersion.V0_21);

        List<Sighting> all = opened.scan().scan().found().orElseThrow();

        assertThat(all).extracting(Sighting::sight).contains(Sight.UNKNOWN_VERSION, Sight.RECORDS);
        assertThat(all).noneMatch(Sighting::mendable);
        assertThat(opened.control().record("front", false).why())
                .map(Trouble::kind)
                .contains(Trouble.Kind.CANT);
        assertThat(frigate.received()).allMatch(asked -> asked.method().equals("GET"));
    }

    @Test
    void what_could_not_be_looked_at_makes_the_whole_a_no() {
        frigate(FrigateVersion.V0_18);
        frigate.turnOn(FrigateTrap.TRUNCATED_JSON);

        assertThat(opened.scan().scan().found()).isEmpty();
    }

    private List<Sighting> seen(Sight sight) {
        return opened.scan().scan().found().orElseThrow().stream()
                .filter(seen -> seen.sight() == sight)
                .toList();
    }
}
