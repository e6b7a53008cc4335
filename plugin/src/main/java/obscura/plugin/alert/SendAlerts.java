package obscura.plugin.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import obscura.plugin.ObscuraException;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;

/**
 * Tells each matter once by each way that is set. What does not arrive is tried again, ever more rarely; what is over before it
 * arrived is let go. That it arrived is written down after it did: a kill in between tells it twice, never not at all. One round
 * at a time; slow.
 */
public final class SendAlerts {
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final Alerts alerts;
    private final Outside outside;
    private final Supplier<List<Matter>> matters;
    private final Clock clock;

    /** Where alerts leave the house. */
    public interface Outside {
        Answer<Boolean> send(Way way, Matter matter, Instant at);
    }

    /** @param matters all that need a person now */
    public SendAlerts(Alerts alerts, Outside outside, Supplier<List<Matter>> matters, Clock clock) {
        this.alerts = alerts;
        this.outside = outside;
        this.matters = matters;
        this.clock = clock;
    }

    public synchronized void round() {
        Set<Way> ways = ways();
        if (ways.isEmpty()) {
            return;
        }
        List<Matter> now = matters.get();
        Map<String, Alerts.Told> known = new HashMap<>();
        Set<String> keys = now.stream().map(Matter::key).collect(Collectors.toSet());
        for (Alerts.Told told : alerts.told()) {
            if (keys.contains(told.matter()) && ways.contains(told.way())) {
                known.put(told.way() + told.matter(), told);
            } else {
                alerts.forget(told);
            }
        }
        for (Way way : ways) {
            now.forEach(matter -> tell(way, matter, Optional.ofNullable(known.get(way + matter.key()))));
        }
    }

    private Set<Way> ways() {
        Set<Way> set = EnumSet.noneOf(Way.class);
        alerts.webhook().ifPresent(there -> set.add(Way.WEBHOOK));
        alerts.broker().ifPresent(there -> set.add(Way.BROKER));
        return set;
    }

    private void tell(Way way, Matter matter, Optional<Alerts.Told> before) {
        Instant now = clock.instant();
        boolean due = before.map(told -> told.done().isEmpty() && !now.isBefore(told.again()))
                .orElse(true);
        if (due) {
            int tries = before.map(Alerts.Told::tries).orElse(0) + 1;
            Optional<String> trouble = trouble(way, matter, now);
            alerts.keep(new Alerts.Told(
                    matter.key(),
                    way,
                    tries,
                    now.plus(wait(tries)),
                    trouble.isEmpty() ? Optional.of(now) : Optional.empty(),
                    trouble.orElse("")));
        }
    }

    /** Tells now whether a way works; nothing of it is kept. */
    public Optional<String> test(Way way) {
        return trouble(way, new Matter(Matter.Kind.TEST, "test", "This is a test."), clock.instant());
    }

    /** A way that breaks keeps neither the other matters nor the other way waiting. */
    private Optional<String> trouble(Way way, Matter matter, Instant now) {
        try {
            return outside.send(way, matter, now).why().map(Trouble::sentence);
        } catch (ObscuraException e) {
            if (e.kind() == ObscuraException.Kind.INTERRUPTED) {
                throw e;
            }
            return Optional.of(e.getMessage());
        }
    }

    /** A minute, two, four, and so on. */
    private static Duration wait(int tries) {
        Duration wait = Duration.ofMinutes(1L << Math.min(tries - 1, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
