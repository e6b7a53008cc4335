package obscura.web.leaks;

import java.util.Optional;
import obscura.plugin.broker.BrokerPassword;
import obscura.plugin.broker.BrokerSettings;
import obscura.plugin.broker.Brokers;
import obscura.plugin.id.NvrId;
import obscura.web.http.Form;
import obscura.web.http.View;

/** What somebody typed about a broker. */
public record BrokerForm(View view, Form form) {
    /** Empty when something is wrong; the form says what. */
    public Optional<BrokerSettings> settings() {
        String host = form.line("host", BrokerSettings.LONGEST, view.t("leaks.hostbad"));
        int port = form.read("port", Integer::parseInt, view.t("leaks.portbad")).orElse(0);
        String prefix = form.line("prefix", BrokerSettings.LONGEST, view.t("leaks.prefixbad"));
        String user = form.text("user").strip();
        check("port", () -> made("host", port, "", "a"), "leaks.portbad");
        check("host", () -> made(host, 1, "", "a"), "leaks.hostbad");
        check("prefix", () -> made("host", 1, "", prefix), "leaks.prefixbad");
        check("user", () -> made("host", 1, user, "a"), "leaks.userbad");
        check("password", this::typed, "leaks.passwordbad");
        return form.isRight() ? Optional.of(made(host, port, user, prefix)) : Optional.empty();
    }

    private interface Try {
        Object now();
    }

    private void check(String field, Try make, String sentence) {
        try {
            make.now();
        } catch (IllegalArgumentException no) {
            form.wrong(field, view.t(sentence));
        }
    }

    private BrokerSettings made(String host, int port, String user, String prefix) {
        return new BrokerSettings(form.has("tls", "yes"), host, port, user, prefix, Optional.empty());
    }

    public BrokerPassword typed() {
        return new BrokerPassword(form.text("password"));
    }

    /** What was typed; left empty, the one that is kept goes on only to the same account at the same place, encrypted as before. */
    BrokerPassword password(Brokers brokers, NvrId nvr, BrokerSettings now) {
        boolean same = brokers.find(nvr)
                .filter(old -> old.host().equals(now.host())
                        && old.port() == now.port()
                        && old.tls() == now.tls()
                        && old.user().equals(now.user()))
                .isPresent();
        return form.text("password").isEmpty() && same ? brokers.password(nvr) : typed();
    }
}
