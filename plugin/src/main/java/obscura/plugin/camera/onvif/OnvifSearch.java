package obscura.plugin.camera.onvif;

import java.time.Duration;
import java.util.List;
import obscura.onvif.answer.OnvifAnswer;
import obscura.onvif.discovery.FindCameras;
import obscura.onvif.discovery.FoundCamera;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraOffer;
import obscura.plugin.camera.CameraSearch;

/** Looks around by WS-Discovery in every network of this machine. */
public final class OnvifSearch implements CameraSearch {
    @Override
    public CameraAnswer<List<CameraOffer>> look(Duration time) {
        return new Troubles(java.util.Optional::empty)
                .ask(() -> OnvifAnswer.granted(new FindCameras().on(FindCameras.networks(), time)))
                .map(found -> found.stream().map(OnvifSearch::offer).toList());
    }

    private static CameraOffer offer(FoundCamera camera) {
        return new CameraOffer(camera.addresses().get(0).toString(), camera.name(), camera.hardware());
    }
}
