package obscura.plugin.masking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraPicture;
import obscura.plugin.camera.CameraPictures;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.camera.MaskCamera;

/**
 * What a camera keeps now.
 *
 * @param there all masks, whoever made them, by the token of their picture
 */
record Situation(CameraPictures pictures, Map<String, List<KeptMask>> there) {
    static CameraAnswer<Situation> of(MaskCamera camera) {
        return camera.pictures().then(pictures -> masks(camera, pictures).map(there -> new Situation(pictures, there)));
    }

    static CameraAnswer<Map<String, List<KeptMask>>> masks(MaskCamera camera, CameraPictures pictures) {
        Map<String, List<KeptMask>> there = new LinkedHashMap<>();
        for (CameraPicture picture : pictures.masked()) {
            CameraAnswer<List<KeptMask>> masks = camera.masks(picture.token());
            if (masks.why().isPresent()) {
                return new CameraAnswer.No<>(masks.why().get());
            }
            there.put(picture.token(), masks.found().orElseThrow());
        }
        return CameraAnswer.given(there);
    }

    List<KeptMask> all() {
        List<KeptMask> all = new ArrayList<>();
        there.values().forEach(all::addAll);
        return all;
    }

    List<KeptMask> in(CameraPicture picture) {
        return there.getOrDefault(picture.token(), List.of());
    }

    /** Those pictures that have the very cut and turn people drew on; corners mean something else in others. */
    List<CameraPicture> drawable() {
        return pictures.masked().stream()
                .filter(picture -> picture.frame().equals(pictures.first().frame()))
                .toList();
    }
}
