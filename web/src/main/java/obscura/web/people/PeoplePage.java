package obscura.web.people;

import java.util.List;
import java.util.Optional;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.Right;
import obscura.plugin.access.Role;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.InvitationId;
import obscura.plugin.id.PersonId;
import obscura.plugin.id.TokenId;
import obscura.web.http.Form;
import obscura.web.http.View;

/**
 * Everybody who can get in.
 *
 * @param secret a link or a token that was just made, shown this once
 */
public record PeoplePage(
        View view,
        List<Row> people,
        List<Invited> invitations,
        List<Token> tokens,
        List<Camera> cameras,
        Form invite,
        Form token,
        Optional<Secret> secret) {
    /** An account, as told to people. */
    public record Row(PersonId id, String name, Role role, String cameras, boolean secondFactor, boolean self) {}

    public record Invited(InvitationId id, Role role, String cameras, String expires) {}

    public record Token(TokenId id, String name, String rights, String cameras, String expires, String used) {}

    /** @param what the key of the sentence above it */
    public record Secret(String what, String value) {}

    public List<Role> roles() {
        return List.of(Role.values());
    }

    public List<Right> rights() {
        return List.of(Right.values());
    }

    /** The sentence for a role. */
    public String role(Role role) {
        return view.t("people.role." + role.word().replace("-", ""));
    }

    public String right(Right right) {
        return view.t("people.right." + right.word().replace("-", ""));
    }

    public static boolean isLimited(CameraLimit limit) {
        return !(limit instanceof CameraLimit.All);
    }
}
