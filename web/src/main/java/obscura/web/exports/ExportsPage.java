package obscura.web.exports;

import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Camera;
import obscura.plugin.export.order.ExportState;
import obscura.web.http.View;

/**
 * The list of exports.
 *
 * @param state word of the only one that is shown; empty for all
 * @param camera id of the only one that is shown; empty for all
 * @param older address of the next page, when there is one
 */
public record ExportsPage(
        View view, List<ExportRow> rows, List<Camera> cameras, String state, String camera, Optional<String> older) {
    public List<ExportState> states() {
        return List.of(ExportState.values());
    }

    public String state(ExportState state) {
        return view.t("exports.state." + state.word());
    }

    public boolean isFiltered() {
        return !state.isEmpty() || !camera.isEmpty();
    }

    public boolean mayOrder() {
        return view.may(Right.MAKE_EXPORTS);
    }
}
