package obscura.plugin.broker.mqtt;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import obscura.onvif.http.AddressRules;
import obscura.plugin.broker.Broker;
import obscura.plugin.broker.BrokerPassword;
import obscura.plugin.broker.BrokerSettings;
import obscura.plugin.broker.PublishedCount;
import obscura.plugin.broker.RetainedPicture;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;

/**
 * A broker over MQTT 3.1.1. Each question is a connection of its own, which is closed when its time is over, however slowly the
 * broker drips.
 *
 * @param firstSeen told of the certificate of a broker whose settings hold none
 */
public record MqttBroker(
        BrokerSettings settings,
        BrokerPassword password,
        boolean allowLoopback,
        Bounds bounds,
        Consumer<String> firstSeen)
        implements Broker {
    @Override
    public Answer<List<RetainedPicture>> pictures() {
        return pictures(settings.prefix() + "/#");
    }

    private Answer<List<RetainedPicture>> pictures(String filter) {
        return retained(filter)
                .map(all -> all.stream()
                        .filter(Heard::isPicture)
                        .map(heard -> new RetainedPicture(oneLine(heard.topic()), heard.length()))
                        .toList());
    }

    @Override
    public Answer<Optional<RetainedPicture>> clear(String topic) {
        if (!topic.startsWith(settings.prefix() + "/") || topic.matches(".*[+#\\p{Cntrl}].*")) {
            return Answer.no(Trouble.Kind.REFUSED, "That topic is none of this recorder's; nothing was cleared.");
        }
        return pictures(topic).then(there -> there.isEmpty() ? Answer.given(Optional.empty()) : cleared(topic));
    }

    private Answer<Optional<RetainedPicture>> cleared(String topic) {
        Answer<Boolean> said = talk(heard -> {}, line -> {
            line.clear(topic);
            return Answer.given(true);
        });
        return said.then(yes -> pictures(topic)).map(left -> left.stream().findFirst());
    }

    @Override
    public Answer<Optional<Boolean>> available() {
        return retained(settings.prefix() + "/available")
                .map(all -> all.stream()
                        .findFirst()
                        .map(heard -> new String(heard.beginning(), java.nio.charset.StandardCharsets.US_ASCII)
                                .equals("online")));
    }

    @Override
    public Answer<List<PublishedCount>> counts(Set<String> cameras) {
        HeardCounts counts = new HeardCounts(settings.prefix(), cameras);
        String label = settings.prefix() + "/+/+";
        return heard(counts, label, label + "/active").map(over -> counts.all());
    }

    /**
     * Sends a message that the broker passes on and does not keep, under the prefix itself.
     *
     * @return when the broker has taken it
     */
    public Answer<Boolean> publish(String message) {
        return talk(heard -> {}, line -> {
            line.publish(settings.prefix(), message);
            return Answer.given(true);
        });
    }

    private Answer<List<Heard>> retained(String filter) {
        List<Heard> all = new ArrayList<>();
        Consumer<Heard> listener = heard -> {
            if (heard.retained()) {
                all.add(heard);
            }
        };
        return heard(listener, filter).map(over -> all);
    }

    private Answer<Boolean> heard(Consumer<Heard> listener, String... filters) {
        return talk(listener, line -> {
            for (String filter : filters) {
                if (!line.subscribe(filter)) {
                    return Answer.no(
                            Trouble.Kind.NO_RIGHT,
                            "The broker does not let this account subscribe to " + filter + ". Give it the right to.");
                }
            }
            line.untilQuiet();
            return Answer.given(true);
        });
    }

    private interface Talk<T> {
        Answer<T> over(MqttLine line) throws IOException;
    }

    private <T> Answer<T> talk(Consumer<Heard> listener, Talk<T> talk) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        over.orTimeout(bounds.time().toMillis(), TimeUnit.MILLISECONDS);
        try {
            DialBroker dial = new DialBroker(
                    settings,
                    new AddressRules(allowLoopback),
                    (int) bounds.time().toMillis(),
                    firstSeen);
            Answer<Socket> socket = dial.connect(opened -> over.whenComplete((done, late) -> close(opened)));
            return socket.then(open -> letIn(open, listener, talk, over));
        } catch (IOException broken) {
            return trouble(broken, over.isCompletedExceptionally());
        } finally {
            over.complete(null);
        }
    }

    private <T> Answer<T> letIn(Socket socket, Consumer<Heard> listener, Talk<T> talk, CompletableFuture<Void> over) {
        try {
            MqttLine line = new MqttLine(socket, bounds, listener);
            int code = line.connect(settings.user(), password);
            if (code != 0) {
                return Answer.no(
                        code == 4 || code == 5 ? Trouble.Kind.LOGIN_REFUSED : Trouble.Kind.REFUSED,
                        code == 4 || code == 5
                                ? "The broker refuses the login. Check name and password."
                                : "The broker does not let Obscura in (code " + code + ").");
            }
            Answer<T> answer = talk.over(line);
            line.disconnect();
            return answer;
        } catch (IOException broken) {
            return trouble(broken, over.isCompletedExceptionally());
        }
    }

    private <T> Answer<T> trouble(IOException broken, boolean late) {
        String where = settings.address();
        if (late) {
            return Answer.no(
                    Trouble.Kind.UNREACHABLE,
                    "The broker at " + where + " did not finish in "
                            + bounds.time().toSeconds() + " seconds. Check the network and whether it is busy.");
        }
        if (broken instanceof Heard.TooMuch) {
            return Answer.no(
                    Trouble.Kind.BROKEN_ANSWER,
                    "The broker sends more than Obscura looks at. Choose a narrower prefix of topics.");
        }
        if (broken instanceof ConnectException) {
            return Answer.no(
                    Trouble.Kind.UNREACHABLE, "Nothing answers at " + where + ". Check address, port and the broker.");
        }
        return Answer.no(
                Trouble.Kind.NOT_THIS_NVR,
                "What answers at " + where + " broke off or does not speak MQTT" + (settings.tls() ? " over TLS" : "")
                        + ". Check address, port and encryption.");
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // closed is what it should be
        }
    }

    private static String oneLine(String topic) {
        return topic.replaceAll("\\p{Cntrl}", "?");
    }

    @Override
    public String toString() {
        return "MqttBroker[" + settings.address() + "]";
    }
}
