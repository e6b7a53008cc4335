package obscura.e2e.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import obscura.e2e.shinobi.ShinobiTrap;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.retention.run.RunItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a Shinobi does, one trap at a time or several at once, with its disk in sight and without: nothing is called deleted
 * that is there, nothing young, held or of another monitor goes, and when it behaves again a later run finishes.
 */
class ShinobiNeverFalselyDeletedTest {
    private static final int ROUNDS = 12;

    /** Every trap, so that a new one can't be forgotten: whether it can be met by a run of deletion. */
    private static boolean isMet(ShinobiTrap trap) {
        return switch (trap) {
            case ERRORS_SAY_200,
                    WRONG_GROUP_IS_EMPTY,
                    END_ALONE_RETURNS_ALL,
                    EDGE_CLIPS_ARE_LEFT_OUT,
                    FIVE_HUNDRED_AT_MOST,
                    RETURNS_AT_RESTART,
                    TIMELAPSE_JPEG_PER_CLIP,
                    FILE_BIN_STAYS,
                    LAST_PICTURE_STAYS,
                    FILE_LEFT_AFTER_OK,
                    ROW_LEFT_AFTER_OK,
                    LATE_UNLINK,
                    FRAME_LEFT_AFTER_OK,
                    PIECE_LEFT_AFTER_OK,
                    NOT_FOUND_THOUGH_THERE,
                    ROWS_COME_BACK,
                    LOGIN_PAGE,
                    TRUNCATED,
                    HUGE,
                    DIES_AT_A_DELETE -> true;
            // About uploads and changes of monitors, and about how long a line waits: NvrLineTest knows that with less
            // waiting.
            case SECOND_ROW_ON_UPLOAD, OK_FOR_A_MISSING_MONITOR, UPDATE_FAILS, SLOW -> false;
        };
    }

    static Stream<Arguments> every_trap() {
        return Stream.of(ShinobiTrap.values())
                .filter(ShinobiNeverFalselyDeletedTest::isMet)
                .flatMap(trap -> Stream.of(Arguments.of(trap, true), Arguments.of(trap, false)));
    }

    @TempDir
    Path temp;

    @ParameterizedTest(name = "{0}, mounted {1}")
    @MethodSource("every_trap")
    void one_trap_at_a_time(ShinobiTrap trap, boolean mounted) throws IOException {
        try (ShinobiShop shop = ShinobiShop.full(temp, mounted)) {
            isNeverLiedTo(shop, Set.of(trap), mounted);
        }
    }

    @Test
    void several_at_once() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Set<ShinobiTrap> traps = EnumSet.noneOf(ShinobiTrap.class);
            for (ShinobiTrap trap : ShinobiTrap.values()) {
                if (isMet(trap) && random.nextInt(3) == 0) {
                    traps.add(trap);
                }
            }
            boolean mounted = random.nextBoolean();
            try (ShinobiShop shop = ShinobiShop.full(temp.resolve("round" + round), mounted)) {
                isNeverLiedTo(shop, traps, mounted);
            } catch (AssertionError e) {
                throw new AssertionError(
                        "seed " + seed + ", round " + round + ", mounted " + mounted + ", " + traps, e);
            }
        }
    }

    private static void isNeverLiedTo(ShinobiShop shop, Set<ShinobiTrap> traps, boolean mounted) {
        traps.forEach(trap -> set(shop, trap, !trap.always()));
        shop.run();
        shop.isTrue("after a run");
        shop.shinobi.restart();
        shop.deleting.index();
        shop.isTrue("after a restart of Shinobi");
        shop.run();
        shop.isTrue("after another run");
        traps.forEach(trap -> set(shop, trap, trap.always()));
        shop.shinobi.restart();
        shop.deleting.index();
        shop.isTrue("when it behaves again");
        List<RunItem> last = shop.run();
        shop.isTrue("after the last run");
        if (mounted) {
            assertThat(shop.left()).as("a later run finishes").isEmpty();
            assertThat(ShinobiShop.of(last, KeptKind.RECORDING))
                    .allMatch(item -> item.result().isGone());
            assertThat(ShinobiShop.of(last, KeptKind.TIMELAPSE))
                    .allMatch(item -> item.result().isGone());
        } else {
            nobodySawTheDisk(shop, last);
        }
    }

    /** What is usual of a Shinobi is turned off, what happens now and then on. */
    private static void set(ShinobiShop shop, ShinobiTrap trap, boolean on) {
        if (on) {
            shop.shinobi.turnOn(trap);
        } else {
            shop.shinobi.turnOff(trap);
        }
    }

    /** Clips are taken up again at a restart and go then; a picture that stayed is in no list and stays, and is never forgotten. */
    private static void nobodySawTheDisk(ShinobiShop shop, List<RunItem> last) {
        assertThat(shop.left())
                .as("a later run finishes")
                .allMatch(file -> file.toString().endsWith(".jpg"));
        assertThat(last)
                .filteredOn(item -> item.piece().what().orElseThrow() != KeptKind.EVENT)
                .noneMatch(item -> item.result().isGone());
        assertThat(shop.deleting.stillThere()).isGreaterThanOrEqualTo(2L * ShinobiShop.GOES);
        assertThat(shop.deleting.overdue().items()).isPositive();
    }
}
