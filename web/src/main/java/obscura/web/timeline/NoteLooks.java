package obscura.web.timeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.plugin.time.TimeRange;

/**
 * Writes down who looks at which footage, before they see it. Footage counts in stretches of five minutes; looking at the
 * same stretch again within five minutes is the same look, so that scrubbing doesn't drown everything else. When the
 * journal can't be written to there is no picture. Any thread.
 */
public final class NoteLooks {
    static final Duration STRETCH = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 20_000;

    private final Journal journal;
    private final Clock clock;
    private final Map<Look, Instant> noted = new LinkedHashMap<>();

    private record Look(Who who, CameraId camera, Instant stretch) {}

    public NoteLooks(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Returns once the look is in the journal.
     *
     * @param name of the camera
     */
    public synchronized void look(Who who, CameraId camera, String name, Instant at) {
        Instant now = clock.instant();
        forgetBefore(now.minus(STRETCH));
        long seconds = STRETCH.toSeconds();
        Instant stretch = Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
        Look look = new Look(who, camera, stretch);
        if (!noted.containsKey(look)) {
            TimeRange range = new TimeRange(stretch, stretch.plus(STRETCH));
            journal.append(
                    new Note(who, Act.VIEW_FOOTAGE, Optional.of(camera), Optional.of(range), name, "", Result.DONE));
            noted.put(look, now);
        }
    }

    /** The oldest come first. A clock that was set back makes the journal longer, never shorter. */
    private void forgetBefore(Instant time) {
        Iterator<Instant> oldest = noted.values().iterator();
        while (oldest.hasNext()) {
            Instant written = oldest.next();
            boolean fresh = written.isAfter(time) && !written.isAfter(time.plus(STRETCH));
            if (fresh && noted.size() < MOST_REMEMBERED) {
                return;
            }
            oldest.remove();
        }
    }
}
