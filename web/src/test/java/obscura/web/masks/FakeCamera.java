package obscura.web.masks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraFacts;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.camera.CameraPicture;
import obscura.plugin.camera.CameraPictures;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.CameraView;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.camera.MaskCamera;
import obscura.plugin.camera.MaskCameras;
import obscura.plugin.camera.MaskRoom;
import obscura.plugin.camera.MaskStyle;
import obscura.plugin.camera.SnapshotFile;
import obscura.plugin.camera.StreamPlace;
import obscura.plugin.mask.OnvifFrame;
import obscura.plugin.mask.Polygon;

/** A camera of eight rectangles with two streams, as the screens see it; says no to everything while it is silent. */
public final class FakeCamera implements MaskCamera, MaskCameras {
    private static final CameraPicture PICTURE = new CameraPicture(
            "VSC_1",
            "lens",
            "whole",
            List.of(
                    new CameraView(CameraView.Kind.STREAM, "main", "main <b>stream</b>"),
                    new CameraView(CameraView.Kind.STREAM, "sub", "sub stream"),
                    new CameraView(CameraView.Kind.SNAPSHOT, "main", "main <b>stream</b>")));

    private final List<KeptMask> kept = new ArrayList<>();
    private byte[] snapshot = {(byte) 0xff, (byte) 0xd8, 1, 2, 3};
    private boolean silent;
    private int snapshots;
    private List<String> otherLenses = List.of();
    private List<String> certificates = List.of();
    private Optional<String> shown = Optional.empty();
    private Optional<String> pinned = Optional.empty();
    private final List<Optional<String>> pins = new ArrayList<>();
    private Optional<CameraTrouble> streamTrouble = Optional.empty();

    public void isSilent(boolean now) {
        silent = now;
    }

    /** Besides its first. */
    public void hasLenses(String... others) {
        otherLenses = List.of(others);
    }

    public void playsNothing(CameraTrouble why) {
        streamTrouble = Optional.of(why);
    }

    /** One for each connection from now on; the last for all that follow. */
    public void showsCertificates(String... each) {
        certificates = List.of(each);
    }

    /** The certificate that each attempt was told to keep to. */
    public List<Optional<String>> pins() {
        return List.copyOf(pins);
    }

    void shows(byte[] jpeg) {
        snapshot = jpeg;
    }

    int snapshots() {
        return snapshots;
    }

    List<KeptMask> keeps() {
        return List.copyOf(kept);
    }

    void somebodyElseMade(String token, Polygon polygon) {
        kept.add(new KeptMask(token, "VSC_1", OnvifFrame.toOnvif(polygon), MaskStyle.SOLID, "", true));
    }

    private <T> CameraAnswer<T> say(T value) {
        return silent
                ? CameraAnswer.no(CameraTrouble.Kind.UNREACHABLE, "Nothing answers at <192.0.2.7>. Is it switched on?")
                : CameraAnswer.given(value);
    }

    @Override
    public MaskCamera open(CameraLink link) {
        return this;
    }

    @Override
    public MaskCamera attempt(String address, String user, CameraPassword password, Optional<String> certificate) {
        pins.add(certificate);
        pinned = certificate;
        shown = certificates.stream().findFirst();
        certificates = certificates.size() > 1 ? certificates.subList(1, certificates.size()) : certificates;
        return this;
    }

    @Override
    public CameraAnswer<CameraFacts> facts() {
        if (pinned.isPresent() && !pinned.equals(shown)) {
            return CameraAnswer.no(CameraTrouble.Kind.CERTIFICATE_CHANGED, "Another certificate.");
        }
        return say(new CameraFacts("Maker", "Model", "1", java.time.Duration.ZERO));
    }

    @Override
    public CameraAnswer<CameraPictures> pictures() {
        return say(new CameraPictures(true, List.of(PICTURE), otherLenses));
    }

    @Override
    public CameraAnswer<MaskRoom> room(String picture) {
        return say(new MaskRoom(
                true, OptionalInt.of(8), OptionalInt.of(4), true, true, Set.of(MaskStyle.SOLID, MaskStyle.BLURRED)));
    }

    @Override
    public CameraAnswer<List<KeptMask>> masks(String picture) {
        return say(keeps());
    }

    @Override
    public CameraAnswer<String> create(String picture, Polygon polygon, MaskStyle style) {
        String token = "m" + kept.size();
        kept.add(new KeptMask(token, picture, OnvifFrame.toOnvif(polygon), style, "", true));
        return say(token);
    }

    @Override
    public CameraAnswer<String> create(KeptMask asItWas) {
        kept.add(asItWas);
        return say(asItWas.token());
    }

    @Override
    public CameraAnswer<String> set(String token, String picture, Polygon polygon, MaskStyle style) {
        return say(token);
    }

    @Override
    public CameraAnswer<String> set(KeptMask asItWas) {
        return say(asItWas.token());
    }

    @Override
    public CameraAnswer<String> delete(String token) {
        kept.removeIf(mask -> mask.token().equals(token));
        return say(token);
    }

    @Override
    public CameraAnswer<SnapshotFile> snapshot(String profile) {
        snapshots++;
        return say(new SnapshotFile(snapshot, false));
    }

    @Override
    public CameraAnswer<StreamPlace> stream(String profile) {
        if (streamTrouble.isPresent()) {
            return new CameraAnswer.No<>(streamTrouble.get());
        }
        return say(new StreamPlace("rtsp://192.0.2.7/" + profile, "", new CameraPassword("")));
    }

    @Override
    public Optional<String> certificate() {
        return shown;
    }
}
