package obscura.plugin.broker.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import obscura.onvif.Certificates;
import obscura.plugin.broker.BrokerPassword;
import obscura.plugin.broker.BrokerSettings;
import obscura.plugin.broker.TinyBroker;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsBrokerTest {
    private static final Bounds QUICK = new Bounds(Duration.ofSeconds(10), Duration.ofMillis(60), 500, 1_000_000);

    @TempDir
    Path folder;

    private final List<String> seen = new ArrayList<>();

    @Test
    void the_certificate_that_is_seen_first_is_the_only_one_from_then_on() throws Exception {
        String first;
        try (TinyBroker broker = new TinyBroker(door("first"))) {
            assertThat(ask(broker, Optional.empty()).found()).isPresent();
            first = seen.get(0);
            assertThat(first).matches("[0-9a-f]{64}");
            assertThat(ask(broker, Optional.of(first)).found()).isPresent();
            assertThat(seen).containsExactly(first);
        }
        try (TinyBroker other = new TinyBroker(door("other"))) {
            Answer<?> answer = ask(other, Optional.of(first));
            assertThat(answer.why().orElseThrow().kind()).isEqualTo(Kind.CERTIFICATE_CHANGED);
            assertThat(seen).containsExactly(first);
        }
    }

    @Test
    void a_broker_without_tls_is_not_spoken_to_in_clear_when_tls_was_asked_for() {
        try (TinyBroker broker = new TinyBroker()) {
            Answer<?> answer = ask(broker, Optional.empty());
            assertThat(answer.why().orElseThrow().kind()).isIn(Kind.NOT_THIS_NVR, Kind.UNREACHABLE);
            assertThat(seen).isEmpty();
        }
    }

    private Answer<?> ask(TinyBroker broker, Optional<String> certificate) {
        BrokerSettings settings = new BrokerSettings(true, "127.0.0.1", broker.port(), "name", "frigate", certificate);
        return new MqttBroker(settings, new BrokerPassword("word"), true, QUICK, seen::add).pictures();
    }

    private ServerSocket door(String name) throws Exception {
        SSLContext context = Certificates.selfSigned(folder, name);
        return context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }
}
