package obscura.plugin.access;

import java.util.Optional;
import obscura.plugin.access.secret.PasswordHash;
import obscura.plugin.access.secret.TotpSecret;

/**
 * What a person is recognised by, read in one look.
 *
 * @param totp when the second factor is on
 */
public record Credentials(Person person, PasswordHash password, Optional<TotpSecret> totp) {}
