package obscura.e2e.frigate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.FrigateVersion;
import obscura.plugin.ObscuraException;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.FoundFile;
import obscura.plugin.nvr.ListedFiles;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.nvr.Reach;
import obscura.plugin.nvr.Timing;
import obscura.plugin.time.TimeRange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Footage is listed and brought over the network and from the disk, by the same paths. */
class FootageTrapsTest {
    private static final Instant START = Instant.parse("2026-11-23T03:15:10Z");
    private static final String FIRST = "recordings/2026-11-23/03/front/15.10.mp4";

    @TempDir
    private Path folder;

    @AutoClose
    private SimulatedFrigate frigate;

    private void frigate() {
        frigate =
                new SimulatedFrigate(FrigateSettings.in(folder.resolve("media")).version(FrigateVersion.V0_18));
    }

    @Test
    void footage_has_the_same_paths_and_times_over_the_network_and_from_the_disk() {
        frigate();
        frigate.record("front", START, 3);
        frigate.record("back", START.plusSeconds(86_400), 2);

        ListedFiles network = listed(network(), Instant.EPOCH);
        ListedFiles disk = listed(disk(), Instant.EPOCH);

        assertThat(network.paths()).hasSize(5).contains(FIRST).isEqualTo(disk.paths());
        assertThat(network.unread).isEmpty();
        FoundFile first = first(network);
        assertThat(first.camera()).isEqualTo("front");
        assertThat(first.start()).contains(START);
        assertThat(first.end()).contains(START.plusSeconds(10));
        assertThat(first).isEqualTo(first(disk));
        assertThat(network().timing(first))
                .isEqualTo(new Timing.Known(new TimeRange(START, START.plusSeconds(10)), Certainty.LISTED));
    }

    @Test
    void only_what_ends_after_a_moment_is_listed_when_that_is_asked() {
        frigate();
        frigate.record("front", START.minus(Duration.ofDays(3)), 2);
        frigate.record("front", START, 3);
        frigate.forgetReceived();

        assertThat(listed(network(), START.plusSeconds(10)).paths()).hasSize(2).doesNotContain(FIRST);

        assertThat(frigate.received()).noneMatch(asked -> asked.target().contains("2026-11-20"));
    }

    @Test
    void trap_20_recordings_are_always_asked_for_with_both_ends() {
        frigate();
        frigate.record("front", START, 2);

        assertThat(listed(network(), Instant.EPOCH).found)
                .allMatch(file -> file.end().isPresent());

        assertThat(frigate.received())
                .filteredOn(asked -> asked.target().contains("/front/recordings"))
                .isNotEmpty()
                .allMatch(asked ->
                        asked.target().contains("after=") && asked.target().contains("before="));
    }

    @Test
    void trap_22_what_frigate_deletes_by_itself_is_gone_and_not_merely_unlisted() {
        frigate();
        frigate.record("front", START, 2);
        Nvr nvr = network();
        assertThat(nvr.locate(FIRST)).isInstanceOf(ClipFile.Elsewhere.class);
        frigate.turnOn(FrigateTrap.NO_ROOM_DELETES_OLDEST);

        frigate.record("front", START.plusSeconds(20), 2);

        assertThat(nvr.locate(FIRST)).isInstanceOf(ClipFile.Gone.class);
        assertThat(listed(nvr, Instant.EPOCH).paths()).hasSize(2);
    }

    @Test
    void a_file_no_row_knows_is_footage_too_and_its_end_is_a_guess() {
        frigate();
        frigate.record("front", START, 2);
        frigate.book().recordings().remove(frigate.book().recordings().all());

        FoundFile file = first(listed(network(), Instant.EPOCH));

        assertThat(file.end()).isEmpty();
        assertThat(network().timing(file)).isInstanceOf(Timing.Known.class);
        assertThat(((Timing.Known) network().timing(file)).certainty()).isEqualTo(Certainty.END_GUESSED);
    }

    @Test
    void a_row_whose_file_is_gone_is_no_footage() throws IOException {
        frigate();
        frigate.record("front", START, 2);
        Files.delete(frigate.media().resolve(FIRST));

        assertThat(listed(network(), Instant.EPOCH).paths()).hasSize(1).doesNotContain(FIRST);
    }

    @Test
    void the_hour_that_comes_twice_when_clocks_go_back_is_two_hours_here() {
        frigate();
        Instant change = Instant.parse("2026-10-25T00:59:50Z");
        frigate.record("front", change, 1);
        frigate.record("front", change.plus(Duration.ofHours(1)), 1);

        assertThat(listed(network(), Instant.EPOCH).found)
                .extracting(file -> file.start().orElseThrow())
                .containsExactlyInAnyOrder(change, change.plus(Duration.ofHours(1)));
    }

    @Test
    void footage_of_a_removed_camera_is_still_listed() {
        frigate();
        frigate.record("front", START, 2);
        Asker.at(frigate.openDoor()).send("DELETE", "/api/cameras/front", "");

        assertThat(listed(network(), Instant.EPOCH).paths()).hasSize(2);
    }

    @Test
    void a_clip_is_brought_whole_either_way() throws IOException {
        frigate();
        frigate.record("front", START, 1);
        byte[] there = Files.readAllBytes(frigate.media().resolve(FIRST));

        network().fetch(FIRST, folder.resolve("a.mp4"), 100_000_000);
        disk().fetch(FIRST, folder.resolve("b.mp4"), 100_000_000);

        assertThat(Files.readAllBytes(folder.resolve("a.mp4"))).isEqualTo(there);
        assertThat(Files.readAllBytes(folder.resolve("b.mp4"))).isEqualTo(there);
        assertThat(disk().locate(FIRST)).isInstanceOf(ClipFile.There.class);
        assertThat(network().locate(FIRST)).isEqualTo(new ClipFile.Elsewhere(there.length));
    }

    @Test
    void a_clip_that_breaks_off_or_is_too_long_or_gone_leaves_nothing() {
        frigate();
        frigate.record("front", START, 1);
        Path into = folder.resolve("a.mp4");

        refused(FIRST, into, 10);
        refused("recordings/2026-11-23/03/front/15.50.mp4", into, 100_000_000);
        refused("recordings/../clips/x.mp4", into, 100_000_000);
        refused("api/config", into, 100_000_000);
        frigate.turnOn(FrigateTrap.TRUNCATED_FILES);
        refused(FIRST, into, 100_000_000);

        assertThat(into).doesNotExist();
    }

    @Test
    void where_lists_cannot_be_had_nothing_is_called_gone() {
        frigate();
        frigate.record("front", START, 1);
        Nvr nvr = network();
        frigate.turnOn(FrigateTrap.TRUNCATED_JSON);

        ListedFiles listed = listed(nvr, Instant.EPOCH);

        assertThat(listed.found).isEmpty();
        assertThat(listed.unread).isNotEmpty();
        frigate.close();
        assertThat(nvr.locate(FIRST)).isInstanceOf(ClipFile.Refused.class);
        assertThat(nvr.reach()).isNotInstanceOf(Reach.Reachable.class);
    }

    private void refused(String path, Path into, long most) {
        assertThatThrownBy(() -> network().fetch(path, into, most)).isInstanceOf(ObscuraException.class);
    }

    private Nvr network() {
        return OpenedDoor.of(frigate).door().footage();
    }

    private Nvr disk() {
        return OpenedDoor.mounted(frigate).door().footage();
    }

    private static ListedFiles listed(Nvr nvr, Instant since) {
        ListedFiles listed = new ListedFiles();
        nvr.listSince(since, listed);
        return listed;
    }

    private static FoundFile first(ListedFiles listed) {
        return Optional.of(listed.found)
                .map(List::stream)
                .orElseThrow()
                .filter(file -> file.path().equals(FIRST))
                .findFirst()
                .orElseThrow();
    }
}
