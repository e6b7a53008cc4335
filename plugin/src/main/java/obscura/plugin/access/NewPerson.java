package obscura.plugin.access;

import java.time.Instant;
import obscura.plugin.access.secret.PasswordHash;

/** An account about to be made. */
public record NewPerson(PersonName name, PasswordHash password, Role role, CameraLimit cameras, Instant made) {
    public NewPerson {
        if (!Person.fit(role, cameras)) {
            throw new IllegalArgumentException("Who manages people sees all cameras");
        }
    }
}
