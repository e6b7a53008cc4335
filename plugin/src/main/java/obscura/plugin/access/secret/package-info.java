/**
 * What must be known but never shown: passwords, tokens and codes, how they are made, hashed and compared. Whatever
 * holds one says nothing of it in {@code toString}. The only place that knows Bouncy Castle and java-otp. Not here: whose
 * they are and what they open ({@code access}). Start reading at {@link obscura.plugin.access.secret.Password}.
 */
package obscura.plugin.access.secret;
