package obscura.web.people;

import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Access;
import obscura.plugin.access.PasswordResult;
import obscura.plugin.access.Person;
import obscura.plugin.access.PersonChange;
import obscura.plugin.access.Right;
import obscura.plugin.access.Role;
import obscura.plugin.access.secret.Password;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.PersonId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.web.http.Action;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.Grave;
import obscura.web.http.NotThere;
import obscura.web.http.Route;

/** One account: its role and reach, its password, its sessions, its end. */
public final class PersonRoutes {
    private final Access access;
    private final Cameras cameras;
    private final Journal journal;

    public PersonRoutes(Access access, Cameras cameras, Journal journal) {
        this.access = access;
        this.cameras = cameras;
        this.journal = journal;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/people/{id}", Right.MANAGE_PEOPLE, call -> show(call, 200, Form.empty(), Form.empty())),
                Route.post("/people/{id}", Right.MANAGE_PEOPLE, grave(this::change)),
                Route.post("/people/{id}/password", Right.MANAGE_PEOPLE, grave(this::password)),
                Route.post("/people/{id}/sign-out", Right.MANAGE_PEOPLE, grave(this::signOut)),
                Route.post("/people/{id}/remove", Right.MANAGE_PEOPLE, grave(this::remove)));
    }

    private static Action grave(Action action) {
        return call ->
                Grave.action("/people/" + call.id("id", PersonId::new), action).run(call);
    }

    private void show(Call call, int status, Form form, Form password) {
        Person person = person(call);
        int sessions = access.sessionsOf(person.id()).size();
        call.page(
                status, "people/person", new PersonPage(call.view(), person, cameras.all(), sessions, form, password));
    }

    private Person person(Call call) {
        return access.people().find(call.id("id", PersonId::new)).orElseThrow(NotThere::new);
    }

    private void change(Call call) {
        Person person = person(call);
        Form form = call.form();
        Optional<Role> role = PeopleRoutes.role(form.text("role"));
        String name = form.line("name", 100, call.view().t("people.namebad"));
        if (role.isEmpty()) {
            form.wrong("role", call.view().t("people.rolemissing"));
        }
        if (!form.isRight()) {
            show(call, 422, form, Form.empty());
            return;
        }
        PersonChange result = access.people().change(person.id(), role.orElseThrow(), Reach.of(form, cameras.all()));
        if (result instanceof PersonChange.Changed && !name.equals(person.name())) {
            result = access.people().rename(person.id(), name);
        }
        note(call, Act.CHANGE_PERSON, person.name() + ", " + role.get().word(), result);
        answer(call, form, result, "/people", "people.told.changed");
    }

    private void remove(Call call) {
        Person person = person(call);
        PersonChange result = access.people().remove(person.id());
        note(call, Act.REMOVE_PERSON, person.name(), result);
        answer(call, Form.empty(), result, "/people", "people.told.removed");
    }

    private void answer(Call call, Form form, PersonChange result, String page, String told) {
        if (result instanceof PersonChange.LastAdmin) {
            form = new Form(call.raw().formParamMap());
            form.wrong("form", call.view().t("people.lastadmin"));
            show(call, 422, form, Form.empty());
        } else if (result instanceof PersonChange.Refused refused) {
            form.wrong("form", refused.why());
            show(call, 422, form, Form.empty());
        } else if (result instanceof PersonChange.NobodyThere) {
            throw new NotThere();
        } else {
            call.redirect(page, told);
        }
    }

    private void password(Call call) {
        Person person = person(call);
        Form form = call.form();
        if (!form.text("password").equals(form.text("again"))) {
            form.wrong("again", call.view().t("signin.againwrong"));
            show(call, 422, Form.empty(), form);
            return;
        }
        PasswordResult result = access.passwords().reset(person.id(), Password.typed(form.text("password")));
        boolean done = result instanceof PasswordResult.Done;
        journal.append(Note.of(call.who(), Act.CHANGE_PASSWORD, person.name(), done ? Result.DONE : Result.REFUSED));
        if (done) {
            call.redirect("/people/" + person.id(), "people.told.password");
        } else {
            form.wrong("password", call.view().t("signin.passwordbad"));
            show(call, 422, Form.empty(), form);
        }
    }

    private void signOut(Call call) {
        Person person = person(call);
        access.signOutEverywhere(person.id());
        journal.append(Note.of(call.who(), Act.SIGN_OUT_EVERYWHERE, person.name(), Result.DONE));
        call.redirect("/people/" + person.id(), "people.told.out");
    }

    private void note(Call call, Act act, String about, PersonChange result) {
        boolean done = result instanceof PersonChange.Changed || result instanceof PersonChange.Removed;
        journal.append(Note.of(call.who(), act, about, done ? Result.DONE : Result.REFUSED));
    }
}
