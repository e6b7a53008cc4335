package obscura.plugin.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.broker.BrokerPassword;
import obscura.plugin.broker.BrokerSettings;

/**
 * Where alerts go, and what was told already. Secrets go in, and out again only to who sends; a copy of the database alone gives
 * none away. Any thread.
 */
public interface Alerts {
    Optional<WebhookSettings> webhook();

    Optional<BrokerSettings> broker();

    /** Replaces settings and secret. */
    void put(WebhookSettings settings, AlertSecret secret);

    void put(BrokerSettings settings, BrokerPassword password);

    void remove(Way way);

    /** Keeps the certificate that was seen first; one that is kept already stays. */
    void pin(Way way, String certificate);

    AlertSecret secret();

    BrokerPassword password();

    /** What was told or tried, by way. */
    List<Told> told();

    void keep(Told told);

    /** The matter is over: should it come back it is a new one. */
    void forget(Told told);

    /**
     * How far the telling of one matter is.
     *
     * @param done when it arrived; empty before
     * @param again when it is tried again
     * @param trouble why it did not arrive the last time; empty when it did
     */
    record Told(String matter, Way way, int tries, Instant again, Optional<Instant> done, String trouble) {}
}
