package obscura.retention.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Pieces;
import obscura.retention.footage.Place;
import obscura.retention.footage.Store.Seen.Standing;
import obscura.retention.hold.Hold;
import obscura.retention.rule.RuleKind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each step on the disk in turn fails, or is where the process ends; a later round or run puts everything right. */
class KilledKeepingTest {
    private static final int MORE_THAN_THERE_ARE = 400;

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void copying_leaves_whole_copies_and_nothing_else(boolean kills) throws IOException {
        int steps = 0;
        for (int at = 1; at < MORE_THAN_THERE_ARE; at++) {
            KeepBench bench = new KeepBench(Files.createDirectory(home.resolve("home" + at)));
            bench.hold(1, 2);
            FailingDisk disk = new FailingDisk(at, kills);
            carefully(disk, broken -> bench.keep(bench.vault(broken)).round());
            everyCopyIsWhole(bench, at);
            if (disk.survived()) {
                steps = at;
                break;
            }
            bench.clock.forward(java.time.Duration.ofHours(1));
            bench.round();
            assertThat(bench.keepsakes.all()).as("step %d", at).hasSize(2);
            everyCopyIsWhole(bench, at);
            assertThat(bench.files()).as("step %d", at).hasSize(4);
            assertThat(KeepBench.files(bench.plain())).as("step %d", at).isEmpty();
        }
        assertThat(steps).as("there are many steps, and all of them were tried").isBetween(20, MORE_THAN_THERE_ARE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void deleting_is_never_said_before_it_is_true_and_can_be_finished(boolean kills) throws IOException {
        int steps = 0;
        for (int at = 1; at < MORE_THAN_THERE_ARE; at++) {
            KeepBench bench = new KeepBench(Files.createDirectory(home.resolve("home" + at)));
            Hold hold = bench.hold(1, 2);
            bench.round();
            bench.desk.release(hold.id(), KeepBench.ANNA, "over");
            List<Piece> due = pieces(bench);
            FailingDisk disk = new FailingDisk(at, kills);
            carefully(disk, broken -> new SafeKeeping(bench.keepsakes, bench.vault(broken), bench.clock).delete(due));
            everyCopyIsWhole(bench, at);
            if (disk.survived()) {
                steps = at;
                break;
            }
            bench.round();
            SafeKeeping again = new SafeKeeping(bench.keepsakes, bench.vault(), bench.clock);
            again.delete(due);
            assertThat(again.look(due)).as("step %d", at).allMatch(seen -> seen.standing() == Standing.GONE);
            assertThat(bench.keepsakes.all()).as("step %d", at).isEmpty();
            assertThat(bench.files()).as("step %d", at).isEmpty();
        }
        assertThat(steps).as("there are some steps, and all of them were tried").isBetween(8, MORE_THAN_THERE_ARE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void one_that_is_held_again_when_its_deletion_was_cut_short_stays_if_it_is_whole_and_is_made_again_if_not(int at)
            throws IOException {
        KeepBench bench = new KeepBench(home);
        Hold hold = bench.hold(1, 1);
        bench.round();
        bench.desk.release(hold.id(), KeepBench.ANNA, "over");
        List<Piece> due = pieces(bench);
        carefully(
                new FailingDisk(at, true),
                broken -> new SafeKeeping(bench.keepsakes, bench.vault(broken), bench.clock).delete(due));
        bench.hold(1, 1);
        bench.round();
        assertThat(bench.keepsakes.of(KeepBench.RECORDER)).hasSize(1);
        everyCopyIsWhole(bench, at);
        assertThat(bench.files()).hasSize(2);
    }

    private static void carefully(FailingDisk disk, Consumer<Disk> work) {
        try {
            work.accept(disk);
        } catch (FailingDisk.Killed e) {
            assertThat(disk.survived()).isFalse();
        } catch (obscura.plugin.ObscuraException e) {
            assertThat(disk.survived()).as(e.getMessage()).isFalse();
        }
    }

    /** What is called a copy is one. */
    private static void everyCopyIsWhole(KeepBench bench, int at) {
        for (Keepsake copy : bench.keepsakes.of(KeepBench.RECORDER)) {
            int number = copy.of().path().charAt("hall/".length()) - '0';
            assertThat(bench.isReadable(copy, bench.bytes(number)))
                    .as("step %d", at)
                    .isTrue();
        }
    }

    private static List<Piece> pieces(KeepBench bench) {
        List<Piece> found = new java.util.ArrayList<>();
        Pieces into = new Pieces() {
            @Override
            public void found(Piece piece) {
                found.add(piece);
            }

            @Override
            public void unread(Place place, RuleKind kind, String why) {
                throw new AssertionError(why);
            }

            @Override
            public boolean goOn() {
                return true;
            }
        };
        new SafeKeeping(bench.keepsakes, bench.vault(), bench.clock)
                .each(
                        java.util.Optional.of(KeepBench.HALL),
                        java.util.Map.of(RuleKind.HELD_COPIES, bench.clock.instant()),
                        into);
        return found;
    }
}
