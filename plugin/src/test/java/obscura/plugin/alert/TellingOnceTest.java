package obscura.plugin.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.broker.BrokerPassword;
import obscura.plugin.broker.BrokerSettings;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.NvrUrl;
import obscura.plugin.time.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each matter is told once by each way, until it arrives. */
class TellingOnceTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Matter RUN = new Matter(Matter.Kind.RUN_ASKS, "run-7", "Run 7 asks.");

    private final KeptAlerts alerts = new KeptAlerts();
    private final SettableClock clock = new SettableClock(NOW);
    private final List<String> sent = new ArrayList<>();
    private final List<Matter> matters = new ArrayList<>(List.of(RUN));
    private Optional<String> broken = Optional.empty();
    private Optional<Way> locked = Optional.empty();
    private boolean killed;
    private final SendAlerts send = new SendAlerts(alerts, this::take, () -> matters, clock);

    private Answer<Boolean> take(Way way, Matter matter, Instant at) {
        sent.add(way.word() + " " + matter.key());
        if (killed) {
            throw new StackOverflowError();
        }
        if (locked.filter(way::equals).isPresent()) {
            throw new ObscuraException(ObscuraException.Kind.FAILED, "The key is another one.");
        }
        return broken.isPresent() ? Answer.no(Trouble.Kind.UNREACHABLE, broken.get()) : Answer.given(true);
    }

    @BeforeEach
    void a_webhook() {
        alerts.put(
                new WebhookSettings(NvrUrl.typed("http://host/hook", 80).orElseThrow(), "X-Token", Optional.empty()),
                new AlertSecret("hush"));
    }

    @Test
    void a_matter_that_arrived_is_not_told_again_as_long_as_it_lasts() {
        send.round();
        clock.set(NOW.plus(Duration.ofDays(3)));
        send.round();
        assertThat(sent).containsExactly("webhook run-7");
    }

    @Test
    void what_was_over_and_came_back_is_told_anew() {
        send.round();
        matters.clear();
        send.round();
        assertThat(alerts.told()).isEmpty();
        matters.add(RUN);
        send.round();
        assertThat(sent).hasSize(2);
    }

    @Test
    void what_did_not_arrive_is_tried_again_ever_more_rarely_and_says_why() {
        broken = Optional.of("Nothing answers.");
        Instant end = NOW.plus(Duration.ofHours(1));
        for (Instant at = NOW; at.isBefore(end); at = at.plus(Duration.ofMinutes(1))) {
            clock.set(at);
            send.round();
        }
        assertThat(sent).hasSize(6);
        assertThat(alerts.told().get(0).trouble()).isEqualTo("Nothing answers.");
        broken = Optional.empty();
        clock.set(end.plus(Duration.ofHours(1)));
        send.round();
        send.round();
        assertThat(sent).hasSize(7);
        assertThat(alerts.told().get(0).done()).isPresent();
    }

    @Test
    void what_never_arrives_is_tried_without_end_and_four_times_a_day_at_most() {
        broken = Optional.of("Nothing answers.");
        for (int minute = 0; minute < 10 * 24 * 60; minute++) {
            clock.set(NOW.plus(Duration.ofMinutes(minute)));
            send.round();
        }
        assertThat(sent).hasSizeBetween(40, 52);
        sent.clear();
        for (int minute = 0; minute < 24 * 60; minute++) {
            clock.set(NOW.plus(Duration.ofDays(400)).plus(Duration.ofMinutes(minute)));
            send.round();
        }
        assertThat(sent).hasSize(4);
    }

    @Test
    void a_kill_while_it_is_being_told_loses_nothing() {
        killed = true;
        assertThatThrownBy(send::round).isInstanceOf(StackOverflowError.class);
        assertThat(alerts.told()).noneMatch(told -> told.done().isPresent());
        killed = false;
        send.round();
        assertThat(sent).containsExactly("webhook run-7", "webhook run-7");
        assertThat(alerts.told().get(0).done()).isPresent();
    }

    @Test
    void a_way_that_breaks_keeps_neither_the_other_matters_nor_the_other_way_waiting() {
        matters.add(new Matter(Matter.Kind.OVERDUE, "overdue-1", "Two things."));
        alerts.put(new BrokerSettings(false, "host", 1883, "", "obscura", Optional.empty()), new BrokerPassword(""));
        locked = Optional.of(Way.WEBHOOK);
        send.round();
        assertThat(sent).containsExactly("webhook run-7", "webhook overdue-1", "broker run-7", "broker overdue-1");
        assertThat(alerts.told()).filteredOn(told -> told.way() == Way.WEBHOOK).allSatisfy(told -> {
            assertThat(told.done()).isEmpty();
            assertThat(told.trouble()).isEqualTo("The key is another one.");
        });
        assertThat(send.test(Way.WEBHOOK)).contains("The key is another one.");
    }

    @Test
    void each_way_is_told_by_itself_and_one_that_comes_later_hears_what_is_open() {
        send.round();
        alerts.put(new BrokerSettings(false, "host", 1883, "", "obscura", Optional.empty()), new BrokerPassword(""));
        send.round();
        assertThat(sent).containsExactly("webhook run-7", "broker run-7");
    }

    @Test
    void a_secret_shows_itself_nowhere_and_breaks_no_line() {
        assertThat(new AlertSecret("hush").toString()).doesNotContain("hush");
        assertThatThrownBy(() -> new AlertSecret("a\r\nHost: b")).isInstanceOf(IllegalArgumentException.class);
        NvrUrl url = NvrUrl.typed("http://host", 80).orElseThrow();
        for (String header : List.of("Host", "content-length", "X Y", "a:b", "Transfer-Encoding")) {
            assertThatThrownBy(() -> new WebhookSettings(url, header, Optional.empty()))
                    .as(header)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
