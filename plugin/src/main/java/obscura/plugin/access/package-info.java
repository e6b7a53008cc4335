/**
 * Who may do what: accounts, roles as sets of rights, sign-in, sessions, invitations and tokens. Passwords and codes come
 * in, only their hashes are kept; how they are hashed is in {@code secret}. Every change is whole or not at all, for two
 * tabs at once as well: that is promised by the ports ({@code People}, {@code Sessions}, …) and kept by their adapters.
 * Not here: cookies and pages ({@code web}), tables ({@code migrations}). Start reading at
 * {@link obscura.plugin.access.Access}.
 */
package obscura.plugin.access;
