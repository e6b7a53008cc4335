package obscura.plugin.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import obscura.plugin.access.SecondFactorResult.NotBegun;
import obscura.plugin.access.SecondFactorResult.On;
import obscura.plugin.access.SecondFactorResult.WrongCode;
import obscura.plugin.access.secret.ShortCode;
import obscura.plugin.access.secret.TotpSecret;
import obscura.plugin.id.PersonId;

/**
 * Turning the second factor on and off. It is on only after a first code has shown that the authenticator has the
 * secret. Turning it off is grave: ask for a confirmed password. Any thread.
 */
public final class SecondFactor {
    private static final int RECOVERY_CODES = 10;

    private final Kept kept;
    private final CheckCode codes;
    private final SecureRandom random;

    SecondFactor(Kept kept, Clock clock, SecureRandom random) {
        this.kept = kept;
        this.codes = new CheckCode(kept, clock);
        this.random = random;
    }

    /** A secret for the authenticator; begun again, the one before is void. Empty when one is on. */
    public Optional<TotpSecret> begin(PersonId person) {
        TotpSecret secret = TotpSecret.random(random);
        return Optional.of(secret).filter(s -> kept.secondFactors().begin(person, s));
    }

    /** What was begun and is not on yet, to be shown again. */
    public Optional<TotpSecret> begun(PersonId person) {
        return kept.secondFactors().begun(person);
    }

    /** @param code what the authenticator shows now */
    public SecondFactorResult turnOn(PersonId person, String code) {
        Optional<TotpSecret> begun = begun(person);
        if (begun.isEmpty()) {
            return new NotBegun();
        }
        OptionalLong step = codes.step(begun.get(), code);
        if (step.isEmpty()) {
            return new WrongCode();
        }
        List<ShortCode> recovery = ShortCode.random(random, RECOVERY_CODES);
        boolean on = kept.secondFactors().turnOn(person, begun.get(), step.getAsLong(), recovery);
        return on ? new On(recovery.stream().map(ShortCode::shown).toList()) : new NotBegun();
    }

    public int recoveryCodesLeft(PersonId person) {
        return kept.secondFactors().recoveryCodesLeft(person);
    }

    /** False when it was off. */
    public boolean turnOff(PersonId person) {
        return kept.secondFactors().turnOff(person);
    }
}
