package obscura.plugin.access;

import java.util.HashSet;
import java.util.Set;
import obscura.plugin.access.secret.SecretToken;
import obscura.plugin.id.CameraId;

/** Who asks, looked up anew for every request. */
public sealed interface Visitor {
    /** For the journal and the page. */
    String name();

    Set<Right> rights();

    CameraLimit cameras();

    default boolean may(Right right) {
        return rights().contains(right);
    }

    /** Whether this camera exists for them. */
    default boolean maySee(CameraId camera) {
        return cameras().contains(camera);
    }

    /**
     * A person at a browser.
     *
     * @param confirmed whether the password was typed lately enough for something grave
     * @param csrf must come back with every change; made for this session, useless without it
     */
    record BySession(Person person, Session session, boolean confirmed, String csrf) implements Visitor {
        @Override
        public String name() {
            return person.name();
        }

        @Override
        public Set<Right> rights() {
            return person.role().rights();
        }

        @Override
        public CameraLimit cameras() {
            return person.cameras();
        }

        /** In constant time; null never fits. */
        public boolean fits(String givenCsrf) {
            return SecretToken.same(csrf, givenCsrf);
        }

        @Override
        public String toString() {
            return "BySession[" + person.id() + "]";
        }
    }

    /**
     * A program.
     *
     * @param rights of the token, and of whoever made it
     * @param cameras of the token, and of whoever made it
     */
    record ByToken(ApiToken token, Set<Right> rights, CameraLimit cameras) implements Visitor {
        public ByToken {
            rights = Set.copyOf(rights);
        }

        static ByToken of(ApiTokens.Found found) {
            ApiToken token = found.token();
            Set<Right> rights = new HashSet<>(token.rights());
            found.by().ifPresent(by -> rights.retainAll(by.role().rights()));
            CameraLimit cameras = found.by().map(Person::cameras).orElse(CameraLimit.ALL);
            return new ByToken(token, rights, token.cameras().and(cameras));
        }

        @Override
        public String name() {
            return token.name();
        }
    }
}
