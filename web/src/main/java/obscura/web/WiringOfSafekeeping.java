package obscura.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import obscura.migrations.Database;
import obscura.migrations.DurableJobs;
import obscura.migrations.SqlHolds;
import obscura.migrations.SqlKeepsakes;
import obscura.plugin.id.NvrId;
import obscura.plugin.journal.Journal;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.seal.SecretBox;
import obscura.retention.hold.HoldTurn;
import obscura.retention.hold.Holds;
import obscura.retention.keeping.KeepHeld;
import obscura.retention.keeping.Keepsakes;
import obscura.retention.keeping.NvrWithSafekeeping;
import obscura.retention.keeping.Room;
import obscura.retention.keeping.SafeKeeping;
import obscura.retention.keeping.Vault;
import obscura.web.holds.HowSafe;
import obscura.web.home.Home;

/** {@link WiringOfApp} continued: copies of what is held, in a lane of their own, so that nothing waits for a long one. */
final class WiringOfSafekeeping implements AutoCloseable {
    private static final String AGAIN = "keep-held";
    private static final String SOON = "keep-held-soon";
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final Clock clock;
    private final Keepsakes keepsakes;
    private final Vault vault;
    private final HoldTurn turn = new HoldTurn();
    private final Holds holds;
    private final KeepHeld keep;
    private final DurableJobs jobs;

    /** @param recorders the way to read a recorder; empty when it was removed */
    WiringOfSafekeeping(
            Home home, Database database, Journal journal, Function<NvrId, Optional<Nvr>> recorders, Clock clock) {
        this.clock = clock;
        keepsakes = new SqlKeepsakes(database);
        vault = Vault.in(home.heldCopies(), SecretBox.in(home.keys()));
        holds = new SqlHolds(database);
        keep = new KeepHeld(new KeepHeld.Ports(
                keepsakes, holds, turn, recorders, vault, home.temp().resolve("held"), Room.NORMAL, journal, clock));
        jobs = new DurableJobs(database, DurableJobs.Lane.KEEPING, 1)
                .again(AGAIN, EVERY, keep::round)
                .once(SOON, (id, payload) -> keep.round());
    }

    /** What a recorder's footage is read through. */
    Nvr reading(NvrId id, Nvr recorder) {
        return new NvrWithSafekeeping(id, recorder, keepsakes, vault);
    }

    /** Setting a hold, deleting, and keeping a copy take turns by this. */
    HoldTurn turn() {
        return turn;
    }

    SafeKeeping own() {
        return new SafeKeeping(keepsakes, vault, clock);
    }

    /** Whether there is a copy that no hold needs. */
    boolean isAnyDue() {
        return own().isAnyDue(holds.standing());
    }

    HowSafe safe() {
        return new HowSafe(keepsakes, keep::last);
    }

    /** A round that is under way sees new holds by itself. */
    void soon() {
        jobs.schedule(SOON, "now", "", clock.instant());
    }

    void start() {
        jobs.start();
    }

    boolean isStuck(Instant now) {
        return jobs.isStuck(now);
    }

    @Override
    public void close() {
        jobs.close();
    }
}
