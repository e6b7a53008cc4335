package obscura.web.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import obscura.plugin.nvr.Loss;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a recorder in the network is asked for everything, when for what is new, and that none waits for another. */
class IndexRoundsTest {
    @TempDir
    Path home;

    @AutoClose
    private TwoRecorders site;

    @BeforeEach
    void two_recorders() {
        site = new TwoRecorders(home);
    }

    @Test
    void everything_is_asked_for_once_and_then_only_what_is_new() {
        site.one.files.add(FarNvr.file("a", site.clock.instant().minusSeconds(600)));
        site.round();
        site.round();
        site.round();
        assertThat(site.one.asked).hasSize(3);
        assertThat(site.one.asked.get(0)).isEmpty();
        assertThat(site.one.asked.get(1).orElseThrow())
                .isBefore(site.clock.instant().minus(OneRound.OVERLAP));
        assertThat(site.index.count(site.first)).isEqualTo(1);
    }

    @Test
    void what_is_gone_leaves_only_by_a_whole_round_every_six_hours_or_on_request() {
        for (int i = 0; i < 4; i++) {
            site.one.files.add(FarNvr.file("clip" + i, site.clock.instant().minusSeconds(600 - 20L * i)));
        }
        site.round();
        site.one.files.remove(0);
        site.round();
        assertThat(site.index.count(site.first)).isEqualTo(4);
        site.clock.forward(OneRound.BETWEEN_WHOLE);
        site.round();
        assertThat(site.index.count(site.first)).isEqualTo(3);
        site.one.files.remove(0);
        site.clock.forward(Duration.ofMinutes(1));
        site.rounds.ask(site.first, Loss.DOUBTED, site.clock.instant().minusMillis(1));
        TwoRecorders.until(() -> site.index.count(site.first) == 2);
    }

    @Test
    void one_that_does_not_answer_holds_up_no_other() throws InterruptedException {
        site.one.slow = true;
        site.rounds.all();
        TwoRecorders.until(() -> site.rounds.last(site.second).isPresent());
        assertThat(site.one.began.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(site.rounds.last(site.first)).isEmpty();
        site.rounds.all();
        site.rounds.ask(site.first, Loss.DOUBTED, site.clock.instant());
        site.one.go.countDown();
        TwoRecorders.until(() -> site.rounds.last(site.first).isPresent());
    }

    @Test
    void silence_is_told_with_its_beginning_and_forgets_nothing() {
        site.one.files.add(FarNvr.file("a", site.clock.instant().minusSeconds(600)));
        site.round();
        site.one.silent = true;
        site.round();
        Instant since = site.clock.instant();
        site.round();
        assertThat(site.rounds.isSilent(site.first)).isTrue();
        assertThat(site.rounds.isSilent(site.second)).isFalse();
        assertThat(site.rounds.last(site.first).orElseThrow().silent()).contains(since);
        assertThat(site.rounds.last(site.first).orElseThrow().about()).isPresent();
        assertThat(site.index.count(site.first)).isEqualTo(1);
        site.one.silent = false;
        site.round();
        assertThat(site.rounds.last(site.first).orElseThrow().silent()).isEmpty();
        assertThat(site.one.asked.get(site.one.asked.size() - 1).orElseThrow()).isBefore(since);
    }
}
