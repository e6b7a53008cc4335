package obscura.web.masks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraLinks;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.id.CameraId;

/** Links that are forgotten when the test ends. */
public final class MemoryLinks implements CameraLinks {
    private final Map<CameraId, CameraLink> links = new HashMap<>();
    private final Map<CameraId, CameraPassword> passwords = new HashMap<>();

    @Override
    public synchronized List<CameraLink> all() {
        return List.copyOf(links.values());
    }

    @Override
    public synchronized Optional<CameraLink> find(CameraId camera) {
        return Optional.ofNullable(links.get(camera));
    }

    @Override
    public synchronized void put(CameraLink link, CameraPassword password) {
        links.put(link.camera(), link);
        passwords.put(link.camera(), password);
    }

    @Override
    public synchronized void change(CameraLink link) {
        links.replace(link.camera(), link);
    }

    @Override
    public synchronized CameraPassword password(CameraId camera) {
        return passwords.get(camera);
    }

    @Override
    public synchronized void remove(CameraId camera) {
        links.remove(camera);
        passwords.remove(camera);
    }
}
