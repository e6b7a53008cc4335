package obscura.plugin.camera;

import java.util.List;
import java.util.Optional;
import obscura.plugin.id.CameraId;

/**
 * How the cameras are spoken to. Passwords go in, and out again only to who connects; what keeps them does so in a way that
 * a copy of the database alone gives none away. Any thread.
 */
public interface CameraLinks {
    List<CameraLink> all();

    Optional<CameraLink> find(CameraId camera);

    /** Adds it, or replaces link and password. */
    void put(CameraLink link, CameraPassword password);

    /** Replaces a link that is there and keeps its password. */
    void change(CameraLink link);

    /** @throws obscura.plugin.ObscuraException FAILED when it can't be read any more: it has to be typed again */
    CameraPassword password(CameraId camera);

    void remove(CameraId camera);
}
