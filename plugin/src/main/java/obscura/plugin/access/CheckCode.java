package obscura.plugin.access;

import java.time.Clock;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import obscura.plugin.access.secret.ShortCode;
import obscura.plugin.access.secret.TotpSecret;
import obscura.plugin.id.PersonId;

/** Looks at a code of the second factor; whichever is right is spent by that. */
final class CheckCode {
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    private final Kept kept;
    private final Clock clock;

    CheckCode(Kept kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /** False as well when the second factor was turned off a moment ago: then the password is asked for again. */
    boolean spend(Credentials known, String typed) {
        if (known.totp().isEmpty() || typed == null || typed.length() > 100) {
            return false;
        }
        PersonId person = known.person().id();
        OptionalLong step = step(known.totp().get(), typed);
        if (step.isPresent()) {
            return kept.secondFactors().spendStep(person, step.getAsLong());
        }
        return kept.secondFactors().spend(person, ShortCode.typed(typed));
    }

    OptionalLong step(TotpSecret secret, String typed) {
        String digits = typed.replaceAll("\\s", "");
        boolean looksRight = SIX_DIGITS.matcher(digits).matches();
        return looksRight ? secret.stepOf(digits, clock.instant()) : OptionalLong.empty();
    }
}
