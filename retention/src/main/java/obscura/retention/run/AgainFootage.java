package obscura.retention.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import obscura.plugin.id.CameraId;
import obscura.plugin.nvr.Kept;
import obscura.retention.footage.Footage;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Pieces;
import obscura.retention.footage.Place;
import obscura.retention.rule.RuleKind;

/**
 * What should be gone and is not. An NVR may have dropped it from every list and kept its file, so that nothing but this still
 * knows of it.
 *
 * @param dueBy only what is to be tried again by then
 */
record AgainFootage(Runs runs, Instant dueBy) implements Footage {
    @Override
    public List<CameraId> cameras() {
        TreeSet<Long> numbers = new TreeSet<>();
        pages(piece -> piece.camera().map(CameraId::number).ifPresent(numbers::add));
        return numbers.stream().map(CameraId::new).toList();
    }

    @Override
    public void each(Optional<CameraId> camera, Map<RuleKind, Instant> overBy, Pieces into) {
        pages(piece -> {
            if (piece.camera().equals(camera)) {
                into.found(piece);
            }
        });
    }

    @Override
    public List<Piece> newest(Place place, int most) {
        return List.of();
    }

    @Override
    public Kept recordings() {
        return new Kept(0, 0);
    }

    private void pages(Consumer<Piece> each) {
        long after = 0;
        List<StillThere> page = runs.stillThere(after, Runs.LARGEST_PAGE);
        while (!page.isEmpty()) {
            page.stream().filter(still -> !still.again().isAfter(dueBy)).forEach(still -> each.accept(still.piece()));
            after = page.get(page.size() - 1).number();
            page = runs.stillThere(after, Runs.LARGEST_PAGE);
        }
    }
}
