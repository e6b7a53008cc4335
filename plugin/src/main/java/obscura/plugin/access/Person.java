package obscura.plugin.access;

import java.time.Instant;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.PersonId;

/**
 * One account. Who may manage people could lift any limit, so there is none on them.
 *
 * @param name a {@link PersonName}
 * @param secondFactor whether signing in takes a code as well
 * @param made to the millisecond
 */
public record Person(PersonId id, String name, Role role, CameraLimit cameras, boolean secondFactor, Instant made) {
    public Person {
        new PersonName(name);
        if (!fit(role, cameras)) {
            throw new IllegalArgumentException("Who manages people sees all cameras");
        }
    }

    public boolean may(Right right) {
        return role.rights().contains(right);
    }

    /** Whether this camera exists for them; what they may do with it is for {@link #may} to say. */
    public boolean maySee(CameraId camera) {
        return cameras.contains(camera);
    }

    static boolean fit(Role role, CameraLimit cameras) {
        return !role.rights().contains(Right.MANAGE_PEOPLE) || cameras.equals(CameraLimit.ALL);
    }
}
