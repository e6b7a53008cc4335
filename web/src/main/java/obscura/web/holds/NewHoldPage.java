package obscura.web.holds;

import java.util.List;
import obscura.plugin.camera.Camera;
import obscura.web.http.Form;
import obscura.web.http.View;

/** The form that sets a hold. */
public record NewHoldPage(View view, Form form, HoldForm typed, List<Camera> cameras) {}
