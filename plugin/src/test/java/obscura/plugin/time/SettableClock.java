package obscura.plugin.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until a test moves it, forward or back. Any thread. */
public final class SettableClock extends Clock {
    private final AtomicReference<Instant> now;

    public SettableClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    /** At a noon that means nothing. */
    public static SettableClock noon() {
        return new SettableClock(Instant.parse("2026-05-04T12:00:00Z"));
    }

    public void set(Instant time) {
        now.set(time);
    }

    public void forward(Duration by) {
        now.updateAndGet(time -> time.plus(by));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Only the instant is ever asked for. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
