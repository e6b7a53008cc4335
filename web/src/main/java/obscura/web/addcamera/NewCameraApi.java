package obscura.web.addcamera;

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
import obscura.plugin.masking.NewCamera;
import obscura.web.http.Call;
import obscura.web.http.Route;

/** {@code POST /api/v1/cameras}: a camera that no recorder knows, tried before it is kept. */
public final class NewCameraApi {
    private final AddCamera add;
    private final Cameras cameras;

    public NewCameraApi(AddCamera add, Cameras cameras) {
        this.add = add;
        this.cameras = cameras;
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

    /** The password goes in and never comes out. */
    public record Onvif(String url, String user, String password) {
        @Override
        public String toString() {
            return "Onvif[hidden]";
        }
    }

    /** @param warnings whole sentences about what does not work as it should */
    public record Made(long id, String name, String manufacturer, String model, List<String> warnings) {}

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
        AddResult.Added added = (AddResult.Added) result;
        Camera camera = added.camera();
        call.json(
                201,
                new Made(
                        camera.id().number(),
                        camera.name(),
                        added.facts().manufacturer(),
                        added.facts().model(),
                        added.warnings()));
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
                name, wish.onvif().url(), user, new CameraPassword(password), existing(wish.nvr(), visitor), false);
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
