package obscura.web.addcamera;

import java.util.List;
import java.util.Optional;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraOffer;
import obscura.web.http.Form;
import obscura.web.http.View;

/**
 * The page where a camera's address is given.
 *
 * @param camera empty for a new one
 * @param link as it is now; never with the password
 * @param offers what was found in the network; empty when nobody has looked
 * @param changed a certificate other than the known one, to be confirmed
 * @param lenses tokens to choose from; empty as long as nobody has to
 */
public record AddressPage(
        View view,
        Form form,
        Optional<Camera> camera,
        Optional<CameraLink> link,
        Optional<List<CameraOffer>> offers,
        Optional<String> changed,
        List<String> lenses) {
    public String action() {
        return camera.map(known -> "/cameras/" + known.id() + "/address").orElse("/cameras/add");
    }

    public String title() {
        return camera.map(known -> view.t("addcamera.title", known.name()))
                .orElseGet(() -> view.t("addcamera.newtitle"));
    }

    /** Whether this is the one chosen last. */
    public boolean isChosen(String lens) {
        return form.text("lens").equals(lens);
    }

    /** In groups, as people compare them. */
    public static String groups(String certificate) {
        return certificate.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
