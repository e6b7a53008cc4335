package obscura.plugin.camera.onvif;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import obscura.onvif.OnvifClient;
import obscura.onvif.http.CertificatePin;
import obscura.onvif.media.CameraMask;
import obscura.onvif.media.MaskColor;
import obscura.onvif.media.Profile;
import obscura.onvif.media.StreamProtocol;
import obscura.onvif.media.VideoSource;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraFacts;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.camera.CameraPicture;
import obscura.plugin.camera.CameraPictures;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.CameraView;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.camera.MaskCamera;
import obscura.plugin.camera.MaskRoom;
import obscura.plugin.camera.MaskStyle;
import obscura.plugin.camera.SnapshotFile;
import obscura.plugin.camera.StreamPlace;
import obscura.plugin.mask.Polygon;

/** One camera over ONVIF Media2. The client below lets one call at a time through. */
final class OnvifCamera implements MaskCamera {
    private final OnvifClient client;
    private final StreamAddress streams;
    private final String user;
    private final CameraPassword password;
    private final Optional<String> lens;
    private final AtomicReference<Optional<Duration>> clockAhead = new AtomicReference<>(Optional.empty());
    private final Troubles troubles = new Troubles(clockAhead::get);
    /** What paint each picture takes; asked once. */
    private final Map<String, MaskColor> paints = new ConcurrentHashMap<>();

    OnvifCamera(
            OnvifClient client, StreamAddress streams, String user, CameraPassword password, Optional<String> lens) {
        this.client = client;
        this.streams = streams;
        this.user = user;
        this.password = password;
        this.lens = lens;
    }

    @Override
    public CameraAnswer<CameraFacts> facts() {
        return troubles.ask(client::clockOffset)
                .whenGiven(ahead -> clockAhead.set(Optional.of(ahead)))
                .then(ahead -> troubles.ask(client::deviceInformation)
                        .map(said -> new CameraFacts(said.manufacturer(), said.model(), said.firmware(), ahead)));
    }

    @Override
    public CameraAnswer<CameraPictures> pictures() {
        return troubles.ask(client::mediaCapabilities)
                .then(can -> can.mask()
                        ? troubles.ask(client::profiles).then(profiles -> pictures(can.sourceMask(), profiles))
                        : CameraAnswer.no(
                                CameraTrouble.Kind.NO_MASKS,
                                "The camera offers no masks over ONVIF. Update its firmware, or draw them on its own"
                                        + " page."));
    }

    private CameraAnswer<CameraPictures> pictures(boolean mirrored, List<Profile> profiles) {
        List<Profile> shown =
                profiles.stream().filter(p -> p.source().isPresent()).toList();
        List<String> lenses = shown.stream()
                .map(profile -> profile.source().orElseThrow().source())
                .distinct()
                .toList();
        Optional<String> meant =
                lens.filter(lenses::contains).or(() -> lens.isEmpty() ? first(lenses) : Optional.empty());
        if (meant.isEmpty()) {
            return CameraAnswer.no(
                    CameraTrouble.Kind.LENS_GONE,
                    "The camera lists no picture of this lens any more. Check its profiles, or add it again.");
        }
        List<VideoSource> sources = shown.stream()
                .map(profile -> profile.source().orElseThrow())
                .filter(source -> source.source().equals(meant.get()))
                .filter(distinctTokens())
                .toList();
        Set<String> snapshots = new HashSet<>();
        List<CameraPicture> all = new ArrayList<>();
        for (VideoSource source : sources) {
            CameraAnswer<List<CameraView>> views = views(source, shown, snapshots);
            if (views.why().isPresent()) {
                return new CameraAnswer.No<>(views.why().get());
            }
            all.add(new CameraPicture(
                    source.token(),
                    source.source(),
                    frame(source),
                    views.found().orElseThrow()));
        }
        List<String> others =
                lenses.stream().filter(other -> !other.equals(meant.get())).toList();
        return CameraAnswer.given(new CameraPictures(mirrored, all, others));
    }

    private static Optional<String> first(List<String> all) {
        return all.stream().findFirst();
    }

    private static java.util.function.Predicate<VideoSource> distinctTokens() {
        Set<String> seen = new HashSet<>();
        return source -> seen.add(source.token());
    }

    private static String frame(VideoSource source) {
        var bounds = source.bounds();
        return bounds.x() + "," + bounds.y() + " " + bounds.width() + "x" + bounds.height() + " "
                + source.rotation().mode() + " " + source.rotation().degrees()
                + (source.rotation().mirror() ? " mirrored" : "");
    }

    /** @param snapshots addresses seen so far: many cameras have one snapshot for all profiles */
    private CameraAnswer<List<CameraView>> views(VideoSource source, List<Profile> profiles, Set<String> snapshots) {
        List<CameraView> views = new ArrayList<>();
        for (Profile profile : profiles) {
            if (!profile.source().orElseThrow().token().equals(source.token())) {
                continue;
            }
            views.add(new CameraView(CameraView.Kind.STREAM, profile.token(), profile.name()));
            CameraAnswer<String> place =
                    troubles.ask(() -> client.snapshotAddress(profile.token()).map(Object::toString));
            if (place.why().filter(CameraTrouble::isSilence).isPresent()) {
                return new CameraAnswer.No<>(place.why().get());
            }
            if (place.found().filter(snapshots::add).isPresent()) {
                views.add(new CameraView(CameraView.Kind.SNAPSHOT, profile.token(), profile.name()));
            }
        }
        return CameraAnswer.given(views);
    }

    @Override
    public CameraAnswer<MaskRoom> room(String picture) {
        return troubles.ask(() -> client.maskOptions(picture))
                .whenGiven(options -> paints.put(picture, MaskWords.paint(options)))
                .map(MaskWords::room);
    }

    @Override
    public CameraAnswer<List<KeptMask>> masks(String picture) {
        return troubles.ask(() -> client.masks(picture))
                .map(all ->
                        all.stream().map(mask -> MaskWords.kept(mask, picture)).toList());
    }

    @Override
    public CameraAnswer<String> create(String picture, Polygon polygon, MaskStyle style) {
        return painted(picture, polygon, style).then(mask -> troubles.ask(() -> client.createMask(mask)));
    }

    @Override
    public CameraAnswer<String> create(KeptMask asItWas) {
        return troubles.ask(() -> client.createMask(MaskWords.asItWas(asItWas).withToken("")));
    }

    @Override
    public CameraAnswer<String> set(String token, String picture, Polygon polygon, MaskStyle style) {
        return painted(picture, polygon, style)
                .then(mask -> troubles.ask(() -> client.setMask(mask.withToken(token))))
                .map(done -> token);
    }

    @Override
    public CameraAnswer<String> set(KeptMask asItWas) {
        return troubles.ask(() -> client.setMask(MaskWords.asItWas(asItWas))).map(CameraMask::token);
    }

    private CameraAnswer<CameraMask> painted(String picture, Polygon polygon, MaskStyle style) {
        CameraAnswer<?> asked = paints.containsKey(picture) ? CameraAnswer.given(picture) : room(picture);
        return asked.map(
                any -> MaskWords.wanted(picture, polygon, style, paints.getOrDefault(picture, MaskColor.BLACK)));
    }

    @Override
    public CameraAnswer<String> delete(String token) {
        return troubles.ask(() -> client.deleteMask(token));
    }

    @Override
    public CameraAnswer<SnapshotFile> snapshot(String profile) {
        return troubles.ask(() -> client.snapshot(profile)).map(shot -> new SnapshotFile(shot.jpeg(), shot.open()));
    }

    @Override
    public CameraAnswer<StreamPlace> stream(String profile) {
        return troubles.ask(() -> client.streamAddress(profile, StreamProtocol.RTSP))
                .then(streams::resolved)
                .map(url -> new StreamPlace(url, user, password));
    }

    @Override
    public Optional<String> certificate() {
        return client.certificate().map(CertificatePin::sha256);
    }
}
