package obscura.plugin.nvr.shinobi;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.ShinobiSettings;
import obscura.plugin.nvr.line.NvrLine;

/**
 * Puts together all sides of one group of a Shinobi. Reading needs an API key with all permissions; whether a deleted file
 * really went can be known only where its videos folder is mounted.
 */
public final class ShinobiDoor {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private ShinobiDoor() {}

    /**
     * One per Shinobi, for as long as it is added: it holds the line. Opening it speaks to nobody.
     *
     * @param login the API key as its secret; its user is not used
     * @param pinned is told the certificate that was seen first, once
     */
    public static NvrDoor of(ShinobiSettings settings, NvrLogin login, Clock clock, Consumer<String> pinned) {
        NvrDoor door = of(settings, login, clock, pinned, () -> LockSupport.parkNanos(BETWEEN_LOOKS.toNanos()));
        return new NvrDoor(
                door.footage(), new StoreByClipPath(settings.group(), door.store()), door.control(), door.scan());
    }

    /**
     * With recordings known by the names of their files alone.
     *
     * @param pause lets time pass between two looks at something Shinobi says it deleted
     */
    public static NvrDoor of(
            ShinobiSettings settings, NvrLogin login, Clock clock, Consumer<String> pinned, Runnable pause) {
        ShinobiLine line =
                new ShinobiLine(new NvrLine(settings.url(), login.certificate(), pinned), login, settings.group());
        Optional<Mount> mount = settings.media().map(media -> new Mount(media, settings.group(), clock));
        return new NvrDoor(
                new ShinobiNvr(line, mount, clock),
                new ShinobiStore(line, mount, settings.mayDelete(), clock, pause),
                Optional.of(new ShinobiControl(line)),
                Optional.of(new ShinobiScan(line, mount, clock)));
    }
}
