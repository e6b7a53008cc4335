package obscura.retention.hold;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.HoldId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.retention.hold.Holding.Why;

/** Where holds are set, changed and released. Whether somebody may is asked before; that he did stands in the journal. */
public final class HoldDesk {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Holds holds;
    private final HoldTurn turn;
    private final Journal journal;
    private final Clock clock;

    public HoldDesk(Holds holds, HoldTurn turn, Journal journal, Clock clock) {
        this.holds = holds;
        this.turn = turn;
        this.journal = journal;
        this.clock = clock;
    }

    /** From its return on nothing the hold covers is deleted; what was gone before is gone. */
    public Holding set(HoldWish wish, Who who) {
        Instant now = clock.instant();
        Optional<Why> problem = problem(wish.reason(), wish.until(), wish.remind(), now);
        if (problem.isPresent()) {
            return new Holding.Refused(problem.get());
        }
        HoldWish whole = new HoldWish(
                wish.camera(),
                wish.range(),
                wish.reason().strip(),
                wish.until(),
                Optional.of(wish.remind().orElseGet(() -> reminder(now, wish.until()))));
        return new Holding.Done(turn.alone(() -> {
            Hold hold = holds.add(whole, who, now);
            journal.append(note(hold, who, Act.SET_HOLD, hold.reason()));
            return hold;
        }));
    }

    /** Gives it another end. */
    public Holding change(HoldId id, Instant until, Optional<Instant> remind, Who who, String reason) {
        Instant now = clock.instant();
        Optional<Why> problem = problem(reason, until, remind, now);
        if (problem.isPresent()) {
            return new Holding.Refused(problem.get());
        }
        return turn.alone(() -> {
            Hold found = holds.find(id).filter(Hold::stands).orElse(null);
            if (found == null) {
                return new Holding.Refused(Why.OVER_ALREADY);
            }
            Hold changed = found.extendedTo(until, remind.orElseGet(() -> reminder(now, until)));
            journal.append(note(changed, who, Act.CHANGE_HOLD, reason.strip()));
            return kept(changed);
        });
    }

    /** What it covers lives by its rules again. */
    public Holding release(HoldId id, Who who, String reason) {
        if (reason.isBlank() || reason.length() > Hold.LONGEST_REASON) {
            return new Holding.Refused(Why.RELEASE_REASON_MISSING);
        }
        return turn.alone(() -> {
            Hold found = holds.find(id).filter(Hold::stands).orElse(null);
            return found == null
                    ? new Holding.Refused(Why.OVER_ALREADY)
                    : end(found, who, Act.RELEASE_HOLD, reason.strip(), clock.instant());
        });
    }

    /**
     * Ends the holds whose time has come. To be called only by who knows that the clock can be believed.
     *
     * @return those that ended
     */
    public List<Hold> endDue(Instant now) {
        return turn.alone(() -> holds.standing().stream()
                .filter(hold -> !now.isBefore(hold.until()))
                .map(hold -> end(hold, Who.OBSCURA, Act.END_HOLD, "", now))
                .filter(Holding.Done.class::isInstance)
                .map(done -> ((Holding.Done) done).hold())
                .toList());
    }

    private Holding end(Hold found, Who who, Act act, String reason, Instant now) {
        journal.append(note(found, who, act, reason));
        return kept(found.endedAt(now));
    }

    private Holding kept(Hold changed) {
        return holds.update(changed) ? new Holding.Done(changed) : new Holding.Refused(Why.CHANGED_MEANWHILE);
    }

    private static Optional<Why> problem(String reason, Instant until, Optional<Instant> remind, Instant now) {
        if (reason.isBlank() || reason.length() > Hold.LONGEST_REASON) {
            return Optional.of(Why.REASON_MISSING);
        }
        if (!now.isBefore(until)) {
            return Optional.of(Why.END_PASSED);
        }
        if (remind.filter(when -> !when.isBefore(until)).isPresent()) {
            return Optional.of(Why.REMINDER_AFTER_END);
        }
        return Optional.empty();
    }

    private static Instant reminder(Instant now, Instant until) {
        Instant week = until.minus(WEEK);
        Instant half = now.plus(Duration.between(now, until).dividedBy(2));
        return week.isAfter(half) ? week : half;
    }

    private static Note note(Hold hold, Who who, Act act, String reason) {
        return new Note(
                who,
                act,
                Optional.of(hold.camera()),
                Optional.of(hold.range()),
                "hold " + hold.id() + " until " + hold.until(),
                reason,
                Result.DONE);
    }
}
