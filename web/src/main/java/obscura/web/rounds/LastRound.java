package obscura.web.rounds;

import java.time.Instant;
import obscura.plugin.nvr.IndexReport;

/**
 * The newest round of an NVR.
 *
 * @param began what was there before this it has seen
 * @param at when it ended
 */
public record LastRound(IndexReport report, Instant began, Instant at) {}
