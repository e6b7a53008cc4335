package obscura.plugin.access;

import java.util.List;
import java.util.Optional;
import obscura.plugin.access.secret.ShortCode;
import obscura.plugin.access.secret.TotpSecret;
import obscura.plugin.id.PersonId;

/** The second factors of all accounts. A code that was spent is spent for everybody who tries it at that moment. */
public interface SecondFactors {
    /** Keeps a secret that is not asked for yet. False when one is on. */
    boolean begin(PersonId person, TotpSecret secret);

    /** What was begun and is not on yet. */
    Optional<TotpSecret> begun(PersonId person);

    /** False unless exactly this secret was begun and is not on yet. */
    boolean turnOn(PersonId person, TotpSecret secret, long step, List<ShortCode> codes);

    /** False when this step or a later one was spent before. */
    boolean spendStep(PersonId person, long step);

    /** False when there is no such code left. */
    boolean spend(PersonId person, ShortCode code);

    int recoveryCodesLeft(PersonId person);

    /** False when it was off. */
    boolean turnOff(PersonId person);
}
