package obscura.e2e.nvr.shinobi;

import static obscura.e2e.nvr.shinobi.Beside.START;
import static obscura.e2e.nvr.shinobi.Beside.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import obscura.e2e.shinobi.ReceivedRequest;
import obscura.e2e.shinobi.ShinobiTrap;
import obscura.plugin.ObscuraException;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.FoundFile;
import obscura.plugin.nvr.Listing;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.nvr.Reach;
import obscura.plugin.nvr.Timing;
import obscura.plugin.time.TimeRange;
import obscura.plugin.video.FrameSource;
import obscura.plugin.video.libav.LibavFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The footage of a Shinobi: all of it, at its true times, as files. */
class ShinobiFootageTest {
    private static final long PLENTY = 1 << 24;
    private static final String PATH = "grp1/cam1/2026-11-23T03-00-00.mp4";

    @TempDir
    Path folder;

    @TempDir
    Path copies;

    private record Found(List<FoundFile> files, List<String> unread) implements Listing {
        Found() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        @Override
        public void found(FoundFile file) {
            files.add(file);
        }

        @Override
        public void refused(String path, String why) {
            unread.add(path + ": " + why);
        }

        @Override
        public void unread(String path, String why) {
            unread.add(path + ": " + why);
        }

        @Override
        public boolean goOn() {
            return true;
        }
    }

    private static TimeRange range(Nvr nvr, FoundFile file) {
        return ((Timing.Known) nvr.timing(file)).range();
    }

    @Test
    void clips_of_every_monitor_are_found_with_their_times() {
        try (Beside beside = new Beside(folder)) {
            beside.shinobi.record("cam1", START, 2);
            beside.shinobi.record("cam2", START, 1);
            Nvr nvr = beside.unmounted().footage();
            Found found = new Found();
            nvr.list(found);
            assertThat(found.unread()).isEmpty();
            assertThat(found.files())
                    .extracting(FoundFile::path)
                    .containsExactlyInAnyOrder(
                            PATH, "grp1/cam1/2026-11-23T03-00-10.mp4", "grp1/cam2/2026-11-23T03-00-00.mp4");
            assertThat(found.files()).extracting(file -> range(nvr, file)).contains(seconds(0, 10), seconds(10, 20));
            assertThat(found.files()).extracting(FoundFile::bytes).allMatch(bytes -> bytes > 1_000);
        }
    }

    @Test
    void more_than_five_hundred_are_found_once_each() {
        try (Beside beside = new Beside(folder)) {
            beside.shinobi.record("cam1", START.minus(Duration.ofHours(20)), 1_300, Duration.ofSeconds(60));
            Found found = new Found();
            beside.unmounted().footage().list(found);
            assertThat(found.unread()).isEmpty();
            assertThat(found.files()).hasSize(1_300);
            assertThat(new HashSet<>(found.files())).hasSize(1_300);
            assertThat(beside.lists()).isNotEmpty().allMatch(ReceivedRequest::bounded);
        }
    }

    @Test
    void five_hundred_in_an_hour_are_found_too() {
        try (Beside beside = new Beside(folder)) {
            beside.shinobi.record("cam1", START, 720, Duration.ofSeconds(5));
            Found found = new Found();
            beside.unmounted().footage().list(found);
            assertThat(found.unread()).isEmpty();
            assertThat(new HashSet<>(found.files())).hasSize(720);
        }
    }

    @Test
    void what_ended_before_a_moment_is_not_asked_for_again() {
        try (Beside beside = new Beside(folder)) {
            beside.shinobi.record("cam1", START, 6);
            Found found = new Found();
            beside.unmounted().footage().listSince(START.plusSeconds(45), found);
            assertThat(found.files())
                    .extracting(FoundFile::path)
                    .containsExactlyInAnyOrder(
                            "grp1/cam1/2026-11-23T03-00-40.mp4", "grp1/cam1/2026-11-23T03-00-50.mp4");
        }
    }

    @Test
    void times_are_true_whatever_zone_its_machine_is_in() {
        try (Beside beside = new Beside(folder, ZoneId.of("Europe/Berlin"))) {
            beside.shinobi.record("cam1", START, 2);
            Nvr nvr = beside.unmounted().footage();
            Found found = new Found();
            nvr.listSince(START.plusSeconds(5), found);
            assertThat(found.files()).extracting(FoundFile::path).contains("grp1/cam1/2026-11-23T04-00-00.mp4");
            assertThat(found.files()).extracting(file -> range(nvr, file)).contains(seconds(0, 10));
            assertThat(Beside.list(beside.mounted(), "cam1", seconds(0, 5)).items())
                    .anyMatch(item -> item.key().equals("2026-11-23T04-00-00.mp4"));
            assertThat(Beside.list(beside.mounted(), "cam1", seconds(3_600, 3_700))
                            .items())
                    .isEmpty();
        }
    }

    @Test
    void an_hour_that_comes_twice_makes_two_clips_one_that_may_be_either() {
        try (Beside beside = new Beside(folder, ZoneId.of("Europe/Berlin"))) {
            Instant first = Instant.parse("2026-10-25T00:30:00Z");
            beside.shinobi.record("cam1", first, 1);
            beside.shinobi.record("cam1", first.plus(Duration.ofHours(1)), 1);
            TimeRange night = new TimeRange(first.minusSeconds(60), first.plus(Duration.ofHours(2)));
            assertThat(Beside.list(beside.unmounted(), "cam1", night).of(obscura.plugin.nvr.kept.KeptKind.RECORDING))
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item.range().from()).isBeforeOrEqualTo(first);
                        assertThat(item.range().to()).isAfterOrEqualTo(first.plus(Duration.ofHours(1)));
                    });
        }
    }

    @Test
    void a_clip_is_fetched_over_the_network_and_is_real_video() throws IOException {
        try (Beside beside = new Beside(folder)) {
            beside.shinobi.record("cam1", START, 1);
            Path copy = copies.resolve("copy.mp4");
            beside.unmounted().footage().fetch(PATH, copy, PLENTY);
            assertThat(copy).hasSameBinaryContentAs(beside.shinobi.files("cam1").get(0));
            try (FrameSource film = new LibavFiles().open(copy, OptionalInt.empty())) {
                assertThat(film.next()).isNotNull();
            }
        }
    }

    @Test
    void a_clip_comes_from_its_folder_where_that_is_mounted() {
        try (Beside beside = new Beside(folder)) {
            beside.shinobi.record("cam1", START, 1);
            beside.shinobi.forgetReceived();
            Nvr nvr = beside.mounted().footage();
            assertThat(nvr.locate(PATH)).isInstanceOf(ClipFile.There.class);
            nvr.fetch(PATH, copies.resolve("copy.mp4"), PLENTY);
            assertThat(copies.resolve("copy.mp4"))
                    .hasSameBinaryContentAs(beside.shinobi.files("cam1").get(0));
            assertThat(beside.shinobi.received()).isEmpty();
        }
    }

    @Test
    void an_error_with_status_200_is_not_taken_for_a_recording() throws IOException {
        try (Beside beside = new Beside(folder)) {
            beside.shinobi.record("cam1", START, 1);
            Files.delete(beside.shinobi.files("cam1").get(0));
            Path copy = copies.resolve("copy.mp4");
            Nvr nvr = beside.unmounted().footage();
            assertThatThrownBy(() -> nvr.fetch(PATH, copy, PLENTY)).isInstanceOf(ObscuraException.class);
            assertThat(copy).doesNotExist();
            assertThat(nvr.locate(PATH)).isInstanceOf(ClipFile.Refused.class);
            assertThat(nvr.locate(PATH.replace("03-00-00", "04-00-00"))).isInstanceOf(ClipFile.Gone.class);
        }
    }

    @Test
    void a_clip_larger_than_allowed_is_not_taken() {
        try (Beside beside = new Beside(folder)) {
            beside.shinobi.record("cam1", START, 1);
            Path copy = copies.resolve("copy.mp4");
            assertThatThrownBy(() -> beside.unmounted().footage().fetch(PATH, copy, 1_000))
                    .isInstanceOf(ObscuraException.class);
            assertThat(copy).doesNotExist();
        }
    }

    @Test
    void a_path_leads_nowhere_else() {
        try (Beside beside = new Beside(folder)) {
            Nvr nvr = beside.mounted().footage();
            for (String path :
                    List.of("grp2/cam1/2026-11-23T03-00-00.mp4", "grp1/../x/2026-11-23T03-00-00.mp4", "/", "")) {
                assertThat(nvr.locate(path)).isInstanceOf(ClipFile.Refused.class);
                assertThatThrownBy(() -> nvr.fetch(path, copies.resolve("x"), PLENTY))
                        .isInstanceOf(ObscuraException.class);
            }
        }
    }

    @Test
    void a_wrong_group_is_not_reached_and_nothing_is_concluded() {
        try (Beside beside = new Beside(folder)) {
            beside.shinobi.record("cam1", START, 1);
            Nvr wrong = beside.door("grpX", Beside.KEY, java.util.Optional.empty(), true)
                    .footage();
            assertThat(wrong.reach()).isInstanceOf(Reach.Unreadable.class);
            assertThat(wrong.reach().sentence()).contains("group key");
            Found found = new Found();
            wrong.list(found);
            assertThat(found.unread()).hasSize(1);
            assertThat(beside.unmounted().footage().reach()).isInstanceOf(Reach.Reachable.class);
        }
    }

    @Test
    void a_list_that_breaks_off_is_unread() {
        try (Beside beside = new Beside(folder)) {
            beside.shinobi.record("cam1", START, 1);
            beside.shinobi.turnOn(ShinobiTrap.TRUNCATED);
            Found found = new Found();
            beside.unmounted().footage().list(found);
            assertThat(found.files()).isEmpty();
            assertThat(found.unread()).isNotEmpty();
        }
    }
}
