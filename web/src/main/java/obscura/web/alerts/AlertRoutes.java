package obscura.web.alerts;

import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Right;
import obscura.plugin.alert.AlertSecret;
import obscura.plugin.alert.Alerts;
import obscura.plugin.alert.SendAlerts;
import obscura.plugin.alert.Way;
import obscura.plugin.alert.WebhookSettings;
import obscura.plugin.broker.BrokerPassword;
import obscura.plugin.broker.BrokerSettings;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.nvr.line.NvrUrl;
import obscura.web.http.Action;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.Grave;
import obscura.web.http.NotThere;
import obscura.web.http.Route;
import obscura.web.leaks.BrokerForm;

/** Where alerts go. Secrets are typed and never shown again. */
public final class AlertRoutes {
    private static final String PAGE = "/settings/alerts";
    private static final int USUAL_PORT = 80;

    private final Alerts alerts;
    private final SendAlerts send;
    private final Journal journal;

    public AlertRoutes(Alerts alerts, SendAlerts send, Journal journal) {
        this.alerts = alerts;
        this.send = send;
        this.journal = journal;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        PAGE,
                        Right.CHANGE_SETTINGS,
                        call -> show(call, 200, Form.empty(), Form.empty(), Optional.empty())),
                Route.post(PAGE + "/webhook", Right.CHANGE_SETTINGS, grave(this::webhook)),
                Route.post(PAGE + "/broker", Right.CHANGE_SETTINGS, grave(this::broker)),
                Route.post(PAGE + "/remove", Right.CHANGE_SETTINGS, grave(this::remove)),
                Route.post(PAGE + "/test", Right.CHANGE_SETTINGS, grave(this::test)));
    }

    private static Action grave(Action action) {
        return Grave.action(PAGE, action);
    }

    private void show(Call call, int status, Form webhook, Form broker, Optional<String> tested) {
        call.page(
                status,
                "alerts/alerts",
                new AlertPage(call.view(), alerts.webhook(), alerts.broker(), webhook, broker, alerts.told(), tested));
    }

    private void webhook(Call call) {
        Form form = call.form();
        Optional<NvrUrl> url = NvrUrl.typed(form.text("url"), form.text("url").startsWith("https") ? 443 : USUAL_PORT);
        if (url.isEmpty() || form.text("url").isBlank()) {
            form.wrong("url", call.view().t("alerts.urlbad"));
        }
        Optional<AlertSecret> secret =
                form.read("secret", AlertSecret::new, call.view().t("alerts.secretbad"));
        Optional<WebhookSettings> settings = url.flatMap(to -> form.read(
                "header",
                name -> new WebhookSettings(to, name, Optional.empty()),
                call.view().t("alerts.headerbad")));
        if (!form.isRight()) {
            show(call, 422, form, Form.empty(), Optional.empty());
            return;
        }
        WebhookSettings wanted = settings.orElseThrow();
        alerts.put(wanted, kept(wanted, secret.orElseThrow()));
        note(call, "webhook at " + wanted.url().place());
        call.redirect(PAGE, "alerts.told.saved");
    }

    /** Left empty, the secret that is kept goes on only to the same place in the same header. */
    private AlertSecret kept(WebhookSettings now, AlertSecret typed) {
        boolean same = alerts.webhook()
                .filter(old -> old.url().equals(now.url()) && old.header().equals(now.header()))
                .isPresent();
        return typed.text().isEmpty() && same ? alerts.secret() : typed;
    }

    private void broker(Call call) {
        Form form = call.form();
        BrokerForm typed = new BrokerForm(call.view(), form);
        Optional<BrokerSettings> settings = typed.settings();
        if (settings.isEmpty()) {
            show(call, 422, Form.empty(), form, Optional.empty());
            return;
        }
        BrokerSettings now = settings.get();
        boolean same = alerts.broker()
                .filter(old -> old.address().equals(now.address()) && old.user().equals(now.user()))
                .isPresent();
        BrokerPassword password = form.text("password").isEmpty() && same ? alerts.password() : typed.typed();
        alerts.put(now, password);
        note(call, "broker " + now.address());
        call.redirect(PAGE, "alerts.told.saved");
    }

    private static Way way(Call call) {
        String word = call.form().text("way");
        for (Way way : Way.values()) {
            if (way.word().equals(word)) {
                return way;
            }
        }
        throw new NotThere();
    }

    private void remove(Call call) {
        Way way = way(call);
        alerts.remove(way);
        note(call, way.word() + " removed");
        call.redirect(PAGE, "alerts.told.removed");
    }

    /** Slow: it waits until the other side has answered, fifteen seconds at most. */
    private void test(Call call) {
        Way way = way(call);
        Optional<String> trouble = send.test(way);
        if (trouble.isPresent()) {
            show(call, 200, Form.empty(), Form.empty(), Optional.of(call.view().t("alerts.testfailed", trouble.get())));
            return;
        }
        call.redirect(PAGE, "alerts.told.arrived");
    }

    private void note(Call call, String what) {
        journal.append(Note.of(call.who(), Act.CHANGE_SETTINGS, "alerts: " + what, Result.DONE));
    }
}
