/**
 * Holds: stretches of footage that outlive every rule, why, and until when. Rules and runs of deletion lie in {@code retention}.
 * Start reading at {@link obscura.web.holds.HoldRoutes}.
 */
package obscura.web.holds;
