package obscura.plugin.camera;

import java.util.List;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.NvrId;

/** All cameras there are. */
public interface Cameras {
    /** By name. */
    List<Camera> all();

    Optional<Camera> find(CameraId id);

    /** The camera of this name there; it is made when it is seen for the first time. */
    Camera seenAt(NvrId nvr, String nvrName);

    void rename(CameraId id, String name);
}
