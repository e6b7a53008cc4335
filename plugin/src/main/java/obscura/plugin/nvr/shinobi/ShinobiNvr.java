package obscura.plugin.nvr.shinobi;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.ShinobiSettings;
import obscura.plugin.nvr.line.NvrLine;

/**
 * One group of a Shinobi, all its sides. Reading needs an API key with all permissions; whether a deleted file really went can
 * be known only where its videos folder is mounted.
 */
public final class ShinobiNvr {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private ShinobiNvr() {}

    /** @param login the API key as its secret; the user is not used */
    public static NvrDoor door(ShinobiSettings settings, NvrLogin login, NvrLine line, Clock clock) {
        return door(settings, login, line, clock, () -> LockSupport.parkNanos(BETWEEN_LOOKS.toNanos()));
    }

    /** @param pause between two looks at something Shinobi says it deleted */
    public static NvrDoor door(ShinobiSettings settings, NvrLogin login, NvrLine line, Clock clock, Runnable pause) {
        ShinobiLine asked = new ShinobiLine(line, login, settings.group());
        Optional<Mount> mount = settings.media().map(media -> new Mount(media, settings.group(), clock));
        return new NvrDoor(
                new ShinobiFootage(asked, mount, clock),
                new ShinobiStore(asked, mount, settings.mayDelete(), clock, pause),
                Optional.of(new ShinobiControl(asked)),
                Optional.of(new ShinobiScan(asked, mount, clock)));
    }
}
