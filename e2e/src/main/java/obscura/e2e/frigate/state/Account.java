package obscura.e2e.frigate.state;

import obscura.e2e.frigate.wire.Role;

/** Who may sign in. */
public record Account(String user, String password, Role role) {
    @Override
    public String toString() {
        return "Account[" + user + ", " + role + "]";
    }
}
