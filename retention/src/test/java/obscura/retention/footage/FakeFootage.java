package obscura.retention.footage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ClipId;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.Kept;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.time.TimeRange;
import obscura.retention.rule.RuleKind;

/** Footage in memory. Hands over all it has, whatever is asked for, as footage may. */
public final class FakeFootage implements Footage {
    public static final Place PLACE = Place.of(new NvrId(1));

    private final List<Piece> pieces = new ArrayList<>();
    private final List<RuleKind> unread = new ArrayList<>();

    /** A recording of some seconds. */
    public static Piece recording(long number, CameraId camera, Instant start, int seconds) {
        TimeRange range = new TimeRange(start, start.plusSeconds(seconds));
        return of(number, KeptKind.RECORDING, camera, range, range.to());
    }

    public static Piece of(long number, KeptKind kind, CameraId camera, TimeRange range, Instant over) {
        return new Piece(
                PLACE,
                RuleKind.of(kind),
                Optional.of(kind),
                Optional.of(camera),
                "cam" + camera,
                range,
                over,
                kind.word() + "/" + number + ".mp4",
                OptionalLong.of(1000),
                kind == KeptKind.RECORDING ? Optional.of(new ClipId(number)) : Optional.empty(),
                "");
    }

    /** A copy of a held recording, in safe-keeping. */
    public static Piece copy(long number, CameraId camera, TimeRange range, Instant over) {
        return new Piece(
                Place.SAFEKEEPING,
                RuleKind.HELD_COPIES,
                Optional.empty(),
                Optional.of(camera),
                "",
                range,
                over,
                String.format("%032x", number),
                OptionalLong.of(1000),
                Optional.empty(),
                "");
    }

    public FakeFootage with(Piece... more) {
        pieces.addAll(List.of(more));
        return this;
    }

    /** Its things of this kind can't be listed. */
    public FakeFootage unread(RuleKind kind) {
        unread.add(kind);
        return this;
    }

    public void remove(Piece piece) {
        pieces.removeIf(other -> other.key().equals(piece.key()));
    }

    public List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    @Override
    public List<CameraId> cameras() {
        LinkedHashSet<CameraId> all = new LinkedHashSet<>();
        pieces.forEach(piece -> piece.camera().ifPresent(all::add));
        return List.copyOf(all);
    }

    @Override
    public void each(Optional<CameraId> camera, Map<RuleKind, Instant> overBy, Pieces into) {
        unread.forEach(kind -> into.unread(PLACE, kind, "The NVR answered with 500."));
        List.copyOf(pieces).stream()
                .filter(piece -> piece.camera().equals(camera))
                .takeWhile(piece -> into.goOn())
                .forEach(into::found);
    }

    @Override
    public List<Piece> newest(Place place, int most) {
        return pieces.stream()
                .filter(piece -> piece.place().equals(place) && piece.kind() == RuleKind.RECORDINGS)
                .sorted(Comparator.comparing(Piece::over).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public Kept recordings() {
        List<Piece> all = pieces.stream()
                .filter(piece -> piece.kind() == RuleKind.RECORDINGS)
                .toList();
        return new Kept(all.size(), all.size() * 1000L);
    }
}
