package obscura.plugin.broker;

import java.util.Optional;
import obscura.plugin.id.NvrId;

/**
 * The brokers of recorders, one each at most. Passwords go in, and out again only to who connects; what keeps them does so in a
 * way that a copy of the database alone gives none away. Any thread.
 */
public interface Brokers {
    Optional<BrokerSettings> find(NvrId nvr);

    /** Adds it, or replaces settings and password. */
    void put(NvrId nvr, BrokerSettings settings, BrokerPassword password);

    /** Keeps the certificate that was seen first; one that is kept already stays. */
    void pin(NvrId nvr, String certificate);

    /** @throws obscura.plugin.ObscuraException FAILED when it can't be read any more: it has to be typed again */
    BrokerPassword password(NvrId nvr);

    void remove(NvrId nvr);
}
