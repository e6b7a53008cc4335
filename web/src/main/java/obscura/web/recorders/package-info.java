/**
 * Where a recorder in the network, Frigate or Shinobi, is connected: a form, a test of what was typed, what was found there, and
 * only then it is kept; the same for one that moved or got another login. Not here: folders and the page of a recorder
 * ({@code settings}). Start reading at {@link obscura.web.recorders.RecorderRoutes}.
 */
package obscura.web.recorders;
