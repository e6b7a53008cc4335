package obscura.web.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import obscura.plugin.access.Access;
import obscura.plugin.access.ApiToken;
import obscura.plugin.access.Invitation;
import obscura.plugin.access.Person;
import obscura.plugin.access.Visitor;
import obscura.plugin.camera.Camera;
import obscura.web.http.Call;
import obscura.web.http.Form;

/** Puts together what the page of people shows. */
record PeopleList(Access access, List<Camera> cameras, Call call) {
    PeoplePage page(Form invite, Form token, Optional<PeoplePage.Secret> secret) {
        return new PeoplePage(
                call.view(),
                access.people().all().stream().map(this::row).toList(),
                access.invitations().open().stream().map(this::row).toList(),
                access.tokens().all().stream().map(this::row).toList(),
                cameras,
                invite,
                token,
                secret);
    }

    private PeoplePage.Row row(Person person) {
        boolean self = call.visitor() instanceof Visitor.BySession session
                && session.person().id().equals(person.id());
        String reach = Reach.told(person.cameras(), cameras, call.texts());
        return new PeoplePage.Row(person.id(), person.name(), person.role(), reach, person.secondFactor(), self);
    }

    private PeoplePage.Invited row(Invitation invitation) {
        return new PeoplePage.Invited(
                invitation.id(),
                invitation.role(),
                Reach.told(invitation.cameras(), cameras, call.texts()),
                call.texts().time(invitation.expires()));
    }

    private PeoplePage.Token row(ApiToken token) {
        String rights = token.rights().stream()
                .sorted()
                .map(right -> call.view().t("people.right." + right.word().replace("-", "")))
                .collect(Collectors.joining(", "));
        return new PeoplePage.Token(
                token.id(),
                token.name(),
                rights,
                Reach.told(token.cameras(), cameras, call.texts()),
                call.texts().time(token.expires()),
                token.lastUsed().map(call.texts()::time).orElse("–"));
    }
}
