package obscura.web.people;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.access.Access;
import obscura.plugin.access.InviteResult;
import obscura.plugin.access.Right;
import obscura.plugin.access.Role;
import obscura.plugin.access.TokenResult;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.InvitationId;
import obscura.plugin.id.TokenId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.Grave;
import obscura.web.http.Route;

/** Everybody who can get in, invitations and tokens. */
public final class PeopleRoutes {
    private static final String PAGE = "/people";

    private final Access access;
    private final Cameras cameras;
    private final Journal journal;

    public PeopleRoutes(Access access, Cameras cameras, Journal journal) {
        this.access = access;
        this.cameras = cameras;
        this.journal = journal;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PAGE, Right.MANAGE_PEOPLE, call -> show(call, Form.empty(), Form.empty(), Optional.empty())),
                Route.post("/people/invite", Right.MANAGE_PEOPLE, Grave.action(PAGE, this::invite)),
                Route.post(
                        "/people/invitations/{id}/withdraw", Right.MANAGE_PEOPLE, Grave.action(PAGE, this::withdraw)),
                Route.post("/people/tokens", Right.MANAGE_PEOPLE, Grave.action(PAGE, this::makeToken)),
                Route.post("/people/tokens/{id}/revoke", Right.MANAGE_PEOPLE, Grave.action(PAGE, this::revoke)));
    }

    private void show(Call call, Form invite, Form token, Optional<PeoplePage.Secret> secret) {
        call.page("people/people", new PeopleList(access, cameras.all(), call).page(invite, token, secret));
    }

    private void invite(Call call) {
        Form form = call.form();
        Optional<Role> role = role(form.text("role"));
        if (role.isEmpty()) {
            form.wrong("role", call.view().t("people.rolemissing"));
            show(call, form, Form.empty(), Optional.empty());
            return;
        }
        InviteResult result = access.invitations().invite(call.visitor(), role.get(), Reach.of(form, cameras.all()));
        if (result instanceof InviteResult.Invited invited) {
            note(call, Act.INVITE, role.get().word(), Result.DONE);
            String link = call.raw().scheme() + "://" + call.raw().host() + "/join#" + invited.token();
            show(call, Form.empty(), Form.empty(), Optional.of(new PeoplePage.Secret("people.link", link)));
        } else if (result instanceof InviteResult.Refused refused) {
            note(call, Act.INVITE, role.get().word(), Result.REFUSED);
            form.wrong("role", refused.why());
            show(call, form, Form.empty(), Optional.empty());
        }
    }

    private void withdraw(Call call) {
        InvitationId id = call.id("id", InvitationId::new);
        boolean was = access.invitations().withdraw(id);
        note(call, Act.WITHDRAW_INVITATION, id.toString(), was ? Result.DONE : Result.REFUSED);
        call.redirect(PAGE, "people.told.withdrawn");
    }

    private void makeToken(Call call) {
        Form form = call.form();
        String name = form.line("name", 100, call.view().t("people.tokennamebad"));
        Optional<Integer> days =
                form.read("days", PeopleRoutes::days, call.view().t("people.daysbad"));
        if (!form.isRight()) {
            show(call, Form.empty(), form, Optional.empty());
            return;
        }
        List<Camera> all = cameras.all();
        TokenResult result = access.tokens()
                .make(call.visitor(), name, rights(form), Reach.of(form, all), Duration.ofDays(days.orElseThrow()));
        if (result instanceof TokenResult.Made made) {
            note(call, Act.MAKE_TOKEN, name, Result.DONE);
            show(
                    call,
                    Form.empty(),
                    Form.empty(),
                    Optional.of(new PeoplePage.Secret("people.tokenonce", made.token())));
        } else if (result instanceof TokenResult.Refused refused) {
            note(call, Act.MAKE_TOKEN, name, Result.REFUSED);
            form.wrong("name", refused.why());
            show(call, Form.empty(), form, Optional.empty());
        }
    }

    private void revoke(Call call) {
        TokenId id = call.id("id", TokenId::new);
        boolean was = access.tokens().revoke(id);
        note(call, Act.REMOVE_TOKEN, id.toString(), was ? Result.DONE : Result.REFUSED);
        call.redirect(PAGE, "people.told.revoked");
    }

    private void note(Call call, Act act, String about, Result result) {
        journal.append(Note.of(call.who(), act, about, result));
    }

    private static Set<Right> rights(Form form) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        Arrays.stream(Right.values())
                .filter(right -> form.has("right", right.word()))
                .forEach(rights::add);
        return rights;
    }

    static Optional<Role> role(String word) {
        return Arrays.stream(Role.values()).filter(r -> r.word().equals(word)).findFirst();
    }

    private static int days(String typed) {
        int days = Integer.parseInt(typed);
        if (days < 1 || days > 365) {
            throw new IllegalArgumentException("Not a life of a token");
        }
        return days;
    }
}
