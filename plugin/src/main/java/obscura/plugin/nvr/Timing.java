package obscura.plugin.nvr;

import obscura.plugin.time.TimeRange;

/** When a piece of footage was recorded. */
public sealed interface Timing {
    record Known(TimeRange range, Certainty certainty) implements Timing {}

    /** It is still being written; the next round will know. */
    record NotYet() implements Timing {}
}
