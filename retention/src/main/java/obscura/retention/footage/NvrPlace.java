package obscura.retention.footage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.CanDelete;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.Look;
import obscura.plugin.nvr.kept.NvrStore;
import obscura.plugin.nvr.kept.Said;

/** An NVR as a place things are deleted from. It is asked once what can be deleted there. For one thread. */
public final class NvrPlace implements Store {
    private static final Told UNANSWERED = new Told(Told.Word.SILENT, Saying.of(Saying.Kind.NO_ANSWER));

    private final Place place;
    private final NvrStore store;
    private Answer<Map<KeptKind, CanDelete>> can;

    public NvrPlace(Place place, NvrStore store) {
        this.place = place;
        this.store = store;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Optional<String> closed() {
        return can().why().map(Trouble::sentence);
    }

    @Override
    public Optional<Saying> whyClosed() {
        return can().why().map(Saying::of);
    }

    private Answer<Map<KeptKind, CanDelete>> can() {
        if (can == null) {
            can = store.canDelete();
        }
        return can;
    }

    @Override
    public Map<Piece, String> otherNames(List<Piece> pieces) {
        Map<KeptItem, Piece> items = new HashMap<>();
        pieces.forEach(piece -> items.put(piece.item(), piece));
        Map<Piece, String> found = new HashMap<>();
        store.otherNames(List.copyOf(items.keySet())).forEach((item, sentence) -> found.put(items.get(item), sentence));
        return found;
    }

    @Override
    public List<Told> delete(List<Piece> pieces) {
        List<KeptItem> items = pieces.stream()
                .filter(piece -> isOnRequest(way(piece)))
                .map(Piece::item)
                .toList();
        List<Said> said = items.isEmpty() ? List.of() : store.delete(items);
        List<Told> told = new ArrayList<>(pieces.size());
        int next = 0;
        for (Piece piece : pieces) {
            Optional<CanDelete> way = way(piece);
            told.add(isOnRequest(way) ? told(piece, next < said.size() ? said.get(next++) : null) : notAsked(way));
        }
        return told;
    }

    /** Empty when it says nothing about such things. */
    private Optional<CanDelete> way(Piece piece) {
        return can().found().map(ways -> ways.get(piece.what().orElseThrow()));
    }

    private static boolean isOnRequest(Optional<CanDelete> way) {
        return way.filter(CanDelete.OnRequest.class::isInstance).isPresent();
    }

    private static Told notAsked(Optional<CanDelete> way) {
        boolean left = way.filter(CanDelete.ByItsOwnRetention.class::isInstance).isPresent();
        Saying why = way.map(CanDelete::sentence)
                .map(Saying::quoted)
                .orElseGet(() -> Saying.of(Saying.Kind.DELETING_NOT_KNOWN));
        return new Told(left ? Told.Word.LEFT : Told.Word.CANT, why);
    }

    /** An answer about something else is none. */
    private static Told told(Piece piece, Said said) {
        if (said == null || !said.item().key().equals(piece.key())) {
            return UNANSWERED;
        }
        Told.Word word = switch (said.word()) {
            case DONE -> Told.Word.DONE;
            case NOT_THERE -> Told.Word.NOT_THERE;
            case REFUSED -> Told.Word.REFUSED;
            case SILENT -> Told.Word.SILENT;
        };
        return new Told(word, said.sentence());
    }

    @Override
    public List<Seen> look(List<Piece> pieces) {
        List<Look> looks = store.look(pieces.stream().map(Piece::item).toList());
        List<Seen> seen = new ArrayList<>(pieces.size());
        for (int i = 0; i < Math.min(pieces.size(), looks.size()); i++) {
            seen.add(seen(pieces.get(i), looks.get(i)));
        }
        return seen;
    }

    private static Seen seen(Piece piece, Look look) {
        if (!look.item().key().equals(piece.key())) {
            return new Seen(Seen.Standing.UNKNOWN, Saying.of(Saying.Kind.LOOKED_FOR_ANOTHER), look.at());
        }
        Seen.Standing standing = switch (look.standing()) {
            case GONE -> Seen.Standing.GONE;
            case NAME_GONE -> Seen.Standing.NAME_GONE;
            case STILL_THERE -> Seen.Standing.STILL_THERE;
            case UNKNOWN -> Seen.Standing.UNKNOWN;
        };
        return new Seen(standing, look.how(), look.at());
    }
}
