/**
 * What a recorder and its broker keep and send: each finding with where it was seen, why it matters and what to do, a button where
 * Obscura can mend it, and a look again afterwards; also where the broker is. Not here: how it is looked for ({@code
 * plugin.leak}). Start reading at {@link obscura.web.leaks.LeaksRoutes}.
 */
package obscura.web.leaks;
