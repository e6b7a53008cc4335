package obscura.retention.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.id.ClipId;
import obscura.plugin.nvr.ClipIndex;
import obscura.retention.footage.Footage;
import obscura.retention.footage.InUse;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Saying;
import obscura.retention.footage.Store;
import obscura.retention.footage.Store.Seen;
import obscura.retention.footage.Store.Told;
import obscura.retention.footage.Stores;
import obscura.retention.hold.HoldTurn;
import obscura.retention.hold.Holds;
import obscura.retention.plan.HeldRanges;
import obscura.retention.rule.Rules;

/**
 * Asks for the deletion of all that is written down, in batches, and looks for it again, in larger ones. After each batch what
 * became of it is on the disk: whatever ends this, it goes on from there, and what was asked for without that being written
 * down is asked for again.
 */
final class DeleteItems {
    static final int BATCH = 200;
    static final int LOOKED_AT_ONCE = 2000;
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(10));

    private final Runs runs;
    private final Rules rules;
    private final Holds holds;
    private final HoldTurn turn;
    private final Footage footage;
    private final Stores stores;
    private final InUse inUse;
    private final ClipIndex index;
    private final Pause pause;
    private final Clock clock;

    DeleteItems(CarryOutRun.Ports ports) {
        this.runs = ports.runs();
        this.rules = ports.rules();
        this.holds = ports.holds();
        this.turn = ports.turn();
        this.footage = ports.footage();
        this.stores = ports.stores();
        this.inUse = ports.inUse();
        this.index = ports.index();
        this.pause = ports.pause();
        this.clock = ports.clock();
    }

    void delete(Run run) {
        OpenPlaces places = new OpenPlaces(stores, footage);
        List<RunItem> batch = runs.next(run.id(), ItemResult.PLANNED, BATCH);
        while (!batch.isEmpty()) {
            for (int asked = 0; asked < LOOKED_AT_ONCE && !batch.isEmpty(); asked += batch.size()) {
                requireTime();
                ask(run, batch, places);
                batch = runs.next(run.id(), ItemResult.PLANNED, BATCH);
            }
            look(run, places);
        }
        look(run, places);
    }

    private static void requireTime() {
        if (Thread.currentThread().isInterrupted()) {
            throw new ObscuraException(Kind.INTERRUPTED, "Obscura is closing; the run goes on when it is back.");
        }
    }

    /** From the look at the holds to the last answer nobody can set one. */
    private void ask(Run run, List<RunItem> batch, OpenPlaces places) {
        Optional<Saying> closed = places.closed(batch.get(0).piece().place());
        turn.alone(() -> {
            StillMeant meant = new StillMeant(
                    rules.current(),
                    HeldRanges.of(holds.standing()),
                    inUse.now(),
                    earlier(run.planned().orElseThrow()));
            List<RunItem> known = new ArrayList<>(batch.size());
            List<RunItem> go = new ArrayList<>(batch.size());
            for (RunItem item : batch) {
                meant.spared(item.piece())
                        .ifPresentOrElse(why -> known.add(item.left(why, Saying.NOTHING)), () -> go.add(item));
            }
            known.addAll(closed.map(why -> unreachable(go, why)).orElseGet(() -> told(named(run, go, places), places)));
            runs.results(run.id(), known, clock.instant());
            return known;
        });
    }

    private Instant earlier(Instant planned) {
        Instant now = clock.instant();
        return now.isBefore(planned) ? now : planned;
    }

    private static List<RunItem> unreachable(List<RunItem> items, Saying why) {
        return items.stream()
                .map(item -> item.left(ItemResult.UNREACHABLE, why))
                .toList();
    }

    /** That a file has other names is on the disk before one of them goes: afterwards nobody could tell. */
    private List<RunItem> named(Run run, List<RunItem> items, OpenPlaces places) {
        if (items.isEmpty()) {
            return items;
        }
        Map<Piece, String> others = places.store(items.get(0).piece().place()).otherNames(pieces(items));
        List<RunItem> named = items.stream()
                .map(item ->
                        others.containsKey(item.piece()) ? item.named(Saying.quoted(others.get(item.piece()))) : item)
                .toList();
        if (!others.isEmpty()) {
            runs.results(
                    run.id(),
                    named.stream()
                            .filter(item -> others.containsKey(item.piece()))
                            .toList(),
                    clock.instant());
        }
        return named;
    }

    private static List<RunItem> told(List<RunItem> items, OpenPlaces places) {
        if (items.isEmpty()) {
            return List.of();
        }
        Store store = places.store(items.get(0).piece().place());
        List<Told> told = answered(() -> store.delete(pieces(items)), why -> List.of());
        List<RunItem> asked = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            asked.add(items.get(i)
                    .asked(
                            i < told.size()
                                    ? told.get(i)
                                    : new Told(Told.Word.SILENT, Saying.of(Saying.Kind.NO_ANSWER))));
        }
        return asked;
    }

    private void look(Run run, OpenPlaces places) {
        List<RunItem> asked = runs.next(run.id(), ItemResult.ASKED, LOOKED_AT_ONCE);
        while (!asked.isEmpty()) {
            requireTime();
            List<RunItem> seen = believed(seenAtLast(asked, places), places);
            forget(seen);
            runs.results(run.id(), seen, clock.instant());
            asked = runs.next(run.id(), ItemResult.ASKED, LOOKED_AT_ONCE);
        }
    }

    /** Nothing is called gone at a place that does not show any more what must be there. */
    private static List<RunItem> believed(List<RunItem> seen, OpenPlaces places) {
        List<RunItem> gone =
                seen.stream().filter(item -> item.result().isGone()).toList();
        if (gone.isEmpty()) {
            return seen;
        }
        return answered(
                        () -> places.lost(gone.get(0).piece().place(), pieces(gone)).stream()
                                .toList(),
                        why -> List.of(Saying.quoted(why)))
                .stream()
                .findFirst()
                .map(why -> seen.stream()
                        .map(item -> item.result().isGone() ? item.left(ItemResult.UNREACHABLE, why) : item)
                        .toList())
                .orElse(seen);
    }

    /** Some stores say it is done before it is: what is still there is looked at again a little later. */
    private List<RunItem> seenAtLast(List<RunItem> asked, OpenPlaces places) {
        if (places.closed(asked.get(0).piece().place()).isPresent()) {
            return unreachable(
                    asked, places.closed(asked.get(0).piece().place()).orElseThrow());
        }
        Store store = places.store(asked.get(0).piece().place());
        List<RunItem> known = new ArrayList<>();
        List<RunItem> open = asked;
        for (int i = 0; !open.isEmpty(); i++) {
            List<RunItem> seen = seen(open, store);
            boolean last = i == WAITS.size();
            seen.stream().filter(item -> last || !isSlow(item)).forEach(known::add);
            open = last ? List.of() : seen.stream().filter(DeleteItems::isSlow).toList();
            if (!open.isEmpty()) {
                pause.of(WAITS.get(i));
            }
        }
        return known;
    }

    private static boolean isSlow(RunItem item) {
        return item.result() == ItemResult.STILL_THERE
                && item.told().filter(word -> word == Told.Word.DONE).isPresent();
    }

    private List<RunItem> seen(List<RunItem> asked, Store store) {
        List<Seen> looks = answered(
                () -> store.look(pieces(asked)),
                why -> asked.stream()
                        .map(item -> new Seen(Seen.Standing.UNKNOWN, why, clock.instant()))
                        .toList());
        List<RunItem> seen = new ArrayList<>(asked.size());
        for (int i = 0; i < asked.size(); i++) {
            Seen look = i < looks.size()
                    ? looks.get(i)
                    : new Seen(Seen.Standing.UNKNOWN, Saying.of(Saying.Kind.COULD_NOT_LOOK), clock.instant());
            seen.add(asked.get(i).seen(Verdicts.of(asked.get(i), look), look));
        }
        return seen;
    }

    /**
     * What is gone leaves the index, before that is written down: should this end in between, it is looked at once more. The other
     * way round it could be planned anew, and be called already gone.
     */
    private void forget(List<RunItem> items) {
        List<ClipId> gone = items.stream()
                .filter(item -> item.result().isOver())
                .map(item -> item.piece().clip().orElse(null))
                .filter(Objects::nonNull)
                .toList();
        if (!gone.isEmpty()) {
            index.remove(gone);
        }
    }

    private static List<Piece> pieces(List<RunItem> items) {
        return items.stream().map(RunItem::piece).toList();
    }

    /** One place that fails does not end the run. */
    private static <T> List<T> answered(Supplier<List<T>> question, Function<String, List<T>> instead) {
        try {
            return question.get();
        } catch (ObscuraException e) {
            if (e.kind() == Kind.INTERRUPTED) {
                throw e;
            }
            return instead.apply(e.getMessage());
        }
    }
}
