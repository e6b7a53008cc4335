package obscura.plugin.camera.onvif;

import java.util.List;
import java.util.Optional;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraFacts;
import obscura.plugin.camera.CameraPictures;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.camera.MaskCamera;
import obscura.plugin.camera.MaskRoom;
import obscura.plugin.camera.MaskStyle;
import obscura.plugin.camera.SnapshotFile;
import obscura.plugin.camera.StreamPlace;
import obscura.plugin.mask.Polygon;

/** What stands where a camera was meant, but nothing that could be one: always the same no. */
record NoCamera(CameraTrouble.Kind kind, String sentence) implements MaskCamera {
    private <T> CameraAnswer<T> no() {
        return CameraAnswer.no(kind, sentence);
    }

    @Override
    public CameraAnswer<CameraFacts> facts() {
        return no();
    }

    @Override
    public CameraAnswer<CameraPictures> pictures() {
        return no();
    }

    @Override
    public CameraAnswer<MaskRoom> room(String picture) {
        return no();
    }

    @Override
    public CameraAnswer<List<KeptMask>> masks(String picture) {
        return no();
    }

    @Override
    public CameraAnswer<String> create(String picture, Polygon polygon, MaskStyle style) {
        return no();
    }

    @Override
    public CameraAnswer<String> create(KeptMask asItWas) {
        return no();
    }

    @Override
    public CameraAnswer<String> set(String token, String picture, Polygon polygon, MaskStyle style) {
        return no();
    }

    @Override
    public CameraAnswer<String> set(KeptMask asItWas) {
        return no();
    }

    @Override
    public CameraAnswer<String> delete(String token) {
        return no();
    }

    @Override
    public CameraAnswer<SnapshotFile> snapshot(String profile) {
        return no();
    }

    @Override
    public CameraAnswer<StreamPlace> stream(String profile) {
        return no();
    }

    @Override
    public Optional<String> certificate() {
        return Optional.empty();
    }
}
