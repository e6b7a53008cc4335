package obscura.plugin.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import obscura.onvif.http.AddressRules;
import obscura.onvif.http.NameLookup;
import obscura.plugin.broker.BrokerSettings;
import obscura.plugin.broker.mqtt.Bounds;
import obscura.plugin.broker.mqtt.MqttBroker;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.line.NvrLine;
import obscura.plugin.nvr.line.NvrPath;
import obscura.plugin.nvr.line.NvrReply;
import obscura.plugin.nvr.line.NvrRequest;

/**
 * Posts alerts to a webhook and publishes them to a broker: a few words of JSON. Neither goes to this machine unless
 * the site allows it, nor ever to a hosting provider's own addresses; the address that was checked is the one connected to, no
 * redirect is followed, and no other certificate is spoken to than the one seen first.
 */
public final class SendOutside implements SendAlerts.Outside {
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int MOST_ANSWER = 64 << 10;

    private final Alerts alerts;
    private final Supplier<String> site;
    private final BooleanSupplier allowLoopback;

    /**
     * @param site as it calls itself
     * @param allowLoopback whether a webhook or broker may be on this machine; asked each time
     */
    public SendOutside(Alerts alerts, Supplier<String> site, BooleanSupplier allowLoopback) {
        this.alerts = alerts;
        this.site = site;
        this.allowLoopback = allowLoopback;
    }

    @Override
    public Answer<Boolean> send(Way way, Matter matter, Instant at) {
        Json message = message(matter, at);
        return switch (way) {
            case WEBHOOK -> alerts.webhook().map(to -> post(to, message)).orElseGet(SendOutside::notSet);
            case BROKER -> alerts.broker().map(to -> publish(to, message)).orElseGet(SendOutside::notSet);
        };
    }

    private static Answer<Boolean> notSet() {
        return Answer.no(Trouble.Kind.REFUSED, "That way is not set.");
    }

    private Json message(Matter matter, Instant at) {
        return Json.object(Map.of(
                "site", Json.text(site.get()),
                "kind", Json.text(matter.kind().word()),
                "matter", Json.text(matter.key()),
                "sentence", Json.text(matter.sentence()),
                "at", Json.text(at.toString())));
    }

    private Answer<Boolean> post(WebhookSettings to, Json message) {
        NvrLine line = new NvrLine(
                to.url(),
                to.certificate(),
                certificate -> alerts.pin(Way.WEBHOOK, certificate),
                NameLookup.ofThisMachine(),
                new AddressRules(allowLoopback.getAsBoolean()));
        NvrPath path = NvrPath.of(to.url().path().isEmpty() ? "/" : "");
        NvrRequest plain = NvrRequest.json(NvrRequest.Verb.POST, path, message)
                .within(LONGEST)
                .atMost(MOST_ANSWER);
        AlertSecret secret = alerts.secret();
        boolean signed = !to.header().isEmpty() && !secret.text().isEmpty();
        return line.send(signed ? plain.with(to.header(), secret.text()) : plain)
                .then(SendOutside::taken);
    }

    private static Answer<Boolean> taken(NvrReply reply) {
        return reply.status() >= 200 && reply.status() < 300
                ? Answer.given(true)
                : Answer.no(Trouble.Kind.REFUSED, "The webhook answers " + reply.status() + " instead of 200.");
    }

    private Answer<Boolean> publish(BrokerSettings to, Json message) {
        return new MqttBroker(
                        to,
                        alerts.password(),
                        allowLoopback.getAsBoolean(),
                        Bounds.NORMAL,
                        certificate -> alerts.pin(Way.BROKER, certificate))
                .publish(message.written());
    }
}
