package obscura.plugin.broker.mqtt;

import java.time.Duration;

/**
 * How much of a broker is looked at.
 *
 * @param time for one connection, from the lookup of its name to its end
 * @param quiet so long nothing retained must come until it counts as all: the protocol does not say where retained messages end
 * @param messages that may come meanwhile, retained or not
 * @param bytes of all of them together
 */
public record Bounds(Duration time, Duration quiet, int messages, long bytes) {
    public static final Bounds NORMAL =
            new Bounds(Duration.ofSeconds(20), Duration.ofMillis(500), 20_000, 512L * 1024 * 1024);
}
