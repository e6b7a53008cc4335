package obscura.web.people;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.CameraId;
import obscura.web.http.Form;
import obscura.web.text.Texts;

/** Which cameras somebody is let see, as a form asks for it and as a page tells it. */
final class Reach {
    private static final String SOME = "some";

    private Reach() {}

    /** All, unless the form says that only the ticked ones count; whatever is no camera of ours is left out. */
    static CameraLimit of(Form form, List<Camera> cameras) {
        if (!form.text("limit").equals(SOME)) {
            return CameraLimit.ALL;
        }
        Set<CameraId> ticked = new HashSet<>();
        cameras.stream()
                .map(Camera::id)
                .filter(id -> form.has("camera", id.toString()))
                .forEach(ticked::add);
        return CameraLimit.only(ticked);
    }

    static String told(CameraLimit limit, List<Camera> cameras, Texts texts) {
        if (limit instanceof CameraLimit.All) {
            return texts.of("people.allcameras");
        }
        String names = cameras.stream()
                .filter(camera -> limit.contains(camera.id()))
                .map(Camera::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? texts.of("people.nocamera") : names;
    }
}
