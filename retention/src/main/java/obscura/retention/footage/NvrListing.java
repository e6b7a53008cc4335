package obscura.retention.footage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.camera.Camera;
import obscura.plugin.nvr.ClipIndex;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.CanDelete;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.KeptListing;
import obscura.plugin.nvr.kept.NvrStore;
import obscura.plugin.time.TimeRange;
import obscura.retention.rule.RuleKind;

/**
 * One camera's listing at its NVR, handed on as pieces. What the index knows is left out, for that was handed over already. An
 * NVR that keeps nothing but recordings isn't asked: the index is all there is to know.
 */
final class NvrListing implements KeptListing {
    private static final int BATCH = 300;

    private final Camera camera;
    private final Map<RuleKind, Instant> overBy;
    private final ClipIndex index;
    private final Pieces into;
    private final Place place;
    private final List<KeptItem> recordings = new ArrayList<>(BATCH);

    NvrListing(Camera camera, Map<RuleKind, Instant> overBy, ClipIndex index, Pieces into) {
        this.camera = camera;
        this.overBy = overBy;
        this.index = index;
        this.into = into;
        this.place = Place.of(camera.nvr());
    }

    void list(NvrStore store) {
        Optional<Instant> latest = overBy.entrySet().stream()
                .filter(entry -> !entry.getKey().kept().isEmpty())
                .map(Map.Entry::getValue)
                .max(Instant::compareTo)
                .filter(Instant.EPOCH::isBefore);
        if (latest.isEmpty()) {
            return;
        }
        Answer<Map<KeptKind, CanDelete>> can = store.canDelete();
        can.why().ifPresent(this::unread);
        if (can.found()
                .filter(kinds -> !kinds.keySet().equals(Set.of(KeptKind.RECORDING)))
                .isPresent()) {
            store.list(camera.nvrName(), new TimeRange(Instant.EPOCH, latest.get()), this);
            flush();
        }
    }

    private void unread(Trouble trouble) {
        overBy.keySet().stream()
                .filter(kind -> !kind.kept().isEmpty())
                .forEach(kind -> into.unread(place, kind, trouble.sentence()));
    }

    @Override
    public void found(KeptItem item) {
        if (!item.camera().equals(camera.nvrName()) || !overBy.containsKey(RuleKind.of(item.kind()))) {
            return;
        }
        if (item.kind() != KeptKind.RECORDING) {
            into.found(piece(item));
            return;
        }
        recordings.add(item);
        if (recordings.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        Map<String, ClipIndex.Row> known =
                index.rows(camera.nvr(), recordings.stream().map(KeptItem::key).toList());
        recordings.stream()
                .filter(item -> !known.containsKey(item.key()))
                .map(this::piece)
                .forEach(into::found);
        recordings.clear();
    }

    private Piece piece(KeptItem item) {
        return new Piece(
                place,
                RuleKind.of(item.kind()),
                Optional.of(item.kind()),
                Optional.of(camera.id()),
                item.camera(),
                item.range(),
                item.range().to(),
                item.key(),
                item.bytes(),
                Optional.empty(),
                "");
    }

    @Override
    public void unread(KeptKind kind, String why) {
        into.unread(place, RuleKind.of(kind), why);
    }

    @Override
    public boolean goOn() {
        return into.goOn();
    }
}
