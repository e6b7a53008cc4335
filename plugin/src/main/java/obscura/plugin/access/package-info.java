/**
 * Who may do what: accounts, roles as sets of rights, sign-in, sessions, invitations and tokens. Passwords and codes come
 * in, only their hashes are kept. Not here: cookies and pages ({@code web}), tables ({@code migrations}). Start reading at
 * {@link obscura.plugin.access.Right}.
 */
package obscura.plugin.access;
