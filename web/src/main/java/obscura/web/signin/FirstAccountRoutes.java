package obscura.web.signin;

import java.util.List;
import obscura.plugin.access.Access;
import obscura.plugin.access.Address;
import obscura.plugin.access.FirstAccountResult;
import obscura.plugin.access.Person;
import obscura.plugin.access.SignInResult;
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

/** The very first account: whoever can read the console makes it, once. */
public final class FirstAccountRoutes {
    private final Access access;
    private final Journal journal;

    public FirstAccountRoutes(Access access, Journal journal) {
        this.access = access;
        this.journal = journal;
    }

    public List<Route> routes() {
        return List.of(
                Route.open(Method.GET, "/first-account", this::show),
                Route.open(Method.POST, "/first-account", this::make));
    }

    private void show(Call call) {
        if (access.firstAccount().isOpen()) {
            call.page("signin/firstaccount", new FirstAccountPage(call.view(), Form.empty()));
        } else {
            call.redirect("/sign-in");
        }
    }

    private void make(Call call) {
        Form form = call.form();
        String name = form.line("name", 100, call.view().t("signin.namebad"));
        form.line("code", 200, call.view().t("signin.firstcodewrong"));
        if (!form.text("password").equals(form.text("again"))) {
            form.wrong("again", call.view().t("signin.againwrong"));
        }
        if (!form.isRight()) {
            call.page(422, "signin/firstaccount", new FirstAccountPage(call.view(), form));
            return;
        }
        Password password = Password.typed(form.text("password"));
        Address from = Address.of(call.address());
        FirstAccountResult result = access.firstAccount().make(form.text("code").strip(), name, password, from);
        if (result instanceof FirstAccountResult.Made made) {
            welcome(call, made.person(), password, from);
        } else {
            refuse(call, form, result);
        }
    }

    private void welcome(Call call, Person person, Password password, Address from) {
        Who who = new Who(person.name(), call.address());
        journal.append(Note.of(who, Act.FIRST_ACCOUNT, person.name(), Result.DONE));
        if (access.signIn().withPassword(person.name(), password, from) instanceof SignInResult.SignedIn in) {
            journal.append(Note.of(who, Act.SIGN_IN, "", Result.DONE));
            call.signIn(in.token());
        }
        call.redirect("/", "signin.told.first");
    }

    private void refuse(Call call, Form form, FirstAccountResult result) {
        journal.append(Note.of(call.who(), Act.FIRST_ACCOUNT, "", Result.REFUSED));
        if (result instanceof FirstAccountResult.WrongCode) {
            form.wrong("code", call.view().t("signin.firstcodewrong"));
        } else if (result instanceof FirstAccountResult.Refused refused) {
            form.wrong("form", refusal(call, refused.why()));
        } else if (result instanceof FirstAccountResult.TryLater later) {
            form.wrong("form", call.view().t("signin.later", SignInRoutes.seconds(later.delay())));
        } else {
            form.wrong("form", call.view().t("signin.firstdone"));
        }
        call.page(422, "signin/firstaccount", new FirstAccountPage(call.view(), form));
    }

    /** The rules speak English; other languages have one sentence for all of them. */
    private static String refusal(Call call, String why) {
        return call.texts().language() == Language.ENGLISH ? why : call.view().t("signin.passwordbad");
    }
}
