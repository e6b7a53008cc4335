package obscura.web.addcamera;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.access.Right;
import obscura.plugin.access.Visitor;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.masking.AddCamera;
import obscura.plugin.masking.AddResult;
import obscura.plugin.masking.AddWarning;
import obscura.plugin.masking.NewCamera;
import obscura.web.http.Call;
import obscura.web.http.Route;

/** {@code POST /api/v1/cameras}: a camera that no recorder knows, tried before it is kept. */
public final class NewCameraApi {
    private final AddCamera add;
    private final Cameras cameras;
    private final LetAdderSee letSee;

    public NewCameraApi(AddCamera add, Cameras cameras, LetAdderSee letSee) {
        this.add = add;
        this.cameras = cameras;
        this.letSee = letSee;
    }

    /**
     * What is asked for.
     *
     * @param onvif how it is reached
     * @param nvr the camera of a recorder it is; null when none records it
     */
    public record Wish(String name, Onvif onvif, AtNvr nvr) {}

    /** @param camera what the recorder calls it */
    public record AtNvr(String camera) {}

    /**
     * The password goes in and never comes out.
     *
     * @param lens token of the one that is meant, of a device with several; null for all of a new device
     */
    public record Onvif(String url, String user, String password, String lens) {
        @Override
        public String toString() {
            return "Onvif[hidden]";
        }
    }

    /** @param others the other lenses of the device, cameras of their own */
    public record Made(
            long id, String name, String manufacturer, String model, List<String> warnings, List<Lens> others) {}

    public record Lens(long id, String name) {}

    public List<Route> routes() {
        return List.of(Route.post("/api/v1/cameras", Right.MANAGE_CAMERAS, this::add));
    }

    private void add(Call call) {
        if (call.visitor() instanceof Visitor.BySession session && !session.confirmed()) {
            throw ObscuraException.refused(
                    "Your password was given too long ago. Confirm it on the page /confirm and try"
                            + " again, or use a token.");
        }
        AddResult result = add.add(wanted(call.raw().bodyAsClass(Wish.class), call.visitor()), call.who());
        if (result instanceof AddResult.Refused refused) {
            throw ObscuraException.refused(refused.trouble().sentence());
        }
        if (result instanceof AddResult.WhichLens which) {
            throw ObscuraException.refused(which.sentence() + " Send it as onvif.lens.");
        }
        AddResult.Added added = (AddResult.Added) result;
        boolean seen = letSee.see(added.cameras(), call.visitor(), call.who());
        call.json(201, made(added, seen));
    }

    private static Made made(AddResult.Added added, boolean seen) {
        Camera camera = added.camera();
        List<String> warnings = new ArrayList<>(
                added.warnings().stream().map(AddWarning::sentence).toList());
        if (!seen) {
            warnings.add(
                    "This token is limited to other cameras and can't see what it added. Make another token for it.");
        }
        return new Made(
                camera.id().number(),
                camera.name(),
                added.facts().manufacturer(),
                added.facts().model(),
                warnings,
                added.cameras().stream()
                        .skip(1)
                        .map(other -> new Lens(other.id().number(), other.name()))
                        .toList());
    }

    private NewCamera wanted(Wish wish, Visitor visitor) {
        if (wish == null || wish.onvif() == null || wish.onvif().url() == null) {
            throw new ObscuraException(
                    Kind.USAGE, "Send {\"name\": …, \"onvif\": {\"url\": …, \"user\": …, \"password\": …}}.");
        }
        String name = wish.name() == null ? "" : wish.name().strip();
        if (name.isEmpty() || name.length() > Camera.LONGEST_NAME) {
            throw new ObscuraException(Kind.USAGE, "A camera's name has 1 to " + Camera.LONGEST_NAME + " characters.");
        }
        String user = wish.onvif().user() == null ? "" : wish.onvif().user();
        String password = wish.onvif().password() == null ? "" : wish.onvif().password();
        if (password.length() > CameraPassword.LONGEST) {
            throw new ObscuraException(Kind.USAGE, "A camera's password has at most 1024 characters.");
        }
        return new NewCamera(
                        name,
                        wish.onvif().url(),
                        user,
                        new CameraPassword(password),
                        existing(wish.nvr(), visitor),
                        false)
                .withLens(Optional.ofNullable(wish.onvif().lens()));
    }

    /** A camera this visitor may not know of is answered as one that is not there. */
    private Optional<CameraId> existing(AtNvr nvr, Visitor visitor) {
        if (nvr == null || nvr.camera() == null) {
            return Optional.empty();
        }
        return Optional.of(cameras.all().stream()
                .filter(camera -> visitor.maySee(camera.id()))
                .filter(camera -> camera.nvrName().equals(nvr.camera()))
                .findFirst()
                .map(Camera::id)
                .orElseThrow(() -> ObscuraException.refused(
                        "No recorder has a camera of that name. Leave \"nvr\" out, or ask for /api/v1/cameras.")));
    }
}
