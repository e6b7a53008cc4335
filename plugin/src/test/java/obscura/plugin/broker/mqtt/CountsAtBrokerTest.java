package obscura.plugin.broker.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.broker.BrokerPassword;
import obscura.plugin.broker.BrokerSettings;
import obscura.plugin.broker.PublishedCount;
import obscura.plugin.broker.TinyBroker;
import obscura.plugin.broker.TinyBroker.Trick;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a recorder counts is read at its broker, and nothing that only looks like it. */
class CountsAtBrokerTest {
    private static final Bounds BOUNDS = new Bounds(Duration.ofSeconds(20), Duration.ofMillis(60), 30_000, 50_000_000);
    private static final Set<String> CAMERAS = Set.of("front", "yard");

    @AutoClose
    private final TinyBroker broker = new TinyBroker();

    private Answer<List<PublishedCount>> counts() {
        BrokerSettings settings =
                new BrokerSettings(false, "127.0.0.1", broker.port(), "", "frigate", Optional.empty());
        return new MqttBroker(settings, BrokerPassword.NONE, true, BOUNDS, seen -> {}).counts(CAMERAS);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void numbers_of_cameras_are_read_whether_the_broker_keeps_them_or_they_come_just_now() {
        broker.keep("frigate/front/person", text("2"))
                .keep("frigate/front/person/active", text("1"))
                .tell("frigate/yard/fire hydrant", text("999999999999"));
        assertThat(counts().found().orElseThrow())
                .containsExactlyInAnyOrder(
                        new PublishedCount("front", "person", false, 2),
                        new PublishedCount("front", "person", true, 1),
                        new PublishedCount("yard", "fire hydrant", false, 999_999_999_999L));
    }

    @Test
    void of_a_number_that_changes_meanwhile_the_last_counts() {
        HeardCounts heard = new HeardCounts("frigate", CAMERAS);
        for (String number : List.of("3", "0", "x")) {
            heard.accept(new Heard(Packets.PUBLISH, false, "frigate/front/car", number.length(), text(number)));
        }
        assertThat(heard.all()).containsExactly(new PublishedCount("front", "car", false, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1.5", "two", "1e3", " 1", "1\n", "1234567890123", "٣", "ON"})
    void what_is_no_plain_number_is_not_read(String message) {
        broker.keep("frigate/front/person", text(message)).keep("frigate/front/car", text("1"));
        assertThat(counts().found().orElseThrow()).containsExactly(new PublishedCount("front", "car", false, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frigate/street/person",
                "frigate/front/person/set",
                "frigate/front/<b>",
                "frigate/front/person2",
                "frigate/front/",
                "frigate//person",
                "frigate/front",
                "frigate/front/person/active/active",
                "other/front/person"
            })
    void a_topic_of_another_camera_or_with_a_word_that_is_none_is_not_read(String topic) {
        broker.keep(topic, text("1")).keep("frigate/front/car", text("1"));
        assertThat(counts().found().orElseThrow()).containsExactly(new PublishedCount("front", "car", false, 1));
    }

    @Test
    void a_message_of_any_size_is_read_past() {
        byte[] huge = new byte[10_000_000];
        java.util.Arrays.fill(huge, (byte) '1');
        broker.keep("frigate/front/person", huge).keep("frigate/yard/car", text("4"));
        assertThat(counts().found().orElseThrow()).containsExactly(new PublishedCount("yard", "car", false, 4));
    }

    @Test
    void of_ten_thousand_numbers_two_hundred_are_read() {
        for (int i = 0; i < 10_000; i++) {
            String label = String.format("%04d", i)
                    .chars()
                    .collect(
                            StringBuilder::new,
                            (word, digit) -> word.append((char) (digit - '0' + 'a')),
                            StringBuilder::append)
                    .toString();
            broker.keep("frigate/front/" + label, text("1"));
        }
        assertThat(counts().found().orElseThrow()).hasSize(PublishedCount.MOST);
    }

    @Test
    void a_broker_that_misbehaves_is_told_of_and_nothing_is_believed() {
        broker.keep("frigate/front/person", text("2")).playing(Trick.NO_SUBSCRIPTIONS);
        assertThat(counts().why().orElseThrow().kind()).isEqualTo(Trouble.Kind.NO_RIGHT);
        broker.playing(Trick.ENDLESS_MESSAGE);
        assertThat(counts().why().orElseThrow().kind()).isEqualTo(Trouble.Kind.BROKEN_ANSWER);
        broker.playing(Trick.FLOOD);
        assertThat(counts().why().orElseThrow().kind()).isEqualTo(Trouble.Kind.BROKEN_ANSWER);
    }

    @Test
    void a_count_that_is_none_can_t_be_made() {
        assertThatThrownBy(() -> new PublishedCount("front", "person", false, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PublishedCount("front", "a\nb", false, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
