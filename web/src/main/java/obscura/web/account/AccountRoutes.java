package obscura.web.account;

import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Access;
import obscura.plugin.access.PasswordResult;
import obscura.plugin.access.Person;
import obscura.plugin.access.SecondFactorResult;
import obscura.plugin.access.Session;
import obscura.plugin.access.Visitor;
import obscura.plugin.access.secret.Password;
import obscura.plugin.access.secret.TotpSecret;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.Grave;
import obscura.web.http.Route;
import obscura.web.http.Route.Method;
import obscura.web.text.Language;

/** One's own account. */
public final class AccountRoutes {
    private static final String PAGE = "/account";

    private final Access access;
    private final Journal journal;

    public AccountRoutes(Access access, Journal journal) {
        this.access = access;
        this.journal = journal;
    }

    public List<Route> routes() {
        return List.of(
                Route.signedIn(Method.GET, PAGE, call -> show(call, 200, Form.empty(), Form.empty(), List.of())),
                Route.signedIn(Method.POST, "/account/password", this::changePassword),
                Route.signedIn(Method.POST, "/account/second-factor/begin", Grave.action(PAGE, this::begin)),
                Route.signedIn(Method.POST, "/account/second-factor/on", Grave.action(PAGE, this::turnOn)),
                Route.signedIn(Method.POST, "/account/second-factor/off", Grave.action(PAGE, this::turnOff)),
                Route.signedIn(Method.POST, "/account/sign-out-everywhere", this::signOutEverywhere));
    }

    private void show(Call call, int status, Form password, Form code, List<String> recoveryCodes) {
        Visitor.BySession visitor = call.person();
        Person person = visitor.person();
        List<AccountPage.Session> sessions = access.sessionsOf(person.id()).stream()
                .map(session -> told(call, session, visitor.session()))
                .toList();
        AccountPage page = new AccountPage(
                call.view(),
                person,
                call.view().t("people.role." + person.role().word().replace("-", "")),
                sessions,
                access.secondFactor().recoveryCodesLeft(person.id()),
                access.secondFactor().begun(person.id()).map(secret -> setup(call, person, secret)),
                recoveryCodes,
                password,
                code);
        call.page(status, "account/account", page);
    }

    private static AccountPage.Session told(Call call, Session session, Session current) {
        return new AccountPage.Session(
                session.from(),
                call.texts().time(session.lastUsed()),
                session.made().equals(current.made()));
    }

    private static AccountPage.Setup setup(Call call, Person person, TotpSecret secret) {
        QrDrawing drawing = QrDrawing.of(secret.address(call.view().site(), person.name()));
        return new AccountPage.Setup(secret.base32().replaceAll("(.{4})(?!$)", "$1 "), drawing.path(), drawing.size());
    }

    private void changePassword(Call call) {
        Form form = call.form();
        if (!form.text("password").equals(form.text("again"))) {
            form.wrong("again", call.view().t("signin.againwrong"));
            show(call, 422, form, Form.empty(), List.of());
            return;
        }
        PasswordResult result = access.passwords()
                .change(
                        call.session().orElse(""),
                        Password.typed(form.text("old")),
                        Password.typed(form.text("password")));
        boolean done = result instanceof PasswordResult.Done;
        note(call, Act.CHANGE_PASSWORD, "", done);
        if (done) {
            call.redirect(PAGE, "account.told.password");
            return;
        }
        refuse(call, form, result);
        show(call, 422, form, Form.empty(), List.of());
    }

    private static void refuse(Call call, Form form, PasswordResult result) {
        if (result instanceof PasswordResult.Refused refused) {
            boolean english = call.texts().language() == Language.ENGLISH;
            form.wrong("password", english ? refused.why() : call.view().t("signin.passwordbad"));
        } else if (result instanceof PasswordResult.TryLater later) {
            form.wrong(
                    "old",
                    call.view().t("signin.later", Math.max(1, later.delay().toSeconds())));
        } else {
            form.wrong("old", call.view().t("account.oldwrong"));
        }
    }

    private void begin(Call call) {
        access.secondFactor().begin(call.person().person().id());
        call.redirect(PAGE);
    }

    private void turnOn(Call call) {
        Form form = call.form();
        Person person = call.person().person();
        SecondFactorResult result =
                access.secondFactor().turnOn(person.id(), form.text("code").strip());
        if (result instanceof SecondFactorResult.On on) {
            note(call, Act.CHANGE_SECOND_FACTOR, "on", true);
            Visitor now = access.bySession(call.session().orElse("")).orElse(call.visitor());
            show(call.as(Optional.of(now)), 200, Form.empty(), Form.empty(), on.recoveryCodes());
        } else {
            note(call, Act.CHANGE_SECOND_FACTOR, "on", false);
            form.wrong("code", call.view().t("signin.wrongcode"));
            show(call, 422, Form.empty(), form, List.of());
        }
    }

    private void turnOff(Call call) {
        boolean was = access.secondFactor().turnOff(call.person().person().id());
        note(call, Act.CHANGE_SECOND_FACTOR, "off", was);
        call.redirect(PAGE, "account.told.off");
    }

    private void signOutEverywhere(Call call) {
        access.signOutEverywhere(call.person().person().id());
        note(call, Act.SIGN_OUT_EVERYWHERE, call.visitor().name(), true);
        call.signOut();
        call.redirect("/sign-in", "signin.told.out");
    }

    private void note(Call call, Act act, String about, boolean done) {
        journal.append(Note.of(call.who(), act, about, done ? Result.DONE : Result.REFUSED));
    }
}
