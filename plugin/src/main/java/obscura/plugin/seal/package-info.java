/**
 * What the site vouches for: its Ed25519 key, seals made with it, and the fingerprint people compare. A seal shows that
 * bytes have not changed since this site made them; it does not show that what they say is true. Not here: what is sealed
 * ({@code export}). Start reading at {@link obscura.plugin.seal.Signer}.
 */
package obscura.plugin.seal;
