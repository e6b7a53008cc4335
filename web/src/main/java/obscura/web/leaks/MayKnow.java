package obscura.web.leaks;

import java.util.List;
import java.util.Optional;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.Visitor;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.NvrId;
import obscura.plugin.leak.Finding;

/**
 * What a visitor may know of at one recorder: whoever may see some cameras only is told nothing of others or of the whole.
 *
 * @param cameras of that recorder
 * @param whole whether the visitor may see everything
 */
record MayKnow(List<Camera> cameras, boolean whole) {
    static MayKnow of(Visitor visitor, NvrId nvr, Cameras all) {
        List<Camera> theirs = all.all().stream()
                .filter(camera -> camera.nvr().equals(nvr))
                .filter(camera -> visitor.maySee(camera.id()))
                .toList();
        return new MayKnow(theirs, visitor.cameras() instanceof CameraLimit.All);
    }

    boolean isNothing() {
        return cameras.isEmpty() && !whole;
    }

    /** Of a camera by the recorder's name of it. */
    boolean of(String there) {
        return whole || camera(there).isPresent();
    }

    String name(String there) {
        return camera(there).map(Camera::name).orElse(there);
    }

    Optional<Camera> camera(String there) {
        return cameras.stream().filter(camera -> camera.nvrName().equals(there)).findFirst();
    }

    boolean of(Finding finding) {
        return whole || camera(finding).isPresent();
    }

    /** The camera it is about, where that is known here. */
    Optional<Camera> camera(Finding finding) {
        return finding.camera().flatMap(this::camera);
    }

    /** The camera as people see it here, or as the recorder calls it; empty for the whole recorder. */
    String name(Finding finding) {
        return camera(finding).map(Camera::name).or(finding::camera).orElse("");
    }
}
