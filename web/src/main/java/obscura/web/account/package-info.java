/**
 * What everybody may do about themselves: password, second factor, sessions. Start reading at
 * {@link obscura.web.account.AccountRoutes}.
 */
package obscura.web.account;
