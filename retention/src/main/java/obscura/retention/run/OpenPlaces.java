package obscura.retention.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.retention.footage.Footage;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Place;
import obscura.retention.footage.Saying;
import obscura.retention.footage.Store;
import obscura.retention.footage.Store.Seen.Standing;
import obscura.retention.footage.Stores;

/**
 * The places of one run, each looked at once before anything is asked of it: whether it can be reached, and whether it is the
 * right one. Another disk mounted in its place would make everything look deleted. For one thread.
 */
final class OpenPlaces {
    private static final int MOST_KNOWN_AGAIN = 20;

    private final Stores stores;
    private final Footage footage;
    private final Map<Place, Found> found = new HashMap<>();

    /** @param closed why nothing may be deleted there; empty if it may, and then there is a store */
    private record Found(Optional<Store> store, Optional<Saying> closed) {}

    OpenPlaces(Stores stores, Footage footage) {
        this.stores = stores;
        this.footage = footage;
    }

    Optional<Saying> closed(Place place) {
        return at(place).closed();
    }

    Store store(Place place) {
        return at(place).store().orElseThrow();
    }

    /**
     * Why what is not found there may be there all the same: a disk that falls off in the middle makes everything look deleted.
     * So what was not asked for must still be seen. Empty when it is, or when there is nothing else.
     */
    Optional<Saying> lost(Place place, List<Piece> asked) {
        Set<String> keys = asked.stream().map(Piece::key).collect(Collectors.toSet());
        List<Piece> stays = footage.newest(place, asked.size() + MOST_KNOWN_AGAIN).stream()
                .filter(piece -> !keys.contains(piece.key()))
                .limit(MOST_KNOWN_AGAIN)
                .toList();
        return !stays.isEmpty() && noneIsThere(store(place), stays)
                ? Optional.of(Saying.of(Saying.Kind.NOTHING_ELSE_FOUND, stays.size()))
                : Optional.empty();
    }

    private static boolean noneIsThere(Store store, List<Piece> pieces) {
        return store.look(pieces).stream().allMatch(seen -> seen.standing() != Standing.STILL_THERE);
    }

    private Found at(Place place) {
        return found.computeIfAbsent(place, this::open);
    }

    private Found open(Place place) {
        Optional<Store> store = stores.open(place);
        if (store.isEmpty()) {
            return new Found(store, Optional.of(Saying.of(Saying.Kind.RECORDER_GONE)));
        }
        try {
            return new Found(store, store.get().whyClosed().or(() -> wrong(store.get())));
        } catch (ObscuraException e) {
            if (e.kind() == Kind.INTERRUPTED) {
                throw e;
            }
            return new Found(store, Optional.of(Saying.quoted(e.getMessage())));
        }
    }

    private Optional<Saying> wrong(Store store) {
        List<Piece> known = footage.newest(store.place(), MOST_KNOWN_AGAIN);
        return !known.isEmpty() && noneIsThere(store, known)
                ? Optional.of(Saying.of(Saying.Kind.NONE_FOUND, known.size()))
                : Optional.empty();
    }
}
