package obscura.web.people;

import java.util.List;
import obscura.plugin.access.Access;
import obscura.plugin.access.InvitationResult;
import obscura.plugin.access.secret.Password;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.Route;
import obscura.web.http.Route.Method;
import obscura.web.text.Language;

/** Where an invitation leads: somebody new makes their account. */
public final class JoinRoutes {
    private final Access access;
    private final Journal journal;

    public JoinRoutes(Access access, Journal journal) {
        this.access = access;
        this.journal = journal;
    }

    public List<Route> routes() {
        return List.of(
                Route.open(Method.GET, "/join", call -> show(call, 200, Form.empty())),
                Route.open(Method.POST, "/join", this::join));
    }

    private void show(Call call, int status, Form form) {
        call.page(status, "people/join", new JoinPage(call.view(), form));
    }

    private void join(Call call) {
        Form form = call.form();
        String name = form.line("name", 100, call.view().t("people.namebad"));
        if (!form.text("password").equals(form.text("again"))) {
            form.wrong("again", call.view().t("signin.againwrong"));
        }
        if (!form.isRight()) {
            show(call, 422, form);
            return;
        }
        Password password = Password.typed(form.text("password"));
        InvitationResult result = access.invitations().accept(form.text("code").strip(), name, password);
        if (result instanceof InvitationResult.Joined joined) {
            Who who = new Who(joined.person().name(), call.address());
            journal.append(
                    Note.of(who, Act.ACCEPT_INVITATION, joined.person().role().word(), Result.DONE));
            call.redirect("/sign-in", "people.told.joined");
        } else {
            refuse(call, form, result);
        }
    }

    private void refuse(Call call, Form form, InvitationResult result) {
        journal.append(Note.of(call.who(), Act.ACCEPT_INVITATION, "", Result.REFUSED));
        boolean english = call.texts().language() == Language.ENGLISH;
        form.wrong(
                "form",
                result instanceof InvitationResult.Refused refused
                        ? english ? refused.why() : call.view().t("signin.passwordbad")
                        : call.view().t("people.joinnot"));
        show(call, 422, form);
    }
}
