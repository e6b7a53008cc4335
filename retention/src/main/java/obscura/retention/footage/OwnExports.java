package obscura.retention.footage;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.export.order.Export;
import obscura.plugin.export.order.ExportDesk;
import obscura.plugin.export.order.ExportFolders;
import obscura.plugin.export.order.ExportResult;
import obscura.plugin.export.order.ExportState;
import obscura.plugin.export.order.Exports;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ExportId;
import obscura.plugin.journal.Who;
import obscura.retention.rule.RuleKind;

/** Obscura's own exports. Their life counts from when they were ordered, not from what they show. */
public final class OwnExports implements OwnFootage, Store {
    private final Exports exports;
    private final ExportDesk desk;
    private final ExportFolders folders;
    private final Clock clock;

    public OwnExports(Exports exports, ExportDesk desk, ExportFolders folders, Clock clock) {
        this.exports = exports;
        this.desk = desk;
        this.folders = folders;
        this.clock = clock;
    }

    @Override
    public Collection<CameraId> cameras() {
        return kept().map(export -> export.order().camera()).collect(Collectors.toSet());
    }

    private Stream<Export> kept() {
        return Stream.of(ExportState.DONE, ExportState.REVIEW).flatMap(state -> exports.in(state).stream());
    }

    @Override
    public void each(Optional<CameraId> camera, Map<RuleKind, Instant> overBy, Pieces into) {
        if (overBy.containsKey(RuleKind.EXPORTS)) {
            kept().filter(export -> camera.equals(Optional.of(export.order().camera())))
                    .map(OwnExports::piece)
                    .forEach(into::found);
        }
    }

    private static Piece piece(Export export) {
        Instant ordered = export.order().ordered();
        Instant shown = export.order().range().to();
        return new Piece(
                Place.EXPORTS,
                RuleKind.EXPORTS,
                Optional.empty(),
                Optional.of(export.order().camera()),
                "",
                export.order().range(),
                ordered.isAfter(shown) ? ordered : shown,
                export.id().toString(),
                export.result().map(done -> OptionalLong.of(done.bytes())).orElseGet(OptionalLong::empty),
                Optional.empty(),
                export.result().map(ExportResult::sha256).orElse(""));
    }

    @Override
    public Store store() {
        return this;
    }

    @Override
    public Place place() {
        return Place.EXPORTS;
    }

    @Override
    public Optional<String> closed() {
        return Optional.empty();
    }

    @Override
    public List<Told> delete(List<Piece> pieces) {
        return pieces.stream().map(this::delete).toList();
    }

    private Told delete(Piece piece) {
        ExportId id = id(piece);
        Optional<ExportState> state = exports.find(id).map(Export::state);
        if (state.filter(ExportState.DELETED::equals).isPresent() || state.isEmpty()) {
            return new Told(Told.Word.NOT_THERE, Saying.NOTHING);
        }
        try {
            desk.delete(id, Who.OBSCURA);
            return new Told(Told.Word.DONE, Saying.NOTHING);
        } catch (ObscuraException e) {
            if (e.kind() == Kind.INTERRUPTED) {
                throw e;
            }
            return new Told(Told.Word.REFUSED, e.getMessage());
        }
    }

    private static ExportId id(Piece piece) {
        return new ExportId(Long.parseLong(piece.key()));
    }

    @Override
    public List<Seen> look(List<Piece> pieces) {
        return pieces.stream().map(this::look).toList();
    }

    /** The folder goes with all that is in it. */
    private Seen look(Piece piece) {
        Path folder = folders.file(id(piece), ExportFolders.EXPORT).getParent();
        Seen.Standing standing = Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)
                ? Seen.Standing.GONE
                : Files.exists(folder, LinkOption.NOFOLLOW_LINKS) ? Seen.Standing.STILL_THERE : Seen.Standing.UNKNOWN;
        return new Seen(standing, Saying.of(Saying.Kind.EXPORT_FOLDER), clock.instant());
    }
}
