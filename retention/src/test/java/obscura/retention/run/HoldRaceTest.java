package obscura.retention.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import obscura.plugin.id.RunId;
import obscura.retention.footage.FakeFootage;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Place;
import obscura.retention.footage.Store;
import obscura.retention.hold.Hold;
import org.junit.jupiter.api.Test;

/** A hold is set while a run deletes. */
class HoldRaceTest {
    private final RunBench bench = new RunBench();

    @Test
    void once_a_hold_is_set_nothing_under_it_is_deleted() throws Exception {
        CountDownLatch deleting = new CountDownLatch(1);
        AtomicReference<Boolean> setMeanwhile = new AtomicReference<>(false);
        CompletableFuture<Hold> set = CompletableFuture.supplyAsync(() -> {
            await(deleting);
            return bench.hold(bench.old.get(0));
        });
        CarryOutRun.Ports real = bench.ports();
        CarryOutRun run = new CarryOutRun(new CarryOutRun.Ports(
                real.runs(),
                real.rules(),
                real.holds(),
                real.holdDesk(),
                real.turn(),
                real.footage(),
                place -> real.stores().open(place).map(store -> slow(store, deleting, setMeanwhile, set)),
                real.inUse(),
                real.index(),
                real.settle(),
                real.journal(),
                real.certify(),
                real.pause(),
                real.clock()));
        RunId id = ((RunAnswer.Done) bench.desk.ask(RunCause.ASKED, RunBench.ANNA))
                .run()
                .id();
        run.carryOut(id);
        set.get();
        assertThat(setMeanwhile.get()).as("it waited for its turn").isFalse();
    }

    private static Store slow(
            Store store, CountDownLatch deleting, AtomicReference<Boolean> setMeanwhile, CompletableFuture<Hold> set) {
        return new Store() {
            @Override
            public Place place() {
                return FakeFootage.PLACE;
            }

            @Override
            public Optional<String> closed() {
                return store.closed();
            }

            @Override
            public List<Told> delete(List<Piece> pieces) {
                deleting.countDown();
                setMeanwhile.set(comes(set));
                return store.delete(pieces);
            }

            @Override
            public List<Seen> look(List<Piece> pieces) {
                return store.look(pieces);
            }
        };
    }

    /** It would within this time, if nothing kept it waiting. */
    private static boolean comes(CompletableFuture<Hold> set) {
        try {
            set.get(300, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
