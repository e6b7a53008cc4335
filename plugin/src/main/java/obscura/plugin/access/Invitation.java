package obscura.plugin.access;

import java.time.Instant;
import java.util.Optional;
import obscura.plugin.id.InvitationId;
import obscura.plugin.id.PersonId;

/** A way in for somebody new, open until it is used, withdrawn or over. It ends with whoever gave it. */
public record Invitation(InvitationId id, Terms terms) {
    /**
     * What it opens.
     *
     * @param by empty when it was made on the console
     */
    public record Terms(Role role, CameraLimit cameras, Instant made, Instant expires, Optional<PersonId> by) {
        public Terms {
            if (!Person.fit(role, cameras)) {
                throw new IllegalArgumentException("Who manages people sees all cameras");
            }
        }
    }

    public Role role() {
        return terms.role();
    }

    public CameraLimit cameras() {
        return terms.cameras();
    }

    public Instant expires() {
        return terms.expires();
    }

    /** Not over, and whoever gave it, if a person, may still let people in. */
    public boolean isOpen(Instant now, Optional<Role> giver) {
        return now.isBefore(terms.expires())
                && giver.map(r -> r.rights().contains(Right.MANAGE_PEOPLE))
                        .orElse(terms.by().isEmpty());
    }
}
