package obscura.web.people;

import java.util.List;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.Person;
import obscura.plugin.access.Role;
import obscura.plugin.camera.Camera;
import obscura.web.http.Form;
import obscura.web.http.View;

/** One account, to be changed. */
public record PersonPage(View view, Person person, List<Camera> cameras, int sessions, Form form, Form password) {
    public List<Role> roles() {
        return List.of(Role.values());
    }

    public String role(Role role) {
        return view.t("people.role." + role.word().replace("-", ""));
    }

    public boolean isLimited() {
        return !(person.cameras() instanceof CameraLimit.All);
    }
}
