/**
 * What Obscura does and what it does not, whose key signs its receipts, which version runs. Open to everybody. Start
 * reading at {@link obscura.web.about.AboutRoutes}.
 */
package obscura.web.about;
