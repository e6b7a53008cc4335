package obscura.web.masks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.CameraLinks;
import obscura.plugin.camera.Cameras;
import obscura.plugin.masking.Masks;
import obscura.web.http.Call;
import obscura.web.overview.Attention;

/** Cameras that no longer hide what they should, for the first page. Asks the database only. */
public final class MaskAttention implements Attention.Source {
    private final Cameras cameras;
    private final CameraLinks links;
    private final Masks masks;

    public MaskAttention(Cameras cameras, CameraLinks links, Masks masks) {
        this.cameras = cameras;
        this.links = links;
        this.masks = masks;
    }

    @Override
    public List<Attention> now(Call call) {
        return cameras.all().stream()
                .filter(camera -> call.visitor().maySee(camera.id()))
                .filter(camera -> links.find(camera.id()).isPresent())
                .flatMap(camera -> about(call, camera))
                .toList();
    }

    private Stream<Attention> about(Call call, Camera camera) {
        MasksPage.Drifts drifts = ShowMasks.drifts(call.texts(), masks.notes(camera.id()));
        Optional<String> page = call.visitor().may(Right.DRAW_MASKS)
                ? Optional.of("/cameras/" + camera.id() + "/masks")
                : Optional.empty();
        return Stream.concat(drifts.sentences().stream(), drifts.silent().stream())
                .map(sentence -> new Attention(true, Optional.of(camera.id()), camera.name() + ": " + sentence, page));
    }
}
