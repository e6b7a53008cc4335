package obscura.e2e.deletion.frigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import obscura.e2e.deletion.frigate.FrigateSite.Item;
import obscura.e2e.frigate.disk.Films;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.FrigateVersion;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A run at a Frigate that has each of the traps there are, one by one, of every version, with and without its disk. A new trap
 * does not compile before it is said here what comes of it.
 */
class EveryFrigateTrapTest {
    private static final Films FILMS = new Films();

    @TempDir
    Path folder;

    /** What comes of a run while a trap is on. Whatever it is, nothing false is said, and a later run finishes. */
    enum End {
        /** The first run already does all there is to do. */
        AT_ONCE,
        /** Something is not deleted, or nobody can say, until the trap is off. */
        LATER,
        /** Without the disk, files are left that no call deletes any more. */
        STRANDED
    }

    private static End end(FrigateTrap trap) {
        return switch (trap) {
            case STALE_CACHE,
                    INCLUSIVE_RANGE,
                    MISSING_ENDPOINTS,
                    CONFIG_SET_500_BUT_WRITTEN,
                    THUMBS_STAY,
                    PREVIEWS_STAY,
                    SYNC_ABORTED_BUT_SUCCESS,
                    CAMERA_DELETE_LEAVES_FILES,
                    SET_MAYBE_SUCCEEDS,
                    RECORDINGS_WITHOUT_RANGE,
                    HTTP_INPUT_NEEDS_ARGS,
                    SEGMENTS_OVERLAP,
                    SET_CHANGES_NOTHING,
                    ROWS_COME_BACK,
                    NO_ROOM_DELETES_OLDEST,
                    SLOW,
                    CAMERA_OFFLINE,
                    EXPORT_NEVER_ENDS,
                    EXPORT_QUEUE_FULL,
                    CLOCK_AHEAD,
                    TRUNCATED_FILES -> End.AT_ONCE;
            case DELETE_CHANGES_NOTHING,
                    LATE_UNLINK,
                    DISK_FALLS_OFF,
                    FILE_LISTS_CUT,
                    FILE_LISTS_LOGIN,
                    FILE_LISTS_404,
                    FILE_LISTS_STALE,
                    API_LISTS_SHORT,
                    SOME_FAIL,
                    LOGIN_PAGE_FOR_JSON,
                    TRUNCATED_JSON,
                    HUGE,
                    RESTARTS_IN_THE_MIDDLE -> End.LATER;
            case FILE_LEFT_AFTER_SUCCESS, FILE_LEFT_SILENTLY -> End.STRANDED;
        };
    }

    private static Stream<Arguments> everyTrap() {
        return Arrays.stream(FrigateTrap.values())
                .flatMap(trap -> Stream.of(FrigateVersion.V0_16, FrigateVersion.V0_17, FrigateVersion.V0_18)
                        .flatMap(version -> Stream.of(true, false).map(disk -> Arguments.of(trap, version, disk))));
    }

    @ParameterizedTest(name = "{0}, {1}, with its disk: {2}")
    @MethodSource("everyTrap")
    void nothing_false_is_said_and_a_later_run_finishes(FrigateTrap trap, FrigateVersion version, boolean mounted) {
        FrigateTrap[] whileRecording =
                trap == FrigateTrap.SEGMENTS_OVERLAP ? new FrigateTrap[] {trap} : new FrigateTrap[0];
        try (FilledFrigate frigate = new FilledFrigate(FilledFrigate.in(folder, version), FILMS, whileRecording);
                FrigateSite site = FrigateSite.of(folder, frigate, mounted)) {
            Truth truth = new Truth(frigate, site, mounted);
            frigate.simulated.turnOn(trap);

            List<Item> first = truth.of(site.run());

            assertThat(first).isNotEmpty();
            if (end(trap) == End.AT_ONCE) {
                truth.isFinished(first, Set.of());
            }
            if (!trap.onAtFirst()) {
                frigate.simulated.turnOff(trap);
            }
            frigate.simulated.catchUp();
            finishes(frigate, site, truth, end(trap));
        }
    }

    private static void finishes(FilledFrigate frigate, FrigateSite site, Truth truth, End end) {
        frigate.clock.forward(Duration.ofHours(1));
        site.index();
        List<Item> last = truth.of(site.run());
        truth.isFinished(last, end == End.STRANDED ? truth.strandedWithoutMount() : Set.of());
    }
}
