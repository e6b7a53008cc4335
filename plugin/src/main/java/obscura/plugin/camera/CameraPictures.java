package obscura.plugin.camera;

import java.util.List;
import java.util.Optional;

/**
 * All pictures of one lens.
 *
 * @param mirrored whether a mask of one of them covers all
 * @param all at least one; people draw on the first
 * @param otherLenses tokens of the lenses of this device that are not meant
 */
public record CameraPictures(boolean mirrored, List<CameraPicture> all, List<String> otherLenses) {
    public CameraPictures {
        all = List.copyOf(all);
        otherLenses = List.copyOf(otherLenses);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("A camera shows at least one picture");
        }
    }

    /** The one people draw on. */
    public CameraPicture first() {
        return all.get(0);
    }

    /** Those that have to be given masks of their own. */
    public List<CameraPicture> masked() {
        return mirrored ? List.of(first()) : all;
    }

    public List<CameraView> views() {
        return all.stream().flatMap(picture -> picture.views().stream()).toList();
    }

    public Optional<CameraView> view(String id) {
        return views().stream().filter(view -> view.id().equals(id)).findFirst();
    }
}
