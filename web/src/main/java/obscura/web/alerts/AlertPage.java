package obscura.web.alerts;

import java.util.List;
import java.util.Optional;
import obscura.plugin.alert.Alerts;
import obscura.plugin.alert.Way;
import obscura.plugin.alert.WebhookSettings;
import obscura.plugin.broker.BrokerSettings;
import obscura.web.http.Form;
import obscura.web.http.View;

/**
 * Where alerts go, and how far each is.
 *
 * @param hook what was typed about the webhook
 * @param line the same about the broker
 * @param tested why a test did not arrive
 */
public record AlertPage(
        View view,
        Optional<WebhookSettings> webhook,
        Optional<BrokerSettings> broker,
        Form hook,
        Form line,
        List<Alerts.Told> told,
        Optional<String> tested) {
    public String url() {
        return webhook.map(to -> to.url().toString()).orElse("");
    }

    public String header() {
        return webhook.map(WebhookSettings::header).orElse("");
    }

    public int port() {
        return broker.map(BrokerSettings::port).orElse(BrokerSettings.USUAL_PORT);
    }

    public String topic() {
        return broker.map(BrokerSettings::prefix).orElse("obscura/alerts");
    }

    public boolean isTls() {
        return line.has("tls", "yes")
                || line.isRight() && broker.filter(BrokerSettings::tls).isPresent();
    }

    public String way(Way way) {
        return view.t("alerts.way." + way.word());
    }

    /** What it is about; the word a program gets is shown beside it. */
    public String matter(Alerts.Told one) {
        String first = one.matter().replaceFirst("-.*", "");
        String key = "alerts.matter." + first;
        return view.texts().knows(key) ? view.t(key) : "";
    }

    public String trouble(Alerts.Told one) {
        return one.trouble().isEmpty() ? "" : view.t("recorders.quoted", one.trouble());
    }

    public String stands(Alerts.Told one) {
        return one.done()
                .map(at -> view.t("alerts.arrived", view.texts().time(at)))
                .orElseGet(() -> view.t("alerts.again", view.texts().time(one.again())));
    }
}
