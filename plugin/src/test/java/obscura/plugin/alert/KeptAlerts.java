package obscura.plugin.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.broker.BrokerPassword;
import obscura.plugin.broker.BrokerSettings;

/** Alerts in memory. */
final class KeptAlerts implements Alerts {
    private Optional<WebhookSettings> webhook = Optional.empty();
    private Optional<BrokerSettings> broker = Optional.empty();
    private AlertSecret secret = AlertSecret.NONE;
    private BrokerPassword password = BrokerPassword.NONE;
    private final List<Told> told = new ArrayList<>();

    @Override
    public Optional<WebhookSettings> webhook() {
        return webhook;
    }

    @Override
    public Optional<BrokerSettings> broker() {
        return broker;
    }

    @Override
    public void put(WebhookSettings settings, AlertSecret typed) {
        webhook = Optional.of(settings);
        secret = typed;
    }

    @Override
    public void put(BrokerSettings settings, BrokerPassword typed) {
        broker = Optional.of(settings);
        password = typed;
    }

    @Override
    public void remove(Way way) {
        if (way == Way.WEBHOOK) {
            webhook = Optional.empty();
        } else {
            broker = Optional.empty();
        }
    }

    @Override
    public void pin(Way way, String seen) {
        if (way == Way.WEBHOOK) {
            webhook = webhook.map(to -> new WebhookSettings(
                    to.url(), to.header(), Optional.of(to.certificate().orElse(seen))));
        }
    }

    @Override
    public AlertSecret secret() {
        return secret;
    }

    @Override
    public BrokerPassword password() {
        return password;
    }

    @Override
    public List<Told> told() {
        return List.copyOf(told);
    }

    @Override
    public void keep(Told one) {
        told.removeIf(old -> old.matter().equals(one.matter()) && old.way() == one.way());
        told.add(one);
    }

    @Override
    public void forget(Told one) {
        told.remove(one);
    }
}
