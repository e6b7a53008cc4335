package obscura.plugin.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraLinks;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.id.CameraId;

/** Links in memory. */
public final class FakeLinks implements CameraLinks {
    private final List<CameraLink> links = new ArrayList<>();

    @Override
    public synchronized List<CameraLink> all() {
        return List.copyOf(links);
    }

    @Override
    public synchronized Optional<CameraLink> find(CameraId camera) {
        return links.stream().filter(link -> link.camera().equals(camera)).findFirst();
    }

    @Override
    public synchronized void put(CameraLink link, CameraPassword password) {
        remove(link.camera());
        links.add(link);
    }

    @Override
    public synchronized void change(CameraLink link) {
        put(link, new CameraPassword(""));
    }

    @Override
    public CameraPassword password(CameraId camera) {
        return new CameraPassword("");
    }

    @Override
    public synchronized void remove(CameraId camera) {
        links.removeIf(link -> link.camera().equals(camera));
    }
}
