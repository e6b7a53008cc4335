package obscura.web.exports;

import java.util.List;
import java.util.Optional;
import obscura.plugin.export.order.Export;
import obscura.plugin.export.order.ExportState;
import obscura.web.http.Call;
import obscura.web.overview.Attention;

/** What the first page says of exports. Any thread. */
public final class ExportAttention implements Attention.Source {
    private final NeedsAttention needs;
    private final FindExport find;

    public ExportAttention(NeedsAttention needs, FindExport find) {
        this.needs = needs;
        this.find = find;
    }

    @Override
    public List<Attention> now(Call call) {
        return needs.of(call.visitor()).stream()
                .map(export -> attention(call, export))
                .toList();
    }

    private Attention attention(Call call, Export export) {
        String camera =
                find.nameOf(export.order().camera()).orElseGet(() -> call.view().t("exports.gone"));
        String sentence = export.state() == ExportState.REVIEW
                ? call.view().t("exports.attention.review", export.id(), camera)
                : call.view().t("exports.attention.failed", export.id(), camera, export.failure());
        return new Attention(
                false, Optional.of(export.order().camera()), sentence, Optional.of("/exports/" + export.id()));
    }
}
