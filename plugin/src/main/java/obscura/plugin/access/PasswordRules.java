package obscura.plugin.access;

import java.util.Optional;
import obscura.plugin.access.secret.CommonPasswords;
import obscura.plugin.access.secret.Password;

/** Which passwords may be set: long, and not what everybody tries first. Nothing else is asked of them. */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private PasswordRules() {}

    /** A sentence that says what to do; empty when it may be set. */
    static Optional<String> refuse(PersonName name, Password password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of("A password has " + SHORTEST + " to " + LONGEST + " characters. Four words are enough.");
        }
        if (CommonPasswords.contain(password, name.key())) {
            return Optional.of("That password is among the first anybody would try. Take four words of your own.");
        }
        return Optional.empty();
    }
}
