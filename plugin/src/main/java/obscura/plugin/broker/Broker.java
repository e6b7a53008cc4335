package obscura.plugin.broker;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.nvr.control.Answer;

/** A message broker, looked into below one prefix. Slow; on the caller's thread; bounded in bytes, messages and time. */
public interface Broker {
    /** Where it is, and below which prefix it is looked at. */
    BrokerSettings settings();

    /** Every retained message below the prefix that is a picture. Nothing is changed. */
    Answer<List<RetainedPicture>> pictures();

    /**
     * Clears one of them by an empty retained message, and looks again over a new connection.
     *
     * @param topic of a picture that {@link #pictures} found; anything else is refused
     * @return what is still there under that topic: empty when it is gone
     */
    Answer<Optional<RetainedPicture>> clear(String topic);

    /** Whether the recorder says of itself that it is there; empty when it says nothing. */
    Answer<Optional<Boolean>> available();

    /**
     * The numbers the recorder publishes of these cameras, kept by the broker or sent while it is listened to; each topic's last.
     *
     * @param cameras as the recorder calls them; of others nothing is read
     * @return at most {@link PublishedCount#MOST}
     */
    Answer<List<PublishedCount>> counts(Set<String> cameras);
}
