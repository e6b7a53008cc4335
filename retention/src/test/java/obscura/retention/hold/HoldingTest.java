package obscura.retention.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Who;
import obscura.plugin.time.SettableClock;
import obscura.plugin.time.TimeRange;
import obscura.retention.KeptNotes;
import org.junit.jupiter.api.Test;

class HoldingTest {
    private static final Who ANNA = new Who("anna", "10.0.0.7");
    private static final CameraId HALL = new CameraId(1);

    private final SettableClock clock = SettableClock.noon();
    private final Instant now = clock.instant();
    private final FakeHolds holds = new FakeHolds();
    private final KeptNotes journal = new KeptNotes();
    private final HoldDesk desk = new HoldDesk(holds, new HoldTurn(), journal, clock);

    @Test
    void a_hold_stands_and_the_journal_says_for_whom_and_why() {
        Hold hold = set(Duration.ofDays(30));
        assertThat(holds.standing()).containsExactly(hold);
        assertThat(journal.acts()).containsExactly(Act.SET_HOLD);
        assertThat(journal.notes().get(0).reason()).isEqualTo("an access request");
        assertThat(journal.notes().get(0).camera()).contains(HALL);
    }

    @Test
    void it_reminds_a_week_before_its_end_or_half_way_when_that_is_later() {
        assertThat(set(Duration.ofDays(30)).remind()).isEqualTo(now.plus(Duration.ofDays(23)));
        assertThat(set(Duration.ofDays(2)).remind()).isEqualTo(now.plus(Duration.ofDays(1)));
        assertThat(set(Duration.ofDays(2)).remindsAt(now)).isFalse();
        assertThat(set(Duration.ofDays(2)).remindsAt(now.plus(Duration.ofDays(1))))
                .isTrue();
    }

    @Test
    void a_hold_in_the_past_is_refused() {
        assertThat(refused(wish(now, "why"))).isEqualTo(Holding.Why.END_PASSED);
        assertThat(refused(wish(now.minusSeconds(1), "why"))).isEqualTo(Holding.Why.END_PASSED);
        assertThat(holds.standing()).isEmpty();
        assertThat(journal.notes()).isEmpty();
    }

    @Test
    void a_hold_without_a_reason_is_refused() {
        assertThat(refused(wish(now.plusSeconds(60), " "))).isEqualTo(Holding.Why.REASON_MISSING);
    }

    @Test
    void a_reminder_after_the_end_is_refused() {
        HoldWish wish = new HoldWish(HALL, range(), "why", now.plusSeconds(60), Optional.of(now.plusSeconds(60)));
        assertThat(refused(wish)).isEqualTo(Holding.Why.REMINDER_AFTER_END);
    }

    @Test
    void released_it_holds_nothing_any_more() {
        Hold hold = set(Duration.ofDays(30));
        assertThat(desk.release(hold.id(), ANNA, "the case is closed")).isInstanceOf(Holding.Done.class);
        assertThat(holds.standing()).isEmpty();
        assertThat(journal.acts()).containsExactly(Act.SET_HOLD, Act.RELEASE_HOLD);
        assertThat(desk.release(hold.id(), ANNA, "again")).isInstanceOf(Holding.Refused.class);
    }

    @Test
    void it_can_be_given_another_end() {
        Hold hold = set(Duration.ofDays(30));
        Instant later = now.plus(Duration.ofDays(60));
        desk.change(hold.id(), later, Optional.empty(), ANNA, "the court is slow");
        assertThat(holds.standing()).extracting(Hold::until).containsExactly(later);
        assertThat(journal.acts()).containsExactly(Act.SET_HOLD, Act.CHANGE_HOLD);
    }

    @Test
    void its_end_comes_by_itself_and_only_then() {
        Hold hold = set(Duration.ofDays(30));
        assertThat(desk.endDue(hold.until().minusMillis(1))).isEmpty();
        assertThat(desk.endDue(hold.until())).hasSize(1);
        assertThat(holds.standing()).isEmpty();
        assertThat(journal.acts()).containsExactly(Act.SET_HOLD, Act.END_HOLD);
    }

    @Test
    void a_hold_the_journal_cannot_take_is_not_released() {
        Hold hold = set(Duration.ofDays(30));
        journal.broken(true);
        assertThatThrownBy(() -> desk.release(hold.id(), ANNA, "why")).hasMessageContaining("journal");
        assertThat(holds.standing()).containsExactly(hold);
    }

    private Hold set(Duration length) {
        return ((Holding.Done) desk.set(wish(now.plus(length), "an access request"), ANNA)).hold();
    }

    private Holding.Why refused(HoldWish wish) {
        return ((Holding.Refused) desk.set(wish, ANNA)).why();
    }

    private HoldWish wish(Instant until, String reason) {
        return new HoldWish(HALL, range(), reason, until, Optional.empty());
    }

    private TimeRange range() {
        return new TimeRange(now.minusSeconds(3600), now);
    }
}
