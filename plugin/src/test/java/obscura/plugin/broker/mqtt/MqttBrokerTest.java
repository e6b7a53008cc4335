package obscura.plugin.broker.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import obscura.plugin.broker.BrokerPassword;
import obscura.plugin.broker.BrokerSettings;
import obscura.plugin.broker.RetainedPicture;
import obscura.plugin.broker.TinyBroker;
import obscura.plugin.broker.TinyBroker.Trick;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble.Kind;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MqttBrokerTest {
    private static final String PERSON = "frigate/front/person/snapshot";
    private static final Bounds QUICK = new Bounds(Duration.ofSeconds(5), Duration.ofMillis(60), 500, 50_000_000);

    @AutoClose
    private final TinyBroker broker = new TinyBroker();

    private static byte[] jpeg(int bytes) {
        byte[] picture = new byte[bytes];
        picture[0] = (byte) 0xFF;
        picture[1] = (byte) 0xD8;
        picture[2] = (byte) 0xFF;
        return picture;
    }

    private MqttBroker door() {
        return door(QUICK);
    }

    private MqttBroker door(Bounds bounds) {
        return new MqttBroker(settings(""), BrokerPassword.NONE, true, bounds, seen -> {});
    }

    private BrokerSettings settings(String user) {
        return new BrokerSettings(false, "127.0.0.1", broker.port(), user, "frigate", Optional.empty());
    }

    private static Kind trouble(Answer<?> answer) {
        return answer.why().orElseThrow().kind();
    }

    @Test
    void pictures_that_stay_at_the_broker_are_found_and_nothing_else_is() {
        broker.keep(PERSON, jpeg(70_000))
                .keep("frigate/yard/car/snapshot", jpeg(3_000_000))
                .keep("frigate/available", "online".getBytes(StandardCharsets.US_ASCII))
                .keep("frigate/front/person", new byte[] {'2'})
                .keep("homes/front/person/snapshot", jpeg(100));
        assertThat(door().pictures().found().orElseThrow())
                .containsExactly(
                        new RetainedPicture(PERSON, 70_000),
                        new RetainedPicture("frigate/yard/car/snapshot", 3_000_000));
        assertThat(broker.kept()).hasSize(5);
    }

    @Test
    void a_picture_is_one_by_its_bytes_whatever_its_topic_is_called() {
        byte[] webp = Arrays.copyOf("RIFF....WEBPVP8 ".getBytes(StandardCharsets.US_ASCII), 400);
        byte[] wave = Arrays.copyOf("RIFF....WAVEfmt ".getBytes(StandardCharsets.US_ASCII), 400);
        byte[] png = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, 400);
        broker.keep("frigate/a", webp)
                .keep("frigate/b", wave)
                .keep("frigate/c/d/e/f", png)
                .keep("frigate/d", jpeg(5));
        assertThat(door().pictures().found().orElseThrow())
                .extracting(RetainedPicture::topic)
                .containsExactly("frigate/a", "frigate/c/d/e/f");
    }

    @Test
    void the_camera_of_a_picture_stands_in_its_topic() {
        assertThat(new RetainedPicture(PERSON, 1).camera("frigate")).contains("front");
        assertThat(new RetainedPicture("home/frigate/front/person/snapshot", 1).camera("home/frigate"))
                .contains("front");
        assertThat(new RetainedPicture("frigate/front/snapshot", 1).camera("frigate"))
                .isEmpty();
        assertThat(new RetainedPicture("frigate/front/person/thumb", 1).camera("frigate"))
                .isEmpty();
        assertThat(new RetainedPicture(PERSON, 1).camera("front")).isEmpty();
    }

    @Test
    void a_picture_that_is_cleared_is_gone_and_was_looked_for_again() {
        broker.keep(PERSON, jpeg(900)).keep("frigate/yard/car/snapshot", jpeg(900));
        assertThat(door().clear(PERSON)).isEqualTo(Answer.given(Optional.empty()));
        assertThat(broker.kept()).containsExactly("frigate/yard/car/snapshot");
        assertThat(broker.connections()).isEqualTo(3);
    }

    @Test
    void a_broker_that_says_yes_and_keeps_it_is_not_believed() {
        broker.keep(PERSON, jpeg(900)).playing(Trick.KEEPS_WHAT_IS_CLEARED);
        assertThat(door().clear(PERSON)).isEqualTo(Answer.given(Optional.of(new RetainedPicture(PERSON, 900))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"other/front/person/snapshot", "frigate/#", "frigate/+/person/snapshot", "frigate"})
    void nothing_but_a_picture_of_this_recorder_is_cleared(String topic) {
        broker.keep("other/front/person/snapshot", jpeg(900)).keep(PERSON, jpeg(900));
        assertThat(trouble(door().clear(topic))).isEqualTo(Kind.REFUSED);
        assertThat(broker.connections()).isZero();
    }

    @Test
    void a_setting_that_is_kept_there_is_no_picture_and_stays() {
        broker.keep("frigate/front/recordings/state", "ON".getBytes(StandardCharsets.US_ASCII));
        assertThat(door().clear("frigate/front/recordings/state")).isEqualTo(Answer.given(Optional.empty()));
        assertThat(broker.kept()).hasSize(1);
    }

    @Test
    void the_recorder_s_own_word_on_whether_it_is_there_is_read() {
        assertThat(door().available()).isEqualTo(Answer.given(Optional.empty()));
        broker.keep("frigate/available", "online".getBytes(StandardCharsets.US_ASCII));
        assertThat(door().available()).isEqualTo(Answer.given(Optional.of(true)));
        broker.keep("frigate/available", "offline".getBytes(StandardCharsets.US_ASCII));
        assertThat(door().available()).isEqualTo(Answer.given(Optional.of(false)));
    }

    @Test
    void a_login_is_used_and_a_wrong_one_is_refused_without_being_told() {
        broker.asking("obscura:s3cret-of-broker").keep(PERSON, jpeg(900));
        BrokerPassword right = new BrokerPassword("s3cret-of-broker");
        MqttBroker door = new MqttBroker(settings("obscura"), right, true, QUICK, seen -> {});
        assertThat(door.pictures().found().orElseThrow()).hasSize(1);
        BrokerPassword wrong = new BrokerPassword("wr0ng-of-broker");
        Answer<?> no = new MqttBroker(settings("obscura"), wrong, true, QUICK, seen -> {}).pictures();
        assertThat(trouble(no)).isEqualTo(Kind.LOGIN_REFUSED);
        assertThat(no + "" + door).doesNotContain("of-broker");
    }

    @ParameterizedTest
    @CsvSource({
        "NO_SUBSCRIPTIONS, NO_RIGHT",
        "SPEAKS_HTTP, NOT_THIS_NVR",
        "ENDLESS_MESSAGE, BROKEN_ANSWER",
        "FLOOD, BROKEN_ANSWER"
    })
    void a_broker_that_misbehaves_is_told_of_in_a_sentence(Trick trick, Kind kind) {
        broker.playing(trick);
        Answer<?> answer = door().pictures();
        assertThat(trouble(answer)).isEqualTo(kind);
        assertThat(answer.why().orElseThrow().sentence()).endsWith(".");
    }

    @Test
    void a_broker_that_says_nothing_is_left_when_the_time_is_over() {
        broker.playing(Trick.SILENT);
        Instant before = Instant.now();
        Answer<?> answer = door(new Bounds(Duration.ofMillis(300), Duration.ZERO, 10, 1000))
                .pictures();
        assertThat(trouble(answer)).isEqualTo(Kind.UNREACHABLE);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void where_nothing_listens_nothing_is_known() throws IOException {
        // Taken and not listened at: a port that was given back may be somebody else's by now.
        try (Socket taken = new Socket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            BrokerSettings nobody =
                    new BrokerSettings(false, "127.0.0.1", taken.getLocalPort(), "", "frigate", Optional.empty());
            MqttBroker door = new MqttBroker(nobody, BrokerPassword.NONE, true, QUICK, seen -> {});
            assertThat(trouble(door.pictures())).isEqualTo(Kind.UNREACHABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "169.254.169.254", "2130706433", "no-such-host.invalid"})
    void an_address_that_may_not_be_connected_to_is_not(String host) {
        BrokerSettings settings = new BrokerSettings(false, host, broker.port(), "", "frigate", Optional.empty());
        Answer<?> answer = new MqttBroker(settings, BrokerPassword.NONE, false, QUICK, seen -> {}).pictures();
        assertThat(trouble(answer)).isEqualTo(Kind.ADDRESS_REFUSED);
        assertThat(broker.connections()).isZero();
    }

    @Test
    void settings_that_would_ask_for_something_else_can_t_be_made() {
        for (String prefix : List.of("", "#", "a/#", "a/", "+/b", "$SYS", "/a", "a\nb")) {
            assertThatThrownBy(() -> new BrokerSettings(false, "h", 1, "", prefix, Optional.empty()))
                    .as(prefix)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new BrokerSettings(false, "a b", 1, "", "frigate", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
