package obscura.web.exports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.Visitor;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.export.order.Export;
import obscura.plugin.export.order.ExportFilter;
import obscura.plugin.export.order.ExportState;
import obscura.plugin.export.order.Exports;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ExportId;
import obscura.web.http.Call;
import obscura.web.http.NotThere;
import obscura.web.text.Texts;

/** Exports as far as a visitor may know of them; the only way for pages and the API to one. Any thread. */
public final class FindExport {
    private final Exports exports;
    private final Cameras cameras;

    public FindExport(Exports exports, Cameras cameras) {
        this.exports = exports;
        this.cameras = cameras;
    }

    /** The one the path names as {@code id}. */
    public Export in(Call call) {
        return of(call.visitor(), call.id("id", ExportId::new)).orElseThrow(NotThere::new);
    }

    public Optional<Export> of(Visitor visitor, ExportId id) {
        return exports.find(id).filter(export -> visitor.maySee(export.order().camera()));
    }

    /**
     * Newest first.
     *
     * @param most 1 to 200
     */
    public List<Export> newest(
            Visitor visitor,
            Optional<CameraId> camera,
            Optional<ExportState> state,
            Optional<ExportId> before,
            int most) {
        ExportFilter all = filter(visitor, camera);
        return exports.newest(state.map(all::in).orElse(all), before, most);
    }

    /** How many are in line up to this one, itself included; 0 when it is not in line. */
    public int place(Export export) {
        List<Export> line = exports.in(ExportState.QUEUED);
        for (int i = 0; i < line.size(); i++) {
            if (line.get(i).id().equals(export.id())) {
                return i + 1;
            }
        }
        return 0;
    }

    /** In words. */
    ExportRow row(Export export, Texts texts, Instant now) {
        OptionalInt place = export.state() == ExportState.QUEUED ? OptionalInt.of(place(export)) : OptionalInt.empty();
        String camera = nameOf(export.order().camera()).orElseGet(() -> texts.of("exports.gone"));
        return new ExportRow(export, camera, place, texts, now);
    }

    /** The cameras this visitor may know of, by name. */
    public List<Camera> cameras(Visitor visitor) {
        return cameras.all().stream()
                .filter(camera -> visitor.maySee(camera.id()))
                .toList();
    }

    /** Empty when it was removed. */
    public Optional<String> nameOf(CameraId camera) {
        return cameras.find(camera).map(Camera::name);
    }

    private static ExportFilter filter(Visitor visitor, Optional<CameraId> camera) {
        if (camera.isPresent()) {
            return ExportFilter.of(visitor.maySee(camera.get()) ? Set.of(camera.get()) : Set.of());
        }
        return visitor.cameras() instanceof CameraLimit.Only only ? ExportFilter.of(only.cameras()) : ExportFilter.ALL;
    }
}
