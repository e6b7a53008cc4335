package obscura.web.addcamera;

import java.util.List;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.access.Right;
import obscura.plugin.access.Visitor;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.masking.AddCamera;
import obscura.plugin.masking.AddResult;
import obscura.plugin.masking.NewCamera;
import obscura.web.http.Call;
import obscura.web.http.Route;

/** {@code POST /api/v1/cameras}: a camera that no recorder knows, tried before it is kept. */
public final class NewCameraApi {
    private final AddCamera add;

    public NewCameraApi(AddCamera add) {
        this.add = add;
    }

    /** @param onvif how it is reached */
    public record Wish(String name, Onvif onvif) {}

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
        AddResult result = add.add(wanted(call.raw().bodyAsClass(Wish.class)), call.who());
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

    private static NewCamera wanted(Wish wish) {
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
        return new NewCamera(name, wish.onvif().url(), user, new CameraPassword(password), Optional.empty(), false);
    }
}
