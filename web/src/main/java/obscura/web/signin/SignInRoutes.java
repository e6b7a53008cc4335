package obscura.web.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import obscura.plugin.access.Access;
import obscura.plugin.access.Address;
import obscura.plugin.access.PasswordResult;
import obscura.plugin.access.SignInResult;
import obscura.plugin.access.secret.Password;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.Front;
import obscura.web.http.Route;
import obscura.web.http.Route.Method;
import obscura.web.text.Language;

/** Getting in and out. Every try is in the journal, before the visitor is told what became of it. */
public final class SignInRoutes implements Front.Asks {
    private static final int LONGEST_NAME = 100;

    private final Access access;
    private final Journal journal;

    public SignInRoutes(Access access, Journal journal) {
        this.access = access;
        this.journal = journal;
    }

    public List<Route> routes() {
        return List.of(
                Route.open(Method.GET, "/sign-in", this::show),
                Route.open(Method.POST, "/sign-in", this::signIn),
                Route.signedIn(Method.POST, "/sign-out", this::signOut),
                Route.signedIn(Method.GET, "/confirm", this::showConfirm),
                Route.signedIn(Method.POST, "/confirm", this::confirm),
                Route.open(Method.POST, "/language", SignInRoutes::language));
    }

    @Override
    public void signInFirst(Call call) {
        if (access.firstAccount().isOpen()) {
            call.redirect("/first-account");
            return;
        }
        List<Carried> carried = isTyping(call) ? Carried.from(call.raw().formParamMap()) : List.of();
        String next = isTyping(call) ? call.raw().path() : pathAndQuery(call);
        call.page(401, "signin/signin", new SignInPage(call.view(), Form.empty(), "", NextPage.of(next), carried));
    }

    @Override
    public void confirmFirst(Call call, String page) {
        if (isTyping(call) && !call.isFragment()) {
            List<Carried> carried = Carried.from(call.raw().formParamMap());
            String next = NextPage.of(call.raw().path());
            call.page(403, "signin/confirm", new ConfirmPage(call.view(), Form.empty(), next, carried));
        } else {
            call.redirect("/confirm?next=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
        }
    }

    private static boolean isTyping(Call call) {
        return !"GET".equals(call.raw().method().name());
    }

    private static String pathAndQuery(Call call) {
        String query = call.raw().queryString();
        return call.raw().path() + (query == null ? "" : "?" + query);
    }

    private void show(Call call) {
        if (access.firstAccount().isOpen()) {
            call.redirect("/first-account");
        } else if (call.perhapsVisitor().isPresent()) {
            call.redirect("/");
        } else {
            String next = NextPage.of(call.query("next").orElse("/"));
            call.page("signin/signin", new SignInPage(call.view(), Form.empty(), "", next, List.of()));
        }
    }

    private void signIn(Call call) {
        Form form = call.form();
        String ticket = form.text("ticket");
        if (ticket.isEmpty()) {
            form.line("name", LONGEST_NAME, call.view().t("signin.namemissing"));
            if (form.text("password").isEmpty()) {
                form.wrong("password", call.view().t("signin.passwordmissing"));
            }
        }
        if (form.isRight()) {
            answer(call, form, ask(call, form, ticket));
        } else {
            again(call, form, ticket, 422);
        }
    }

    private SignInResult ask(Call call, Form form, String ticket) {
        Address from = Address.of(call.address());
        return ticket.isEmpty()
                ? access.signIn().withPassword(form.text("name").strip(), Password.typed(form.text("password")), from)
                : access.signIn().withCode(ticket, form.text("code").strip(), from);
    }

    private void answer(Call call, Form form, SignInResult result) {
        if (result instanceof SignInResult.SignedIn in) {
            journal.append(Note.of(new Who(in.person().name(), call.address()), Act.SIGN_IN, "", Result.DONE));
            call.signIn(in.token());
            Call now = call.as(access.bySession(in.token()));
            goOn(now, NextPage.of(form.text("next")), Carried.through(call.raw().formParamMap()));
        } else if (result instanceof SignInResult.NeedsCode needs) {
            again(call, form, needs.ticket(), 200);
        } else if (result instanceof SignInResult.TryLater later) {
            form.wrong("form", call.view().t("signin.later", seconds(later.delay())));
            again(call, form, form.text("ticket"), 429);
        } else if (result instanceof SignInResult.TooLate) {
            form.wrong("form", call.view().t("signin.toolate"));
            again(call, form, "", 401);
        } else {
            refuse(call, form, result);
        }
    }

    private void refuse(Call call, Form form, SignInResult result) {
        boolean code = result instanceof SignInResult.WrongCode;
        String tried = code ? "wrong code" : shortened(form.text("name").strip());
        journal.append(Note.of(call.who(), Act.SIGN_IN, tried, Result.REFUSED));
        form.wrong(code ? "code" : "form", call.view().t(code ? "signin.wrongcode" : "signin.wrong"));
        again(call, form, form.text("ticket"), 401);
    }

    /** People type passwords into the field for names; half of one is less than all of it. */
    private static String shortened(String name) {
        return name.length() <= 20 ? name : name.substring(0, 20) + "…";
    }

    private void again(Call call, Form form, String ticket, int status) {
        List<Carried> carried = Carried.through(call.raw().formParamMap());
        String next = NextPage.of(form.text("next"));
        call.page(status, "signin/signin", new SignInPage(call.view(), form, ticket, next, carried));
    }

    /** What had been typed is sent only when the person says so: minutes may have passed. */
    private static void goOn(Call call, String next, List<Carried> carried) {
        if (carried.isEmpty()) {
            call.redirect(next);
        } else {
            call.page("signin/resume", new ResumePage(call.view(), next, carried));
        }
    }

    private void signOut(Call call) {
        call.session().ifPresent(access::signOut);
        journal.append(Note.of(call.who(), Act.SIGN_OUT, "", Result.DONE));
        call.signOut();
        call.redirect("/sign-in", "signin.told.out");
    }

    private void showConfirm(Call call) {
        String next = NextPage.of(call.query("next").orElse("/"));
        call.page("signin/confirm", new ConfirmPage(call.view(), Form.empty(), next, List.of()));
    }

    private void confirm(Call call) {
        Form form = call.form();
        String next = NextPage.of(form.text("next"));
        PasswordResult result =
                access.passwords().confirm(call.session().orElse(""), Password.typed(form.text("password")));
        Result outcome = result instanceof PasswordResult.Done ? Result.DONE : Result.REFUSED;
        journal.append(Note.of(call.who(), Act.CONFIRM_PASSWORD, "", outcome));
        List<Carried> carried = Carried.through(call.raw().formParamMap());
        if (outcome == Result.DONE) {
            goOn(call, next, carried);
            return;
        }
        form.wrong(
                "password",
                result instanceof PasswordResult.TryLater later
                        ? call.view().t("signin.later", seconds(later.delay()))
                        : call.view().t("signin.wrong"));
        call.page(401, "signin/confirm", new ConfirmPage(call.view(), form, next, carried));
    }

    private static void language(Call call) {
        Language.ofCode(call.form().text("language")).ifPresent(language -> call.language(language.code()));
        call.redirect(call.cameFrom());
    }

    static long seconds(Duration delay) {
        return Math.max(1, delay.toSeconds() + (delay.toNanosPart() > 0 ? 1 : 0));
    }
}
