package obscura.plugin.nvr.kept;

import java.util.Map;

/**
 * How long an NVR keeps things of a camera by itself.
 *
 * @param days by kind, fractions allowed; a kind that is absent is kept without end, or nobody knows
 */
public record OwnRetention(Map<KeptKind, Double> days) {
    public OwnRetention {
        days = Map.copyOf(days);
    }
}
