package obscura.e2e.deletion.frigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import obscura.e2e.deletion.frigate.FilledFrigate.Thing;
import obscura.e2e.deletion.frigate.FrigateSite.Item;
import obscura.e2e.frigate.FrigateSettings;
import obscura.e2e.frigate.SimulatedFrigate;
import obscura.e2e.frigate.disk.Films;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.FrigateVersion;
import obscura.e2e.frigate.state.Segment;
import obscura.plugin.id.RunId;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.NvrSecret;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.retention.run.RunState;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to disks, mounts, logins and cameras of a Frigate while a run deletes there. */
class FrigateMishapsTest {
    private static final Films FILMS = new Films();
    private static final NvrLogin ADMIN = new NvrLogin("admin", new NvrSecret("adminpassword12"), Optional.empty());

    @TempDir
    Path folder;

    @AutoClose
    private FilledFrigate frigate;

    @AutoClose
    private FrigateSite site;

    private Truth truth;

    private void yard(FrigateVersion version, boolean mounted) {
        frigate = new FilledFrigate(FilledFrigate.in(folder, version), FILMS);
        link(mount(), media());
        site = new FrigateSite(
                folder,
                frigate.simulated.openDoor(),
                NvrLogin.NONE,
                mounted ? Optional.of(mount()) : Optional.empty(),
                frigate.clock);
        site.begin();
        truth = new Truth(frigate, site, mounted);
    }

    /** What Obscura sees of Frigate's disk. */
    private Path mount() {
        return folder.resolve("mount");
    }

    private void finishes() {
        site.between = store -> store;
        frigate.clock.forward(Duration.ofHours(1));
        site.index();
        truth.isFinished(truth.of(site.run()), Set.of());
    }

    private Path media() {
        return frigate.simulated.media();
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_17", "V0_18"})
    void a_mount_that_vanishes_before_anything_is_looked_at_makes_no_file_gone(FrigateVersion version) {
        yard(version, true);
        site.between = store -> new Mishap(store, Mishap.When.LOOKING, () -> delete(mount()), Mishap.AFTER_DELETING);

        List<Item> items = truth.of(site.run());

        assertThat(items)
                .filteredOn(item -> item.kind() == KeptKind.RECORDING || item.kind() == KeptKind.PREVIEW)
                .isNotEmpty()
                .noneMatch(Item::isGone);
        link(mount(), media());
        finishes();
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_17", "V0_18"})
    void a_mount_point_that_is_empty_makes_nothing_gone(FrigateVersion version) {
        yard(version, true);
        site.between = store -> new Mishap(
                store,
                Mishap.When.DELETING,
                () -> {
                    delete(mount());
                    made(mount());
                },
                1);

        assertThat(truth.of(site.run())).isNotEmpty().noneMatch(Item::isGone);

        delete(mount());
        link(mount(), media());
        finishes();
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_16", "V0_17", "V0_18"})
    void the_folder_of_another_frigate_with_the_same_cameras_and_days_is_left_alone(FrigateVersion version)
            throws IOException {
        try (SimulatedFrigate other = new SimulatedFrigate(
                FrigateSettings.in(folder.resolve("other")).films(FILMS).version(version))) {
            frigate = new FilledFrigate(FilledFrigate.in(folder, version), FILMS);
            other.record("front", FilledFrigate.OLD.plusSeconds(3), 12);
            other.record("front", FilledFrigate.NOW.minusSeconds(597), 4);
            List<Path> before = files(other.media());
            site = new FrigateSite(
                    folder, frigate.simulated.openDoor(), NvrLogin.NONE, Optional.of(other.media()), frigate.clock);
            truth = new Truth(frigate, site, true);
            assertThat(site.index().reach()).isNotInstanceOf(obscura.plugin.nvr.Reach.Reachable.class);
            site.knows("front");
            site.begin();

            assertThat(truth.of(site.run())).noneMatch(Item::isGone);

            assertThat(files(other.media())).isEqualTo(before);
        }
    }

    @Test
    void a_login_that_ends_in_the_middle_is_renewed_and_the_run_goes_on() {
        frigate =
                new FilledFrigate(FilledFrigate.in(folder, FrigateVersion.V0_18).onlyLogin(), FILMS);
        site = new FrigateSite(folder, frigate.simulated.loginDoor(), ADMIN, Optional.empty(), frigate.clock);
        site.begin();
        truth = new Truth(frigate, site, false);
        site.between = store -> new Mishap(store, Mishap.When.ALWAYS, frigate.simulated::endSessions, 0);

        List<Item> items = truth.of(site.run());

        truth.isFinished(items, Set.of());
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_17", "V0_18"})
    void a_camera_that_is_taken_out_in_the_middle_is_told_as_far_as_it_can_be_seen(FrigateVersion version) {
        yard(version, true);
        site.between =
                store -> new Mishap(store, Mishap.When.DELETING, () -> frigate.simulated.removeCamera("front"), 1);

        List<Item> items = truth.of(site.run());

        assertThat(items)
                .filteredOn(item -> item.kind() == KeptKind.REVIEW)
                .isNotEmpty()
                .noneMatch(Item::isGone);
        frigate.clock.forward(Duration.ofHours(1));
        truth.of(site.run());
        frigate.simulated.addCamera("front", "rtsp://user:secret@10.0.0.5:554/front");
        finishes();
    }

    @Test
    void a_review_that_a_short_list_has_no_room_for_is_not_called_gone() {
        yard(FrigateVersion.V0_18, false);
        for (int i = 1; i <= 7; i++) {
            Instant later = FilledFrigate.OLD.plusSeconds(600L * i);
            frigate.simulated.review(frigate.simulated.event("front", "person", later, later.plusSeconds(5)));
        }
        frigate.simulated.turnOn(FrigateTrap.DELETE_CHANGES_NOTHING);
        site.between = store -> new Mishap(
                store,
                Mishap.When.LOOKING,
                () -> frigate.simulated.turnOn(FrigateTrap.API_LISTS_SHORT),
                Mishap.AFTER_DELETING);

        assertThat(truth.of(site.run()))
                .filteredOn(item -> item.kind() == KeptKind.REVIEW)
                .hasSizeGreaterThan(7)
                .noneMatch(Item::isGone);
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_17", "V0_18"})
    void a_restart_in_the_middle_loses_nothing(FrigateVersion version) {
        yard(version, true);
        site.between =
                store -> new Mishap(store, Mishap.When.LOOKING, frigate.simulated::restart, Mishap.AFTER_DELETING);
        truth.of(site.run());
        finishes();
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_17", "V0_18"})
    void obscura_ends_before_any_question_and_goes_on_where_it_was(FrigateVersion version) {
        yard(version, true);
        RunId id = site.asked();
        int ends = 0;
        while (site.runs.find(id).orElseThrow().state() != RunState.DONE) {
            int turn = ++ends;
            site.between = store -> new Mishap(store, Mishap.When.ANY, Mishap::end, turn);
            site.goesOn(id);
            truth.nothingElse();
            site.runs.each(
                    id,
                    item -> assertThat(item.result().isGone()
                                    && frigate.isThere(
                                            item.piece().what().orElseThrow(),
                                            item.piece().key()))
                            .isFalse());
        }
        assertThat(ends).isGreaterThan(4);
        truth.isFinished(truth.of(site.runs.find(id).orElseThrow()), Set.of());
    }

    @Test
    void what_comes_back_after_a_restart_is_found_and_goes_again() {
        yard(FrigateVersion.V0_18, false);
        frigate.simulated.turnOn(FrigateTrap.ROWS_COME_BACK);
        assertThat(truth.of(site.run()))
                .filteredOn(item -> item.kind() == KeptKind.RECORDING)
                .allMatch(Item::isGone);
        frigate.simulated.restart();
        frigate.simulated.turnOff(FrigateTrap.ROWS_COME_BACK);
        assertThat(frigate.overdue())
                .filteredOn(thing -> thing.kind() == KeptKind.RECORDING)
                .isNotEmpty();
        frigate.clock.forward(Duration.ofMinutes(5));
        site.index();
        finishes();
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_17", "V0_18"})
    void a_file_with_another_name_on_the_disk_is_not_called_gone(FrigateVersion version) throws IOException {
        yard(version, true);
        Thing linked = due(KeptKind.RECORDING);
        Files.createLink(folder.resolve("backup.mp4"), media().resolve(linked.key()));

        List<Item> items = truth.of(site.run());

        assertThat(items)
                .filteredOn(item -> item.key().equals(linked.key()))
                .extracting(Item::result)
                .containsExactly("other-names");
        assertThat(items)
                .filteredOn(item -> item.key().equals(linked.key()))
                .extracting(Item::said)
                .first()
                .asString()
                .contains("hard links");
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_17", "V0_18"})
    void a_recording_under_a_name_that_is_none_of_frigates_is_told(FrigateVersion version) {
        yard(version, true);
        Thing renamed = due(KeptKind.RECORDING);
        String odd = renamed.key().replace(".mp4", " (1).mp4");
        moved(media().resolve(renamed.key()), media().resolve(odd));

        var run = site.run();

        truth.of(run);
        assertThat(run.doubts()).anyMatch(doubt -> doubt.toString().contains(odd));
        assertThat(media().resolve(odd)).exists();
    }

    @ParameterizedTest
    @EnumSource(names = {"V0_17", "V0_18"})
    void a_mount_that_may_only_be_read_keeps_everything_and_says_so(FrigateVersion version) throws IOException {
        yard(version, true);
        List<Thing> before = frigate.overdue();
        for (Path hour : hours()) {
            hour.toFile().setWritable(false);
        }
        List<Item> items = truth.of(site.run());
        for (Path hour : hours()) {
            hour.toFile().setWritable(true);
        }
        assertThat(items).hasSameSizeAs(before);
        finishes();
    }

    private List<Path> hours() throws IOException {
        try (Stream<Path> all = Files.walk(media().resolve("recordings"))) {
            return all.filter(path -> path.endsWith("front")).toList();
        }
    }

    @Test
    void several_hundred_recordings_between_held_ones_go_and_no_other() {
        yard(FrigateVersion.V0_18, false);
        Instant long_ago = FilledFrigate.OLD.minus(Duration.ofDays(2));
        List<Segment> many = frigate.simulated.record("front", long_ago, 250);
        List<Segment> held = new ArrayList<>();
        for (int i : new int[] {0, 17, 18, 120, 249}) {
            held.add(many.get(i));
            site.hold(new obscura.plugin.time.TimeRange(
                    Instant.ofEpochSecond((long) many.get(i).start()).plusSeconds(3),
                    Instant.ofEpochSecond((long) many.get(i).start()).plusSeconds(4)));
        }
        site.index();

        List<Item> items = truth.of(site.run());

        assertThat(items).filteredOn(item -> item.kind() == KeptKind.RECORDING).allMatch(Item::isGone);
        assertThat(many).allMatch(segment -> Files.exists(media().resolve(segment.path())) == held.contains(segment));
    }

    private Thing due(KeptKind kind) {
        return frigate.overdue().stream()
                .filter(thing -> thing.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> files(Path in) throws IOException {
        try (Stream<Path> all = Files.walk(in)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void moved(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void link(Path from, Path to) {
        try {
            Files.createSymbolicLink(from, to);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void made(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
